package org.uplift.reporting;

import static io.restassured.RestAssured.given;

import java.util.List;
import org.uplift.platform.testing.Endpoint;
import org.uplift.platform.testing.EndpointSecurity;
import org.uplift.platform.testing.Events;
import org.uplift.platform.testing.Posts;
import org.uplift.platform.testing.UpliftIT;

@UpliftIT
class EndpointSecurityIT extends EndpointSecurity {

    private static final int SCHOOL = 932_001;

    @Override
    protected List<Endpoint> endpoints() {
        Neighbours.school(SCHOOL, "Guarded Primary", Events.nextSequence());
        var pack = pack();
        var draft = "{\"title\": \"Board\", \"meetingOn\": \"2026-12-10\"}";
        return List.of(
                Endpoint.get("/api/dashboard").allowed("DIRECTOR").refused("BUDGET_HOLDER"),
                Endpoint.get("/api/dashboard/{urn}")
                        .at(SCHOOL)
                        .allowed("HEAD")
                        .refused("BUDGET_HOLDER")
                        .scoped(),
                Endpoint.post("/api/packs")
                        .body(draft)
                        .allowed("DIRECTOR")
                        .refused("TRUSTEE")
                        .scoped(422),
                Endpoint.get("/api/reconciliation").allowed("administrator").refused("DIRECTOR"),
                Endpoint.get("/api/copies").allowed("administrator").refused("DIRECTOR"),
                Endpoint.post("/api/copies/rebuild")
                        .allowed("administrator")
                        .refused("DIRECTOR")
                        .answers(202),
                Endpoint.get("/api/packs").allowed("TRUSTEE").refused("HEAD"),
                Endpoint.get("/api/packs/{id}")
                        .at(pack)
                        .allowed("TRUSTEE")
                        .refused("HEAD")
                        .scoped(),
                Endpoint.get("/api/packs/{id}/pdf")
                        .at(pack)
                        .allowed("TRUSTEE")
                        .refused("HEAD")
                        .scoped(),
                Endpoint.put("/api/packs/{id}")
                        .at(pack)
                        .body(draft)
                        .allowed("DIRECTOR")
                        .refused("TRUSTEE")
                        .scoped()
                        .answers(428),
                Endpoint.get("/api/packs/{id}/history")
                        .at(pack)
                        .allowed("TRUSTEE")
                        .refused("HEAD")
                        .scoped(),
                Endpoint.post("/api/packs/{id}/publish")
                        .at(pack)
                        .allowed("DIRECTOR")
                        .refused("TRUSTEE")
                        .scoped());
    }

    private static String pack() {
        return given().auth()
                .preemptive()
                .oauth2(Posts.token("DIRECTOR"))
                .contentType("application/json")
                .body("{\"title\": \"Guarded\", \"meetingOn\": \"2026-12-10\"}")
                .post("/api/packs")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
