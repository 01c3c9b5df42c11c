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
        Events.appoint("planner@uplift.test", SCHOOL);
        var id = given().auth()
                .oauth2(Tokens.of("school-leader", "planner@uplift.test"))
                .contentType("application/json")
                .body("{\"schoolUrn\": %d, \"title\": \"Book look\"}".formatted(SCHOOL))
                .post("/api/visits")
                .jsonPath()
                .getString("id");
        return List.of(
                Endpoint.get("/api/visits").allowed("school-leader").refused("finance"),
                Endpoint.post("/api/visits")
                        .body("{\"schoolUrn\": %d, \"title\": \"Learning walk\"}".formatted(SCHOOL))
                        .allowed("school-leader")
                        .refused("trustee")
                        .scoped(422),
                Endpoint.get("/api/visits/{id}")
                        .at(id)
                        .allowed("school-leader")
                        .refused("finance")
                        .scoped(),
                Endpoint.post("/api/visits/typed")
                        .body("{\"schoolUrn\": %d, \"title\": \"Learning walk\"}".formatted(SCHOOL))
                        .allowed("school-leader")
                        .refused("trustee")
                        .scoped(422),
                Endpoint.post("/api/visits/{id}/rename")
                        .at(id)
                        .body("{\"schoolUrn\": %d, \"title\": \"Lesson visit\"}".formatted(SCHOOL))
                        .allowed("improvement-partner")
                        .refused("service")
                        .scoped(),
                Endpoint.get("/api/visits/{id}/history")
                        .at(id)
                        .allowed("trust-executive")
                        .refused("budget-holder")
                        .scoped(),
                Endpoint.get("/api/visits/me").allowed("governor").refused("nobody-in-particular"),
                Endpoint.get("/api/visits/unruled")
                        .allowed("administrator")
                        .refused("service")
                        .answers(403));
    }
}
