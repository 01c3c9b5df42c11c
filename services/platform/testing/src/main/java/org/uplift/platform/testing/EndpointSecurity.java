package org.uplift.platform.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every endpoint of a service: no token 401, wrong role 403, wrong school 404, right one works. A service extends it
 * with {@link UpliftIT} and gives its table; a test fails where the table misses an endpoint.
 */
public abstract class EndpointSecurity {

    /** A school no test uses. */
    private static final int ELSEWHERE = 999_999;

    private static final String ADMINISTRATOR = "administrator";
    private static final String SERVICE = "service";

    /** Who has been appointed already; the appointment stays for the whole class. */
    private final Set<String> appointed = new HashSet<>();

    /** The service's own endpoints; what the platform adds is known here. May publish and store what they need. */
    protected abstract List<Endpoint> endpoints();

    @Test
    void theTableNamesEveryEndpointOfTheService() {
        var listed = new TreeSet<String>();
        table().forEach(endpoint -> listed.add(endpoint.signature()));

        assertThat(listed).containsExactlyElementsOf(ServedEndpoints.signatures());
    }

    @TestFactory
    Stream<DynamicTest> withoutATokenEveryEndpointAnswers401() {
        return table().stream()
                .map(endpoint -> DynamicTest.dynamicTest(
                        endpoint.signature(), () -> assertProblem(call(endpoint, null), 401, "unauthenticated")));
    }

    @TestFactory
    Stream<DynamicTest> aTokenThatIsNotGoodAnswers401() {
        var endpoint = table().getFirst();
        var draft = Tokens.draft(endpoint.allowed(), "somebody@uplift.test");
        return Stream.of(
                        List.of(
                                "for another audience",
                                draft.withAudience("another").sign()),
                        List.of(
                                "of another issuer",
                                draft.withIssuer("https://other.test").sign()),
                        List.of("expired", draft.expired().sign()),
                        List.of("unsigned", draft.unsigned()),
                        List.of("tampered with", draft.tampered()),
                        List.of("no token at all", "nonsense"))
                .map(bad -> DynamicTest.dynamicTest(
                        bad.get(0),
                        () -> assertThat(call(endpoint, bad.get(1)).statusCode())
                                .isEqualTo(401)));
    }

    @TestFactory
    Stream<DynamicTest> theWrongRoleAnswers403() {
        return table().stream()
                .filter(endpoint -> endpoint.refused() != null)
                .map(endpoint -> DynamicTest.dynamicTest(
                        endpoint.signature() + " as " + endpoint.refused(),
                        () -> assertProblem(
                                call(endpoint, wholeTrust(String.valueOf(endpoint.refused()))), 403, "forbidden")));
    }

    @TestFactory
    Stream<DynamicTest> theWrongSchoolIsAsGoodAsNone() {
        return table().stream()
                .filter(endpoint -> endpoint.outOfScope() != 0)
                .map(endpoint -> DynamicTest.dynamicTest(
                        endpoint.signature() + " as " + endpoint.allowed() + " of another school",
                        () -> assertThat(call(endpoint, elsewhere(endpoint.allowed()))
                                        .statusCode())
                                .isEqualTo(endpoint.outOfScope())));
    }

    @TestFactory
    Stream<DynamicTest> theRightRoleIsLetThrough() {
        return table().stream()
                .map(endpoint -> DynamicTest.dynamicTest(endpoint.signature() + " as " + endpoint.allowed(), () -> {
                    var status = call(endpoint, wholeTrust(endpoint.allowed())).statusCode();
                    if (endpoint.answer() == 0) {
                        assertThat(status).isNotIn(401, 403, 404).isLessThan(500);
                    } else {
                        assertThat(status).isEqualTo(endpoint.answer());
                    }
                }));
    }

    private List<Endpoint> table() {
        var served = ServedEndpoints.signatures();
        var table = new ArrayList<>(endpoints());
        platformEndpoints().stream()
                .filter(endpoint -> served.contains(endpoint.signature()))
                .forEach(table::add);
        return table;
    }

    private static List<Endpoint> platformEndpoints() {
        var name = ConfigProvider.getConfig().getValue("quarkus.application.name", String.class);
        var nothing = "00000000-0000-7000-8000-000000000000";
        return List.of(
                Endpoint.get("/api/audit/denials/{service}")
                        .at(name)
                        .allowed(ADMINISTRATOR)
                        .refused("trust-executive"),
                Endpoint.get("/api/dead-letters/{service}")
                        .at(name)
                        .allowed(ADMINISTRATOR)
                        .refused("trust-executive"),
                Endpoint.get("/api/dead-letters/{service}/{id}")
                        .at(name, nothing)
                        .allowed(ADMINISTRATOR)
                        .refused("trust-executive")
                        .answers(404),
                Endpoint.post("/api/dead-letters/{service}/replay")
                        .at(name)
                        .body("{\"consumer\": \"nobody\"}")
                        .allowed(ADMINISTRATOR)
                        .refused("trust-executive")
                        .answers(200),
                Endpoint.post("/api/dead-letters/{service}/{id}/replay")
                        .at(name, nothing)
                        .allowed(ADMINISTRATOR)
                        .refused("trust-executive")
                        .answers(404),
                Endpoint.get("/api/restatements/{service}")
                        .at(name)
                        .allowed(ADMINISTRATOR)
                        .refused("trust-executive"),
                Endpoint.get("/api/restatements/{service}/{id}")
                        .at(name, nothing)
                        .allowed(ADMINISTRATOR)
                        .refused("trust-executive")
                        .answers(404),
                Endpoint.post("/api/restatements/{service}")
                        .at(name)
                        .body("{\"kind\": \"nobody\"}")
                        .allowed(ADMINISTRATOR)
                        .refused("trust-executive")
                        .answers(422),
                Endpoint.post("/api/dead-letters/{service}/{id}/discard")
                        .at(name, nothing)
                        .body("{\"reason\": \"A test\"}")
                        .allowed(ADMINISTRATOR)
                        .refused("trust-executive")
                        .answers(404));
    }

    private static Response call(Endpoint endpoint, @Nullable String token) {
        var request = given().urlEncodingEnabled(false).redirects().follow(false);
        if (token != null) {
            request.auth().preemptive().oauth2(token);
        }
        if (endpoint.body() != null) {
            request.contentType(endpoint.contentType()).body(endpoint.body());
        }
        return request.request(endpoint.method(), endpoint.path());
    }

    private static void assertProblem(Response response, int status, String type) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.contentType()).startsWith("application/problem+json");
        assertThat(response.jsonPath().getString("type")).isEqualTo("urn:uplift:problem:" + type);
    }

    private String wholeTrust(String role) {
        return role.equals(SERVICE) ? Tokens.ofService() : appointed(role, role + "@everywhere.test", null);
    }

    /** Administrators and other systems reach the whole trust by their role: a row for them has no wrong school. */
    private String elsewhere(String role) {
        assertThat(role).as("the role of a scoped endpoint").isNotIn(ADMINISTRATOR, SERVICE);
        return appointed(role, role + "@elsewhere.test", ELSEWHERE);
    }

    private String appointed(String role, String email, @Nullable Integer urn) {
        if (appointed.add(email)) {
            Events.appoint(email, urn);
        }
        return Tokens.of(role, email);
    }
}
