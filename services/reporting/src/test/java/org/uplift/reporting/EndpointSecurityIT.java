package org.uplift.reporting;

import static io.restassured.RestAssured.given;

import java.util.List;
import org.uplift.platform.testing.Endpoint;
import org.uplift.platform.testing.EndpointSecurity;
import org.uplift.platform.testing.Events;
import org.uplift.platform.testing.Tokens;
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
                Endpoint.get("/api/dashboard").allowed("trust-executive").refused("budget-holder"),
                Endpoint.get("/api/dashboard/{urn}")
                        .at(SCHOOL)
                        .allowed("school-leader")
                        .refused("budget-holder")
                        .scoped(),
                Endpoint.post("/api/packs")
                        .body(draft)
                        .allowed("trust-executive")
                        .refused("trustee")
                        .scoped(422),
                Endpoint.get("/api/reconciliation").allowed("administrator").refused("trust-executive"),
                Endpoint.get("/api/copies").allowed("administrator").refused("trust-executive"),
                Endpoint.post("/api/copies/rebuild")
                        .allowed("administrator")
                        .refused("trust-executive")
                        .answers(202),
                Endpoint.get("/api/packs").allowed("trustee").refused("school-leader"),
                Endpoint.get("/api/packs/{id}")
                        .at(pack)
                        .allowed("trustee")
                        .refused("school-leader")
                        .scoped(),
                Endpoint.get("/api/packs/{id}/pdf")
                        .at(pack)
                        .allowed("trustee")
                        .refused("school-leader")
                        .scoped(),
                Endpoint.put("/api/packs/{id}")
                        .at(pack)
                        .body(draft)
                        .allowed("trust-executive")
                        .refused("trustee")
                        .scoped()
                        .answers(428),
                Endpoint.get("/api/packs/{id}/history")
                        .at(pack)
                        .allowed("trustee")
                        .refused("school-leader")
                        .scoped(),
                Endpoint.post("/api/packs/{id}/publish")
                        .at(pack)
                        .allowed("trust-executive")
                        .refused("trustee")
                        .scoped());
    }

    private static String pack() {
        Events.appoint("executive@guards.test", null);
        return given().auth()
                .preemptive()
                .oauth2(Tokens.of("trust-executive", "executive@guards.test"))
                .contentType("application/json")
                .body("{\"title\": \"Guarded\", \"meetingOn\": \"2026-12-10\"}")
                .post("/api/packs")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
