package org.uplift.local.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.uplift.platform.testing.browser.Browsers;

/** Sessions in a browser, signed in through Keycloak: one that ends too early, one after another, and what goes wrong. */
@Journey
class SessionIT {

    private static final String FORM = "/schools/" + Trust.ASHFIELD + "/needs/new";
    private static final String TYPED = "Two pupils in three wait a term for support";

    private final Trust trust;
    private final Browsers browsers;

    SessionIT(Trust trust, Browsers browsers) {
        this.trust = trust;
        this.browsers = browsers;
    }

    @Test
    void whatWasTypedComesBackAfterSigningInAgain() {
        try (Portal portal = Portal.of(browsers, trust)) {
            typesThroughTheEndOfASession(portal);
            portal.isAccessible();
        }
    }

    @Test
    void andWithoutScriptToo() {
        try (Portal portal = Portal.withoutScript(browsers, trust)) {
            typesThroughTheEndOfASession(portal);
        }
    }

    @Test
    void anotherPersonInTheSameBrowserFindsNothingOfTheFirst() {
        try (Portal portal = Portal.of(browsers, trust)) {
            // given
            portal.signIn("executive", FORM);
            portal.field("What does the school need?").fill(TYPED);
            loseSession(portal);
            portal.button("Record the need").click();

            // when
            signInAs(portal, "head");

            // then
            portal.page().waitForURL(Pattern.compile(".*" + FORM + "(\\?.*)?$"));
            assertThat(portal.page().locator("body")).not().containsText("You were signed out");
            assertThat(portal.page().content()).doesNotContain(TYPED);
            assertThat(portal.context().cookies().stream().map(cookie -> cookie.name))
                    .noneMatch(name -> name.startsWith("kept_"));
            portal.page().goBack();
            assertThat(portal.page().content()).doesNotContain(TYPED).doesNotContain("Amara Whitlock");
        }
    }

    @Test
    void signingOutEndsItAtKeycloakToo() {
        try (Portal portal = Portal.of(browsers, trust)) {
            portal.signIn("executive", "/schools/" + Trust.ASHFIELD + "?tab=needs");
            portal.button("Sign out").click();
            portal.page().waitForURL(Pattern.compile(".*/signed-out$"));
            portal.open("/home").asksToSignIn();
            portal.isAccessible();
        }
    }

    @Test
    void signingOutOfASessionThatHasEndedHereEndsItAtKeycloakToo() {
        try (Portal portal = Portal.of(browsers, trust)) {
            portal.signIn("executive", "/home");
            portal.context()
                    .clearCookies(new BrowserContext.ClearCookiesOptions().setName(Pattern.compile("^q_session.*")));
            portal.button("Sign out").click();
            assertThat(portal.page().locator("#kc-logout")).isVisible();
            portal.isAccessible();
            portal.page().locator("#kc-logout").click();
            portal.page().waitForURL(Pattern.compile(".*/signed-out$"));
            portal.open("/home").asksToSignIn();
        }
    }

    @Test
    void everyFaultHasAPageAnybodyCanRead() {
        try (Portal portal = Portal.of(browsers, trust)) {
            portal.signIn("executive", "/home");
            portal.open("/administration/dead-letters")
                    .shows("You cannot open this page")
                    .isAccessible();
            portal.open("/nowhere").shows("Page not found").isAccessible();
            portal.open("/assets/nothing.css").shows("Page not found").isAccessible();
        }
    }

    private static void typesThroughTheEndOfASession(Portal portal) {
        // given
        portal.signIn("executive", FORM).shows("Record a need");
        portal.field("What does the school need?").fill(TYPED);

        // when
        loseSession(portal);
        portal.button("Record the need").click();
        signInAs(portal, "executive");

        // then
        portal.shows("Record a need");
        assertThat(portal.main().getByRole(AriaRole.STATUS))
                .containsText("You were signed out while you typed. Here is what you wrote: check it and send it.");
        assertThat(portal.field("What does the school need?")).hasValue(TYPED);
    }

    private static void signInAs(Portal portal, String user) {
        portal.asksToSignIn();
        portal.page().locator("#username").fill(user);
        portal.page().locator("#password").fill("uplift-local");
        portal.page().locator("#kc-login").click();
    }

    /** As when both sessions have run out, the portal's and Keycloak's. */
    private static void loseSession(Portal portal) {
        portal.context()
                .clearCookies(new BrowserContext.ClearCookiesOptions().setName(Pattern.compile("^(?!kept_).*")));
    }
}
