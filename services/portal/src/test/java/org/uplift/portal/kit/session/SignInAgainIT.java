package org.uplift.portal.kit.session;

import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplift.platform.services.Service;
import org.uplift.platform.testing.stubs.StubPlatform;
import org.uplift.portal.stub.Answers;
import org.uplift.portal.stub.Browser;

/** A grave act that a service takes only from somebody who has just signed in. */
@QuarkusTest
@QuarkusTestResource(StubPlatform.class)
class SignInAgainIT {

    private static final String FORM = "/packs/" + Answers.PACK + "/publish";
    private static final String API = "/api/packs/" + Answers.PACK + "/publish";

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
    void signedInNow() {
        StubPlatform.keycloak().signedInFor(Duration.ZERO);
    }

    @Test
    void they_sign_in_again_are_back_on_the_page_and_only_then_is_it_done() {
        // given
        StubPlatform.keycloak().signedInFor(Duration.ofHours(1));
        var page = browser.open(FORM);
        Answers.problem(Service.REPORTING, API, 401, """
                {"type":"urn:uplift:problem:sign-in-again","title":"Sign in again to do this","status":401,
                 "detail":"This cannot be undone.","errors":[]}""");

        // when
        var sent = browser.submit(page, FORM, Map.of("step", "confirm"));

        // then
        assertThat(sent.status()).isEqualTo(303);
        assertThat(sent.location()).contains("/sign-in-again?to=");
        var signIns = StubPlatform.keycloak().authorizations().size();
        var back = browser.open(sent.location());
        assertThat(StubPlatform.keycloak().authorizations()).hasSize(signIns + 1);
        assertThat(StubPlatform.keycloak().authorizations().getLast()).contains("prompt=login");
        assertThat(back.path()).isEqualTo(FORM);
        assertThat(back.html().select("[role=status]").text())
                .contains("You have signed in again. Nothing has been done yet");

        // and then
        Answers.created(Service.REPORTING, API, "{}");
        var done = browser.submit(back, FORM, Map.of("step", "confirm"));
        assertThat(done.location()).endsWith("/packs/" + Answers.PACK + "?done=published");
        StubPlatform.service(Service.REPORTING).verify(2, postRequestedFor(urlPathEqualTo(API)));
    }

    @Test
    void a_first_sign_in_is_not_asked_for_twice() {
        browser.open("/home");
        assertThat(StubPlatform.keycloak().authorizations().getLast()).doesNotContain("prompt=");
        assertThat(browser.ask("/sign-in-again?to=/packs").location()).endsWith("/packs");
    }

    @Test
    void nobody_is_led_to_another_site() {
        browser.open("/home");
        for (var elsewhere : new String[] {"//evil.example", "https://evil.example", "/%5Cevil.example"}) {
            assertThat(browser.ask("/sign-in-again?to=" + elsewhere).location())
                    .as(elsewhere)
                    .endsWith("/home");
        }
    }
}
