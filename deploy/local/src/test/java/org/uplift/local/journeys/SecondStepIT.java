package org.uplift.local.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.uplift.platform.testing.browser.Browsers;

/** With {@code UPLIFT_SECOND_STEP=some} those who decide, pay or administer give a code beside their password. */
@Journey
class SecondStepIT {

    private final Trust trust;
    private final Browsers browsers;

    SecondStepIT(Trust trust, Browsers browsers) {
        this.trust = trust;
        this.browsers = browsers;
    }

    @Test
    void whoMustIsAskedToSetUpAnAuthenticatorAndNobodyElse() {
        try (KeycloakAdmin admin =
                new KeycloakAdmin(trust.processes().keycloak().url())) {
            secondStepFor(admin, "some");
            try (Portal office = Portal.of(browsers, trust);
                    Portal head = Portal.of(browsers, trust)) {
                givesPassword(office, "administrator");
                assertThat(office.page().locator("#kc-totp-settings-form")).isVisible();

                head.signIn("head", "/home");
            } finally {
                secondStepFor(admin, "nobody");
            }
        }
    }

    private static void givesPassword(Portal portal, String user) {
        portal.open("/home").asksToSignIn();
        portal.page().locator("#username").fill(user);
        portal.page().locator("#password").fill("uplift-local");
        portal.page().locator("#kc-login").click();
    }

    /** As the realm is imported with this setting: the running one was imported without. */
    private static void secondStepFor(KeycloakAdmin admin, String whom) {
        for (var flow : new String[] {"uplift second step", "uplift second step by choice"}) {
            for (JsonNode step :
                    admin.read("/uplift/authentication/flows/" + KeycloakAdmin.part(flow) + "/executions")) {
                if (step.hasNonNull("authenticationConfig")) {
                    var path = "/uplift/authentication/config/"
                            + step.path("authenticationConfig").asText();
                    var config = (ObjectNode) admin.read(path);
                    ((ObjectNode) config.path("config")).put("condUserRole", "second-step-for-" + whom);
                    admin.update(path, config);
                }
            }
        }
    }
}
