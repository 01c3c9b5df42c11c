package org.uplift.local.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplift.platform.testing.browser.Browsers;

/** Signing in with another identity provider, set up as {@code docs/sign-in.md} says. */
@Journey
class BrokerIT {

    private final Trust trust;
    private final Browsers browsers;
    private Optional<Elsewhere> elsewhere = Optional.empty();

    BrokerIT(Trust trust, Browsers browsers) {
        this.trust = trust;
        this.browsers = browsers;
    }

    @BeforeEach
    void open() {
        elsewhere = Optional.of(new Elsewhere(trust.processes().keycloak().url()).open());
    }

    @AfterEach
    void close() {
        elsewhere.ifPresent(Elsewhere::close);
    }

    @Test
    void somebodyKnownByTheirAddressSignsInElsewhereAndIsThemselvesHere() {
        try (Portal portal = visitor()) {
            // when
            signInElsewhere(portal, "amara.whitlock");

            // then
            portal.page().waitForURL(Pattern.compile(".*/home$"));
            assertThat(portal.page().locator(".up-header__person")).containsText("Amara Whitlock");
            portal.open("/schools/" + Trust.ASHFIELD).shows("Ashfield Primary School");
            portal.open("/schools/" + Trust.ASHFIELD + "/needs/new").shows("Record a need");
            portal.hadNoFaults();
        }
    }

    @Test
    void somebodyWithoutARoleHereIsToldWhomToAsk() {
        try (Portal portal = visitor()) {
            // when
            signInElsewhere(portal, "stranger");

            // then
            portal.page().waitForURL(Pattern.compile(".*/home$"));
            portal.shows("Welcome, Sam Stranger").isAccessible();
            portal.says("trust office");
            portal.button("Sign out").click();
            portal.page().waitForURL(Pattern.compile(".*/signed-out$"));
        }
    }

    private static void signInElsewhere(Portal portal, String user) {
        portal.open("/home").asksToSignIn();
        portal.isAccessible();
        portal.link("Sign in with Elsewhere").click();
        portal.page().waitForURL(Pattern.compile(".*/realms/elsewhere/.*"));
        portal.page().locator("#username").fill(user);
        portal.page().locator("#password").fill(Elsewhere.PASSWORD);
        portal.page().locator("#kc-login").click();
    }

    private Portal visitor() {
        return Portal.of(browsers, trust);
    }
}
