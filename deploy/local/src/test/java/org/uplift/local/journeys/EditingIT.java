package org.uplift.local.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.options.AriaRole;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uplift.platform.testing.browser.Browsers;

/** What goes wrong while people fill in forms: two change one record, a button is pressed twice, Back is pressed. */
@Journey
class EditingIT {

    private final Trust trust;
    private final Cycle cycle;
    private final String summary = "Plans are written late " + UUID.randomUUID();
    private final Browsers browsers;

    EditingIT(Trust trust, Browsers browsers) {
        this.trust = trust;
        this.browsers = browsers;
        this.cycle = new Cycle(trust);
    }

    @Test
    void theSecondOfTwoIsToldOfTheFirstAndLosesNothing() {
        // given
        trust.appoint("finance", "FINANCE", Map.of());
        var budget = "/budgets/" + cycle.budget(10_000);
        await("finance")
                .atMost(Cycle.PATIENCE)
                .until(() -> trust.as("finance").get("/api" + budget).status() == 200);
        try (Portal finance = visitor(true);
                Portal administrator = visitor(true)) {
            finance.signIn("finance", budget + "/edit");
            administrator.signIn("administrator", budget + "/edit");

            // when
            administrator.fill(administrator.field("Amount"), "12500");
            administrator.press(administrator.button("Save the changes"));
            administrator.says("£12,500");
            finance.fill(finance.field("Name"), "Improvement of reading");
            finance.press(finance.button("Save the changes"));

            // then
            assertThat(finance.page().getByRole(AriaRole.ALERT))
                    .containsText("Somebody changed this while you were filling it in");
            finance.says("£12,500");
            assertThat(finance.field("Name")).hasValue("Improvement of reading");
            finance.isAccessible();

            // and then
            finance.fill(finance.field("Amount"), "12500");
            finance.press(finance.button("Save the changes"));
            finance.shows("Improvement of reading");
            finance.says("£12,500");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aButtonPressedTwiceMakesOne(boolean script) {
        try (Portal portal = visitor(script)) {
            portal.signIn("executive", "/schools/" + Trust.ASHFIELD + "/needs/new")
                    .fillNeed(summary);
            portal.button("Record the need").dblclick();
            portal.shows(summary);
            assertThat(recorded()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void backAndAgainMakesNoSecondOne(boolean script) {
        try (Portal portal = visitor(script)) {
            // given
            portal.signIn("executive", "/schools/" + Trust.ASHFIELD + "/needs/new")
                    .fillNeed(summary);
            portal.press(portal.button("Record the need"));
            portal.shows(summary);

            // when
            portal.page().goBack();
            portal.shows("Record a need");
            portal.press(portal.button("Record the need"));
            portal.page().waitForLoadState();

            // then
            assertThat(recorded()).isEqualTo(1);
        }
    }

    @Test
    void backFromCheckingFindsWhatWasTyped() {
        var need = cycle.need(Trust.ASHFIELD);
        var intervention = trust.executive()
                .post("/api/interventions", cycle.proposal(need, Map.of(), BigDecimal.ZERO, ""))
                .expect(201)
                .id();
        try (Portal portal = visitor(true)) {
            portal.signIn("executive", "/interventions/" + intervention + "/stop");
            portal.fill(portal.page().locator("[name=reason]"), "The school asked to stop");
            portal.press(portal.button("Continue"));
            portal.shows("Check before you stop it");
            portal.page().goBack();
            assertThat(portal.page().locator("[name=reason]")).hasValue("The school asked to stop");
        }
    }

    private int recorded() {
        return trust.executive()
                .get("/api/needs?q=" + summary.replace(" ", "%20"))
                .expect(200)
                .json()
                .path("items")
                .size();
    }

    private Portal visitor(boolean script) {
        return script ? Portal.of(browsers, trust) : Portal.withoutScript(browsers, trust);
    }
}
