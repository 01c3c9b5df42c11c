package org.uplift.platform.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.uplift.platform.permission.ShippedPosts;

/**
 * Every endpoint of a service: no token 401, wrong post 403, wrong school 404, right one works. A service extends it
 * with {@link UpliftIT} and gives its table; a test fails where the table misses an endpoint.
 */
public abstract class EndpointSecurity {

    /** A school no test uses. */
    private static final int ELSEWHERE = 999_999;

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
        var draft = Tokens.draft("somebody@uplift.test");
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
    Stream<DynamicTest> theWrongPostAnswers403() {
        return table().stream()
                .filter(endpoint -> endpoint.refused() != null)
                .map(endpoint -> DynamicTest.dynamicTest(
                        endpoint.signature() + " as " + endpoint.refused(),
                        () -> assertProblem(
                                call(endpoint, Posts.token(String.valueOf(endpoint.refused()))), 403, "forbidden")));
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
    Stream<DynamicTest> theRightPostIsLetThrough() {
        return table().stream()
                .map(endpoint -> DynamicTest.dynamicTest(endpoint.signature() + " as " + endpoint.allowed(), () -> {
                    var status = call(endpoint, Posts.token(endpoint.allowed())).statusCode();
                    if (endpoint.answer() == 0) {
                        assertThat(status).isNotIn(401, 403, 404).isLessThan(500);
                    } else {
                        assertThat(status).isEqualTo(endpoint.answer());
                    }
                }));
    }

    @Test
    void theFileOfOperationsNamesEachOfTheServicesOwn() {
        assertThat(Operation.ofService().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        endpoints().stream().map(Endpoint::signature).distinct().toList());
    }

    /** The two files that anybody can read, multiplied: what a kind grants, and what an operation takes. */
    @TestFactory
    Stream<DynamicTest> everyKindOfPostMayWhatItGrantsAndNothingElse() {
        var operations = Operation.ofService();
        var endpoints = endpoints();
        return ShippedPosts.all().stream()
                .map(kind -> DynamicTest.dynamicTest(kind.code(), () -> {
                    var token = Posts.token(kind.code());
                    assertThat(endpoints.stream()
                                    .filter(endpoint ->
                                            !operation(operations, endpoint).related())
                                    .filter(endpoint -> isRefused(endpoint, token)
                                            == operation(operations, endpoint).opensTo(kind))
                                    .map(Endpoint::signature))
                            .as("what is open and should not be, or the other way round")
                            .isEmpty();
                }));
    }

    /** A director who has left, one who is to come, and somebody who never held a post. */
    @TestFactory
    Stream<DynamicTest> withoutAPostTodayNothingIsOpen() {
        var operations = Operation.ofService();
        var endpoints = endpoints();
        var today = LocalDate.now(ZoneId.of("Europe/London"));
        Events.appoint("left@everywhere.test", "DIRECTOR", today.minusYears(2), today.minusDays(1));
        Events.appoint("to-come@everywhere.test", "DIRECTOR", today.plusDays(1), null);
        return Stream.of("left", "to-come", "never")
                .map(who -> DynamicTest.dynamicTest(
                        who,
                        () -> assertThat(endpoints.stream()
                                        .filter(endpoint -> operation(operations, endpoint)
                                                .permission()
                                                .isPresent())
                                        .filter(endpoint -> !isRefused(endpoint, Tokens.of(who + "@everywhere.test")))
                                        .map(Endpoint::signature))
                                .isEmpty()));
    }

    private static Operation operation(Map<String, Operation> operations, Endpoint endpoint) {
        return Objects.requireNonNull(operations.get(endpoint.signature()), endpoint.signature());
    }

    private static boolean isRefused(Endpoint endpoint, String token) {
        return call(endpoint, token).statusCode() == 403;
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
                        .allowed(Posts.ADMINISTRATOR)
                        .refused("DIRECTOR"),
                Endpoint.get("/api/dead-letters/{service}")
                        .at(name)
                        .allowed(Posts.ADMINISTRATOR)
                        .refused("DIRECTOR"),
                Endpoint.get("/api/dead-letters/{service}/{id}")
                        .at(name, nothing)
                        .allowed(Posts.ADMINISTRATOR)
                        .refused("DIRECTOR")
                        .answers(404),
                Endpoint.post("/api/dead-letters/{service}/replay")
                        .at(name)
                        .body("{\"consumer\": \"nobody\"}")
                        .allowed(Posts.ADMINISTRATOR)
                        .refused("DIRECTOR")
                        .answers(200),
                Endpoint.post("/api/dead-letters/{service}/{id}/replay")
                        .at(name, nothing)
                        .allowed(Posts.ADMINISTRATOR)
                        .refused("DIRECTOR")
                        .answers(404),
                Endpoint.get("/api/restatements/{service}")
                        .at(name)
                        .allowed(Posts.ADMINISTRATOR)
                        .refused("DIRECTOR"),
                Endpoint.get("/api/restatements/{service}/{id}")
                        .at(name, nothing)
                        .allowed(Posts.ADMINISTRATOR)
                        .refused("DIRECTOR")
                        .answers(404),
                Endpoint.post("/api/restatements/{service}")
                        .at(name)
                        .body("{\"kind\": \"nobody\"}")
                        .allowed(Posts.ADMINISTRATOR)
                        .refused("DIRECTOR")
                        .answers(422),
                Endpoint.post("/api/dead-letters/{service}/{id}/discard")
                        .at(name, nothing)
                        .body("{\"reason\": \"A test\"}")
                        .allowed(Posts.ADMINISTRATOR)
                        .refused("DIRECTOR")
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

    /** Administrators and other systems reach the whole trust by their role: a row for them has no wrong school. */
    private static String elsewhere(String kind) {
        assertThat(kind).as("who is allowed at a scoped endpoint").isNotIn(Posts.ADMINISTRATOR, Posts.SERVICE);
        return Posts.token(kind, ELSEWHERE);
    }
}
