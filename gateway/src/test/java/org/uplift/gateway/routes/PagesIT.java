package org.uplift.gateway.routes;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.URL;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uplift.platform.services.Service;
import org.uplift.platform.testing.stubs.StubPlatform;

/** Pages are the portal's; what the gateway adds, and what it says where the portal says nothing. */
@QuarkusTest
@QuarkusTestResource(StubPlatform.class)
class PagesIT {

    private static final int MEGABYTE = 1 << 20;

    @TestHTTPResource
    URL address;

    private ApiClient api;

    @BeforeEach
    void everybodyAnswers() {
        StubPlatform.reset();
        for (var service : Service.values()) {
            StubPlatform.service(service)
                    .stubFor(any(anyUrl()).willReturn(ok(service.id()).withHeader("Set-Cookie", "q_session=theirs")));
        }
        StubPlatform.portal()
                .stubFor(any(anyUrl())
                        .willReturn(ok("<h1>Home</h1>")
                                .withHeader("Set-Cookie", "q_session=abc")
                                .withHeader("Content-Security-Policy", "script-src 'self'")
                                .withHeader("Cache-Control", "max-age=60")));
        api = new ApiClient(address.getPort());
    }

    @Test
    void a_page_is_the_portal_s_with_its_cookies_and_whoever_asked_for_it() {
        var answer = api.get("/home?tab=a%2Fb", Map.of("Cookie", "q_session=abc", "X-Forwarded-For", "10.0.0.1"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Set-Cookie")).contains("q_session=abc");
        StubPlatform.portal()
                .verify(getRequestedFor(urlEqualTo("/home?tab=a%2Fb"))
                        .withHeader("Cookie", equalTo("q_session=abc"))
                        .withHeader("X-Forwarded-For", equalTo("127.0.0.1"))
                        .withHeader("X-Forwarded-Proto", equalTo("http"))
                        .withHeader("X-Forwarded-Host", equalTo("localhost:" + address.getPort())));
    }

    @Test
    void a_page_s_own_headers_are_the_portal_s_business() {
        var page = api.open("/home", "text/html");
        assertThat(page.headers().allValues("Content-Security-Policy")).containsExactly("script-src 'self'");
        assertThat(page.headers().allValues("Cache-Control")).containsExactly("max-age=60");
    }

    @Test
    void a_session_opens_no_door_to_the_api() {
        for (var path : new String[] {"/api/schools", "/api/reconciliation"}) {
            var answer = api.send(path, Map.of("Cookie", "q_session=abc"), BodyPublishers.noBody());
            assertThat(answer.statusCode()).isEqualTo(401);
        }
        assertThat(StubPlatform.service(Service.SCHOOLS).getAllServeEvents()).isEmpty();
        assertThat(StubPlatform.portal().getAllServeEvents()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/schools", "/api/reconciliation"})
    void no_cookie_goes_to_the_api_or_comes_from_it(String path) {
        var answer = api.get(path, Map.of("Cookie", "q_session=abc"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        var asked = path.endsWith("schools") ? StubPlatform.service(Service.SCHOOLS) : StubPlatform.portal();
        asked.verify(getRequestedFor(urlEqualTo(path)).withHeader("Cookie", absent()));
    }

    @Test
    void with_the_portal_away_the_api_answers() {
        portalAway();
        assertThat(api.get("/api/budgets").statusCode()).isEqualTo(200);
    }

    @Test
    void with_the_portal_away_a_person_reads_what_happened_and_what_to_do() {
        portalAway();
        var page = api.open("/home", "text/html,application/xhtml+xml,*/*;q=0.8");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(page.headers().firstValue("Retry-After")).isPresent();
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "style-src 'sha256-", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.body())
                .contains("<html lang=\"en-GB\">", "<main>", "<title>Uplift's pages are away")
                .contains("<h1>Uplift's pages are away for the moment</h1>", "Try again in a moment", "go back")
                .doesNotContain("script", "Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "*/*", "text/event-stream"})
    void with_the_portal_away_a_script_gets_a_problem(String accepted) {
        portalAway();
        assertProblem(api.open("/live?topic=packs", accepted), 503, "service-away");
    }

    @Test
    void with_the_portal_away_what_the_api_composes_there_is_a_problem_even_to_a_browser() {
        portalAway();
        assertProblem(api.get("/api/reconciliation", Map.of("Accept", "text/html")), 503, "service-away");
    }

    @Test
    void a_page_that_takes_too_long_says_so() {
        StubPlatform.portal().stubFor(any(anyUrl()).willReturn(ok("late").withFixedDelay(5_000)));
        var page = api.open("/home", "text/html");
        assertThat(page.statusCode()).isEqualTo(504);
        assertThat(page.body()).contains("<h1>This page is taking too long</h1>");
    }

    @ParameterizedTest
    @CsvSource({"/imports, 110", "/needs/1/propose, 2"})
    void a_form_that_says_it_is_too_large_is_told_so_by_a_page(String path, int megabytes) {
        var body = BodyPublishers.ofInputStream(() -> new Zeros(megabytes * MEGABYTE));
        var page = api.send(path, form(), BodyPublishers.fromPublisher(body, (long) megabytes * MEGABYTE));
        assertThat(page.statusCode()).isEqualTo(413);
        assertThat(page.body()).contains("<h1>That was too much to send</h1>");
        assertThat(StubPlatform.portal().getAllServeEvents()).isEmpty();
    }

    @Test
    void a_form_of_unknown_length_is_told_so_where_it_passes_the_limit() {
        var page = api.send("/needs/1/propose", form(), BodyPublishers.ofInputStream(() -> new Zeros(2 * MEGABYTE)));
        assertThat(page.statusCode()).isEqualTo(413);
        assertThat(page.body()).contains("<h1>That was too much to send</h1>");
    }

    @Test
    void an_address_or_cookies_longer_than_are_read_are_told_of_by_a_page() {
        var address = api.open("/needs?status=" + "x".repeat(9 * 1024), "text/html");
        assertThat(address.statusCode()).isEqualTo(414);
        assertThat(address.body()).contains("<h1>That address is too long</h1>");

        var cookies = api.send(
                "/needs",
                Map.of("Accept", "text/html", "Cookie", "a=" + "x".repeat(40 * 1024)),
                BodyPublishers.noBody());
        assertThat(cookies.statusCode()).isEqualTo(431);
        assertThat(cookies.body()).contains("<h1>Your browser sent too much with its request</h1>");
        assertThat(StubPlatform.portal().getAllServeEvents()).isEmpty();
    }

    @Test
    void the_cookies_of_a_session_with_a_kept_form_pass() {
        var page = api.send(
                "/needs",
                Map.of("Accept", "text/html", "Cookie", "a=" + "x".repeat(30 * 1024)),
                BodyPublishers.noBody());
        assertThat(page.statusCode()).isEqualTo(200);
    }

    @Test
    void a_file_of_many_megabytes_passes_where_files_are_imported() {
        var page = api.send("/imports", form(), BodyPublishers.ofInputStream(() -> new Zeros(20 * MEGABYTE)));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(StubPlatform.portal().findAll(postRequestedFor(urlEqualTo("/imports"))))
                .singleElement()
                .satisfies(request -> assertThat(request.getBody()).hasSize(20 * MEGABYTE));
    }

    private static Map<String, String> form() {
        return Map.of("Accept", "text/html", "Content-Type", "multipart/form-data; boundary=b");
    }

    private static void portalAway() {
        StubPlatform.portal().stubFor(any(anyUrl()).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String type) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(new JsonObject(answer.body()).getString("type")).isEqualTo("urn:uplift:problem:" + type);
    }
}
