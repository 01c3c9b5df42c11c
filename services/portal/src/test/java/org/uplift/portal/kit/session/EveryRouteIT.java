package org.uplift.portal.kit.session;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.uplift.platform.services.Service;
import org.uplift.platform.testing.stubs.StubPlatform;
import org.uplift.portal.kit.session.Endpoints.Endpoint;
import org.uplift.portal.stub.Answers;
import org.uplift.portal.stub.Browser;
import org.uplift.portal.stub.Browser.Visit;

/** What holds of every endpoint there is, whoever adds one. */
@QuarkusTest
@QuarkusTestResource(StubPlatform.class)
class EveryRouteIT {

    @TestHTTPResource
    URL address;

    private Browser browser;

    @BeforeEach
    void signIn() {
        Answers.none();
        Answers.everything();
        browser = new Browser(address.getPort());
    }

    @Test
    void all_are_found() {
        assertThat(pages()).hasSizeGreaterThan(10);
        assertThat(forms()).hasSizeGreaterThan(5);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_tells_the_browser_what_it_may_not_do_with_it(Endpoint page) {
        browser.open("/home");
        assertProtected(browser.ask(page.path()));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_visitor_without_a_session_is_sent_to_sign_in_and_nowhere_else(Endpoint page) {
        var answer = browser.ask(page.path());
        assertProtected(answer);
        if (page.isPublic()) {
            assertThat(answer.status()).isEqualTo(200);
        } else {
            assertThat(answer.status()).isEqualTo(302);
            assertThat(answer.location()).startsWith(StubPlatform.keycloak().issuer());
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void a_form_is_refused_without_its_token_and_from_another_site(Endpoint form) {
        var token =
                browser.open("/home").html().select("[name=csrf-token]").first().val();
        var withToken = Map.of("csrf-token", token);
        assertRefused(browser.post(form.path(), Map.of("reason", "x"), Map.of("Origin", browser.origin())));
        assertRefused(browser.post(form.path(), withToken, Map.of("Origin", "https://evil.example")));
        assertRefused(browser.post(form.path(), withToken, Map.of("Sec-Fetch-Site", "cross-site")));
        assertRefused(browser.post(form.path(), withToken, Map.of()));
        for (var service : Service.values()) {
            StubPlatform.service(service).verify(0, postRequestedFor(anyUrl()));
        }
    }

    private void assertRefused(Visit answer) {
        assertThat(answer.status()).as(answer.body()).isIn(403, 415);
        assertProtected(answer);
    }

    private void assertProtected(Visit answer) {
        assertThat(answer.status()).as(answer.body()).isNotEqualTo(500);
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Permissions-Policy")).contains("camera=()");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
                .doesNotContain("unsafe")
                .doesNotContain("*");
        assertThat(answer.header("Strict-Transport-Security"))
                .as("only outside local")
                .isEmpty();
        assertThat(answer.html().select("style, [style], script:not([src]), [onclick], [onsubmit], [onload]"))
                .isEmpty();
        assertThat(answer.response().headers().allValues("Set-Cookie"))
                .allSatisfy(cookie ->
                        assertThat(cookie).containsIgnoringCase("HttpOnly").containsIgnoringCase("SameSite=Lax"));
    }

    static Stream<Endpoint> pages() {
        return Endpoints.all().stream()
                .filter(endpoint -> !endpoint.isApi() && endpoint.verb().equals("GET"));
    }

    static Stream<Endpoint> forms() {
        return Endpoints.all().stream()
                .filter(endpoint -> !endpoint.isApi() && !endpoint.verb().equals("GET"));
    }
}
