package org.uplift.gateway.routes;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.URL;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uplift.platform.services.Service;
import org.uplift.platform.testing.stubs.StubPlatform;

@QuarkusTest
@QuarkusTestResource(StubPlatform.class)
class RoutesIT {

    private static final int MEGABYTE = 1 << 20;

    @TestHTTPResource
    URL address;

    private ApiClient api;

    @BeforeEach
    void everyServiceAnswersItsName() {
        StubPlatform.reset();
        for (var service : Service.values()) {
            StubPlatform.service(service)
                    .stubFor(any(anyUrl()).willReturn(ok(service.id()).withHeader("ETag", "\"7\"")));
        }
        api = new ApiClient(address.getPort());
    }

    @Test
    void a_request_reaches_its_service_as_it_was_sent_and_the_answer_comes_back() {
        var answer = api.get("/api/budgets/SI%202026?limit=5&after=a%2Fb");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("finance");
        assertThat(answer.headers().firstValue("ETag")).contains("\"7\"");
        StubPlatform.service(Service.FINANCE)
                .verify(getRequestedFor(urlEqualTo("/api/budgets/SI%202026?limit=5&after=a%2Fb"))
                        .withHeader("Authorization", matching("Bearer ey.*")));
    }

    @Test
    void identity_and_hop_by_hop_headers_from_outside_do_not_pass_and_the_gateway_says_who_asks() {
        api.get(
                "/api/schools",
                Map.ofEntries(
                        Map.entry("X-Forwarded-For", "10.0.0.1"),
                        Map.entry("X-Forwarded-User", "root"),
                        Map.entry("X-Forwarded-Proto", "https"),
                        Map.entry("Forwarded", "for=10.0.0.1"),
                        Map.entry("X-User", "root"),
                        Map.entry("X-User-Email", "root@uplift.example"),
                        Map.entry("X-Remote-User", "root"),
                        Map.entry("ce-actor", "root"),
                        Map.entry("Cookie", "q_session=stolen"),
                        Map.entry("TE", "trailers"),
                        Map.entry("If-Match", "\"3\"")));
        var reached = getRequestedFor(urlEqualTo("/api/schools"))
                .withHeader("If-Match", equalTo("\"3\""))
                .withHeader("X-Forwarded-For", equalTo("127.0.0.1"))
                .withHeader("X-Forwarded-Proto", equalTo("http"))
                .withHeader("X-Forwarded-Host", equalTo("localhost:" + address.getPort()));
        for (var gone : new String[] {
            "X-Forwarded-User", "Forwarded", "X-User", "X-User-Email", "X-Remote-User", "ce-actor", "Cookie", "TE"
        }) {
            reached = reached.withHeader(gone, absent());
        }
        StubPlatform.service(Service.SCHOOLS).verify(1, reached);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/pupils", "/api", "/api/dead-letters/gateway", "/api/schools/../budgets", "/api//schools"})
    void an_address_nobody_answers_is_a_not_found_problem(String path) {
        assertProblem(api.get(path), 404, "not-found");
    }

    @Test
    void what_a_service_holds_for_reconciliation_is_not_reached_through_the_gateway() {
        assertProblem(api.get("/api/reconciliation/schools"), 404, "not-found");
    }

    @Test
    void without_a_token_nothing_reaches_a_service() {
        var answer = api.get("/api/schools", "");
        assertProblem(answer, 401, "unauthenticated");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(StubPlatform.service(Service.SCHOOLS).getAllServeEvents()).isEmpty();
    }

    @Test
    void a_token_for_another_audience_expired_unsigned_forged_or_no_token_at_all_is_refused() {
        var keycloak = StubPlatform.keycloak();
        for (var token : new String[] {
            keycloak.accessToken("loader", List.of("administrator"), "account", Duration.ofMinutes(5)),
            keycloak.accessToken("loader", List.of("administrator"), "uplift-api", Duration.ofMinutes(-5)),
            keycloak.unsignedToken(),
            keycloak.forgedToken(),
            "rubbish"
        }) {
            assertProblem(api.get("/api/schools", token), 401, "unauthenticated");
        }
        assertThat(StubPlatform.service(Service.SCHOOLS).getAllServeEvents()).isEmpty();
    }

    @Test
    void a_service_away_is_a_problem_that_names_it_and_says_when_to_try_again() {
        StubPlatform.service(Service.FINANCE)
                .stubFor(any(anyUrl()).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
        var answer = api.get("/api/budgets");
        assertProblem(answer, 503, "service-away");
        assertThat(answer.body()).contains("finance");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void what_only_reads_is_asked_once_more_where_the_connection_breaks_before_an_answer() {
        breaksOnce();
        var answer = api.get("/api/budgets?limit=5");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("the second time");
        StubPlatform.service(Service.FINANCE).verify(2, getRequestedFor(urlEqualTo("/api/budgets?limit=5")));
    }

    @Test
    void what_changes_something_is_sent_once_more_with_its_body_where_a_key_makes_that_harmless() {
        breaksOnce();
        var answer = api.post(
                "/api/budgets",
                "application/json",
                BodyPublishers.ofString("{\"code\":\"SI\"}"),
                Map.of("Idempotency-Key", "once"));
        assertThat(answer.statusCode()).isEqualTo(200);
        StubPlatform.service(Service.FINANCE)
                .verify(2, postRequestedFor(urlEqualTo("/api/budgets")).withRequestBody(equalTo("{\"code\":\"SI\"}")));
    }

    @Test
    void what_changes_something_without_a_key_is_never_sent_twice() {
        breaksOnce();
        var answer = api.post("/api/budgets", "application/json", BodyPublishers.ofString("{}"));
        assertProblem(answer, 503, "service-away");
        StubPlatform.service(Service.FINANCE).verify(1, postRequestedFor(urlEqualTo("/api/budgets")));
    }

    private static void breaksOnce() {
        var finance = StubPlatform.service(Service.FINANCE);
        finance.stubFor(any(anyUrl())
                .inScenario("breaks")
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER))
                .willSetStateTo("mended"));
        finance.stubFor(
                any(anyUrl()).inScenario("breaks").whenScenarioStateIs("mended").willReturn(ok("the second time")));
    }

    @Test
    void a_service_that_takes_too_long_is_a_problem() {
        StubPlatform.service(Service.REPORTING)
                .stubFor(any(anyUrl()).willReturn(ok("late").withFixedDelay(5_000)));
        assertProblem(api.get("/api/dashboard"), 504, "service-slow");
    }

    @Test
    void an_answer_is_passed_on_as_it_comes_and_may_take_longer_than_its_beginning() {
        StubPlatform.service(Service.REPORTING)
                .stubFor(any(anyUrl()).willReturn(ok("0123456789").withChunkedDribbleDelay(5, 2_500)));
        var answer = api.get("/api/dashboard");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("0123456789");
    }

    @Test
    void a_body_that_says_it_is_too_large_is_refused_at_once() {
        var answer = api.post("/api/needs", "application/json", BodyPublishers.ofByteArray(new byte[2 * MEGABYTE]));
        assertProblem(answer, 413, "too-large");
        assertThat(StubPlatform.service(Service.INTERVENTIONS).getAllServeEvents())
                .isEmpty();
    }

    @Test
    void a_body_of_unknown_length_is_refused_where_it_passes_the_limit() {
        var answer =
                api.post("/api/needs", "application/json", BodyPublishers.ofInputStream(() -> new Zeros(2 * MEGABYTE)));
        assertProblem(answer, 413, "too-large");
    }

    @Test
    void a_file_of_200_megabytes_is_refused_with_a_problem_whether_it_says_so_or_not() {
        var path = "/api/schools/imports?dryRun=true";
        var chunked = api.post(path, "text/csv", BodyPublishers.ofInputStream(() -> new Zeros(200 * MEGABYTE)));
        assertProblem(chunked, 413, "too-large");
        var declared = api.post(
                path,
                "text/csv",
                BodyPublishers.fromPublisher(
                        BodyPublishers.ofInputStream(() -> new Zeros(200 * MEGABYTE)), 200L * MEGABYTE));
        assertProblem(declared, 413, "too-large");
    }

    @Test
    void an_import_may_be_larger_than_other_bodies_and_arrives_whole() {
        var answer = api.post(
                "/api/schools/imports?dryRun=true",
                "text/csv",
                BodyPublishers.ofInputStream(() -> new Zeros(20 * MEGABYTE)));
        assertThat(answer.statusCode()).isEqualTo(200);
        var received = StubPlatform.service(Service.SCHOOLS)
                .findAll(postRequestedFor(urlEqualTo("/api/schools/imports?dryRun=true")));
        assertThat(received)
                .singleElement()
                .satisfies(request -> assertThat(request.getBody()).hasSize(20 * MEGABYTE));
    }

    @Test
    void an_address_of_nine_kilobytes_is_refused_with_a_problem() {
        assertProblem(api.get("/api/schools?search=" + "x".repeat(9 * 1024)), 414, "uri-too-long");
        assertThat(StubPlatform.service(Service.SCHOOLS).getAllServeEvents()).isEmpty();
    }

    @Test
    void forty_kilobytes_of_headers_are_refused_with_a_problem() {
        assertProblem(api.get("/api/schools", Map.of("X-Long", "x".repeat(40 * 1024))), 431, "headers-too-large");
        assertThat(StubPlatform.service(Service.SCHOOLS).getAllServeEvents()).isEmpty();
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String type) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        var problem = new JsonObject(answer.body());
        assertThat(problem.getString("type")).isEqualTo("urn:uplift:problem:" + type);
        assertThat(problem.getInteger("status")).isEqualTo(status);
        assertThat(problem.getString("detail")).isNotBlank();
    }
}
