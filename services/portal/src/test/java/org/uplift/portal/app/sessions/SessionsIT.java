package org.uplift.portal.app.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplift.platform.testing.Events;
import org.uplift.platform.testing.stubs.StubPlatform;
import org.uplift.portal.app.live.StubKafka;
import org.uplift.portal.stub.Answers;
import org.uplift.portal.stub.Browser;

/** Somebody sees where they are signed in, and signs out there. */
@QuarkusTest
@QuarkusTestResource(StubPlatform.class)
@QuarkusTestResource(StubKafka.class)
class SessionsIT {

    private static final String TOPIC = "uplift.portal.ended-sessions";

    @TestHTTPResource
    URL address;

    private Browser browser;

    @BeforeEach
    void signedInOnAPhoneAndElsewhereToo() {
        Answers.none();
        Answers.everything();
        StubPlatform.keycloak().elsewhere().addAll(List.of("phone", "library"));
        browser = new Browser(address.getPort());
    }

    @AfterEach
    void nowhereElse() {
        StubPlatform.keycloak().elsewhere().clear();
    }

    @Test
    void each_session_is_told_and_this_one_is_marked_and_cannot_be_ended_here() {
        var page = browser.open("/sessions").html();

        assertThat(page.select("main .up-item").eachText())
                .hasSize(3)
                .first()
                .asString()
                .contains("Chrome on Windows", "This one", "Signed in", "Last used", "Address 192.0.2.7")
                .doesNotContain("Sign out");
        assertThat(page.select("main .up-item").last().text()).contains("Mobile Safari on iOS", "Sign out");
        assertThat(page.select("header a[href=/sessions]")).hasSize(1);
    }

    @Test
    void one_is_ended_at_keycloak_and_at_every_portal() {
        var page = browser.open("/sessions");

        var sent = browser.submit(page, "/sessions/end", Map.of("session", "library"));

        assertThat(sent.location()).endsWith("/sessions?done=ended");
        assertThat(StubPlatform.keycloak().elsewhere()).containsExactly("phone");
        assertThat(Events.on(TOPIC)).anyMatch(told -> told.key().equals("library"));
        assertThat(browser.open("/sessions?done=ended")
                        .html()
                        .select("[role=status]")
                        .text())
                .contains("That session has ended");
    }

    @Test
    void all_others_are_ended_at_once_and_this_one_goes_on() {
        var page = browser.open("/sessions");

        browser.submit(page, "/sessions/end-others", Map.of());

        assertThat(StubPlatform.keycloak().elsewhere()).isEmpty();
        var after = browser.open("/sessions");
        assertThat(after.html().select("main .up-item")).hasSize(1);
        assertThat(after.html().select("form[action=/sessions/end-others]")).isEmpty();
    }

    @Test
    void a_session_that_is_not_theirs_cannot_be_ended() {
        var page = browser.open("/sessions");

        browser.submit(page, "/sessions/end", Map.of("session", "somebody-elses"));

        assertThat(StubPlatform.keycloak().elsewhere()).containsExactlyInAnyOrder("phone", "library");
        assertThat(Events.on(TOPIC)).noneMatch(told -> told.key().equals("somebody-elses"));
    }
}
