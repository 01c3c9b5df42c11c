package org.uplift.gateway.routes;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URL;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uplift.platform.services.Service;
import org.uplift.platform.testing.stubs.StubPlatform;

/** What every answer of the API tells a browser, whoever gives it. */
@QuarkusTest
@TestProfile(HeadersIT.Secure.class)
@QuarkusTestResource(StubPlatform.class)
class HeadersIT {

    @TestHTTPResource
    URL address;

    private ApiClient api;

    @BeforeEach
    void answer() {
        StubPlatform.reset();
        StubPlatform.service(Service.SCHOOLS).stubFor(any(anyUrl()).willReturn(ok("{}")));
        StubPlatform.service(Service.SCHOOLS)
                .stubFor(any(urlPathEqualTo("/api/schools/1"))
                        .willReturn(aResponse().withStatus(404).withHeader("X-Frame-Options", "ALLOWALL")));
        StubPlatform.service(Service.FINANCE)
                .stubFor(any(anyUrl()).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
        StubPlatform.service(Service.REPORTING)
                .stubFor(any(anyUrl()).willReturn(ok("late").withFixedDelay(5_000)));
        StubPlatform.portal().stubFor(any(anyUrl()).willReturn(ok("{}")));
        api = new ApiClient(address.getPort());
    }

    @ParameterizedTest
    @CsvSource({
        "/api/schools, 200",
        "/api/schools/1, 404",
        "/api/reconciliation, 200",
        "/api/nowhere, 404",
        "/api/schools/../budgets, 404",
        "/api/budgets, 503",
        "/api/dashboard, 504"
    })
    void every_answer_tells_the_browser_what_it_may_not_do(String path, int status) {
        assertProtected(api.get(path), status);
    }

    @Test
    void a_refusal_does_too() {
        assertProtected(api.get("/api/schools", ""), 401);
        assertProtected(api.post("/api/needs", "application/json", BodyPublishers.ofByteArray(new byte[2 << 20])), 413);
    }

    @Test
    void a_service_s_own_word_on_how_long_an_answer_keeps_stands() {
        StubPlatform.service(Service.SCHOOLS)
                .stubFor(any(anyUrl()).willReturn(ok("{}").withHeader("Cache-Control", "private, max-age=5")));
        assertThat(api.get("/api/schools").headers().allValues("Cache-Control")).containsExactly("private, max-age=5");
    }

    private static void assertProtected(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(header(answer, "Content-Security-Policy")).isEqualTo("default-src 'none'; frame-ancestors 'none'");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.headers().allValues("X-Frame-Options")).containsExactly("DENY");
        assertThat(header(answer, "Permissions-Policy")).contains("camera=()");
        assertThat(header(answer, "Cache-Control")).contains("no-store");
        assertThat(header(answer, "Strict-Transport-Security")).contains("max-age=31536000");
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    public static class Secure implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("uplift.hsts", "true");
        }
    }
}
