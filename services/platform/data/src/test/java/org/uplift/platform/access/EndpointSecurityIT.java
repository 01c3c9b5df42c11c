package org.uplift.platform.access;

import static io.restassured.RestAssured.given;

import java.util.List;
import org.uplift.platform.testing.Endpoint;
import org.uplift.platform.testing.EndpointSecurity;
import org.uplift.platform.testing.Events;
import org.uplift.platform.testing.Tokens;
import org.uplift.platform.testing.UpliftIT;

@UpliftIT
class EndpointSecurityIT extends EndpointSecurity {

    private static final int SCHOOL = 100_010;

    @Override
    protected List<Endpoint> endpoints() {
        Events.school(SCHOOL);
        Events.appoint("planner@uplift.test", "HEAD", SCHOOL);
        var id = given().auth()
                .oauth2(Tokens.of("planner@uplift.test"))
                .contentType("application/json")
                .body("{\"schoolUrn\": %d, \"title\": \"Book look\"}".formatted(SCHOOL))
                .post("/api/visits")
                .jsonPath()
                .getString("id");
        return List.of(
                Endpoint.get("/api/visits").allowed("HEAD").refused("FINANCE"),
                Endpoint.post("/api/visits")
                        .body("{\"schoolUrn\": %d, \"title\": \"Learning walk\"}".formatted(SCHOOL))
                        .allowed("HEAD")
                        .refused("TRUSTEE")
                        .scoped(422),
                Endpoint.get("/api/visits/{id}")
                        .at(id)
                        .allowed("HEAD")
                        .refused("FINANCE")
                        .scoped(),
                Endpoint.post("/api/visits/typed")
                        .body("{\"schoolUrn\": %d, \"title\": \"Learning walk\"}".formatted(SCHOOL))
                        .allowed("HEAD")
                        .refused("TRUSTEE")
                        .scoped(422),
                Endpoint.post("/api/visits/{id}/rename")
                        .at(id)
                        .body("{\"schoolUrn\": %d, \"title\": \"Lesson visit\"}".formatted(SCHOOL))
                        .allowed("PARTNER")
                        .refused("service")
                        .scoped(),
                Endpoint.get("/api/visits/{id}/history")
                        .at(id)
                        .allowed("DIRECTOR")
                        .refused("BUDGET_HOLDER")
                        .scoped(),
                Endpoint.get("/api/visits/me").allowed("GOVERNOR"),
                Endpoint.get("/api/visits/unruled")
                        .allowed("administrator")
                        .refused("service")
                        .answers(403));
    }
}
