package org.uplift.portal.kit.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplift.platform.services.Service;
import org.uplift.platform.testing.stubs.StubPlatform;
import org.uplift.portal.stub.Answers;
import org.uplift.portal.stub.Appointed;
import org.uplift.portal.stub.Browser;

@QuarkusTest
@QuarkusTestResource(StubPlatform.class)
class SessionIT {

    @TestHTTPResource
    URL address;

    private Browser browser;

    @BeforeEach
    void open() {
        Answers.none();
        Answers.everything();
        browser = new Browser(address.getPort());
    }

    @AfterEach
    void tokensLastAgain() {
        StubPlatform.keycloak().tokensLast(Duration.ofMinutes(5));
    }

    @Test
    void the_start_page_opens_without_a_session_and_offers_to_sign_in() {
        var start = browser.open("/");
        assertThat(start.status()).isEqualTo(200);
        assertThat(start.html().selectFirst("a.govuk-button").attr("href")).isEqualTo("/home");
        assertThat(browser.cookies()).isEmpty();
    }

    @Test
    void signing_in_uses_the_code_flow_with_a_proof_key_and_comes_back_to_the_page_that_was_asked_for() {
        var page = browser.open("/schools/100001?done=need");
        assertThat(page.status()).as(page.body()).isEqualTo(200);
        assertThat(page.path()).isEqualTo("/schools/100001?done=need");
        assertThat(page.html().selectFirst("h1").text()).isEqualTo("Ashdown Primary School");
        var asked = StubPlatform.keycloak().authorizations().getLast();
        assertThat(asked)
                .contains("response_type=code", "code_challenge=", "code_challenge_method=S256", "nonce=", "state=");
        assertThat(StubPlatform.keycloak().grants().getLast()).contains("code_verifier=");
    }

    @Test
    void the_session_cookie_is_kept_from_scripts_and_other_sites_and_shows_no_token() {
        browser.open("/home");
        var session = browser.setCookies().stream()
                .filter(cookie -> cookie.startsWith("q_session"))
                .filter(cookie -> !cookie.contains("Max-Age=0"))
                .toList();
        assertThat(session)
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie)
                        .containsIgnoringCase("HttpOnly")
                        .containsIgnoringCase("SameSite=Lax")
                        .hasSizeLessThan(4_097));
        var whole = String.join("", browser.cookies().values());
        assertThat(whole).doesNotContain(StubPlatform.keycloak().issuer()).doesNotContain("refresh-director");
    }

    @Test
    void nobody_is_sent_to_another_site_after_signing_in_or_out() {
        for (var path : new String[] {"/home?redirect_uri=https://evil.example", "/home?return=//evil.example"}) {
            var visitor = new Browser(address.getPort());
            var page = visitor.open(path);
            assertThat(URI.create(visitor.origin()).getAuthority())
                    .isEqualTo(page.response().uri().getAuthority());
        }
        var first = browser.ask("//evil.example/%2f..");
        assertThat(first.location()).doesNotStartWith("//evil.example").doesNotStartWith("https://evil.example");
    }

    @Test
    void a_session_whose_tokens_ran_out_is_refreshed_without_asking_the_person() {
        StubPlatform.keycloak().tokensLast(Duration.ofSeconds(1));
        browser.open("/home");
        var signIns = StubPlatform.keycloak().authorizations().size();
        StubPlatform.keycloak().tokensLast(Duration.ofMinutes(5));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            var page = browser.ask("/home");
            assertThat(page.status()).isEqualTo(200);
            assertThat(StubPlatform.keycloak().grants().getLast()).contains("grant_type=refresh_token");
        });
        assertThat(StubPlatform.keycloak().authorizations()).hasSize(signIns);
    }

    @Test
    void signing_out_ends_the_session_here_and_at_keycloak() {
        var home = browser.open("/home");
        var out = browser.submit(home, "/sign-out", Map.of());
        assertThat(out.status()).isEqualTo(303);
        assertThat(out.location())
                .startsWith(StubPlatform.keycloak().issuer() + "/logout")
                .contains("id_token_hint=", "post_logout_redirect_uri=");
        assertThat(browser.cookies().keySet()).noneMatch(name -> name.startsWith("q_session"));
        var signedOut = browser.open(out.location());
        assertThat(signedOut.path()).isEqualTo("/signed-out");
        assertThat(signedOut.body()).contains("You have signed out");
        assertThat(browser.ask("/home").isRedirect()).isTrue();
    }

    @Test
    void signing_out_of_a_session_that_has_ended_asks_nobody_to_sign_in() {
        var home = browser.open("/home");
        browser.forgetSession();
        var out = browser.submit(home, "/sign-out", Map.of());
        assertThat(out.status()).isEqualTo(303);
        assertThat(out.location())
                .startsWith(StubPlatform.keycloak().issuer() + "/logout")
                .contains("client_id=uplift-portal", "post_logout_redirect_uri=")
                .doesNotContain("id_token_hint");
        assertThat(browser.open(out.location()).path()).isEqualTo("/signed-out");
    }

    @Test
    void a_link_cannot_sign_somebody_out() {
        browser.open("/home");
        assertThat(browser.ask("/sign-out").status()).isEqualTo(405);
        assertThat(browser.ask("/home").status()).isEqualTo(200);
    }

    @Test
    void a_session_ended_at_keycloak_ends_here() {
        Appointed.to("TRUSTEE", "leaver");
        browser.open("/home");
        var told = new Browser(address.getPort())
                .post(
                        "/sign-out/by-keycloak",
                        Map.of("logout_token", StubPlatform.keycloak().logoutToken("leaver")),
                        Map.of());
        assertThat(told.status()).isEqualTo(200);
        assertThat(browser.ask("/home").isRedirect()).isTrue();
    }

    @Test
    void two_people_in_one_browser_see_each_their_own() {
        var first = browser.open("/home");
        assertThat(first.body()).contains("Name of director");
        var out = browser.submit(first, "/sign-out", Map.of());
        browser.open(out.location());
        Appointed.to("GOVERNOR");
        var second = browser.open("/home");
        assertThat(second.body()).contains("Name of governor").doesNotContain("Name of director");
    }

    @Test
    void a_session_opens_no_door_to_the_api() {
        browser.open("/home");
        assertThat(browser.askForJson("/api/reconciliation").status()).isEqualTo(401);
        for (var service : Service.values()) {
            assertThat(StubPlatform.service(service).getAllServeEvents())
                    .noneMatch(event -> event.getRequest().getUrl().startsWith("/api/reconciliation"));
        }
    }

    @Test
    void a_code_that_is_not_ours_signs_nobody_in() {
        var stranger = browser.ask("/signed-in?code=stolen&state=made-up");
        assertThat(stranger.location()).startsWith(StubPlatform.keycloak().issuer() + "/authorize");
        browser.ask("/home");
        var wrong = browser.ask("/signed-in?code=stolen&state=made-up");
        assertThat(wrong.location()).startsWith(StubPlatform.keycloak().issuer() + "/authorize");
        assertThat(browser.cookies().keySet()).noneMatch(name -> name.startsWith("q_session"));
    }
}
