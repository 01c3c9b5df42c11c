package org.uplift.local.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.uplift.local.Service;
import org.uplift.platform.testing.browser.Browsers;

/** The portal in a browser, signed in through Keycloak. */
@Journey
class BrowserIT {

    /** Not yet, so that delivery does not begin while a test looks. */
    private static final LocalDate STARTS = Trust.today().plusWeeks(1);

    /** How every JSON Web Token begins. */
    private static final String JWT = "eyJ";

    private static final double SECONDS_60 = 60_000;

    private final Trust trust;
    private final Cycle cycle;
    private final String specialist =
            "Portia Vane " + UUID.randomUUID().toString().substring(0, 4);
    private final Browsers browsers;

    BrowserIT(Trust trust, Browsers browsers) {
        this.trust = trust;
        this.browsers = browsers;
        this.cycle = new Cycle(trust);
    }

    @Test
    void anExecutiveGoesFromADeepLinkToACommissionedIntervention() {
        // given
        specialistInSend();
        String budget = cycle.budget(10_000, Trust.year(STARTS));
        String summary = "Two pupils in three wait a term for support " + UUID.randomUUID();

        try (Portal portal = visitor()) {
            // when
            portal.signIn("executive", "/schools/" + Trust.ASHFIELD)
                    .shows("Ashfield Primary School")
                    .isAccessible();
            portal.link("Schools").first().click();
            portal.shows("Schools").isAccessible();
            // Another journey may have imported a larger trust, which the list then takes for the reader's own.
            portal.open("/schools?q=Ashfield");
            portal.link("Ashfield Primary School").first().click();
            recordNeed(portal, summary);
            portal.button("Propose support").click();
            portal.shows("Propose support").isAccessible();
            proposeWithMistakes(portal);
            mendProposal(portal, budget);

            // then
            becomesCommissionedWithoutReloading(portal);
            tellsItsTrace(portal, summary);
            portal.hadNoFaults();
        }
        trust.awaitReconciled();
    }

    private void recordNeed(Portal portal, String summary) {
        portal.button("Record a need").click();
        portal.shows("Record a need").isAccessible();
        portal.radio("SEND").check();
        portal.field("What does the school need?").fill(summary);
        portal.first("Kind").fill("Provision review");
        portal.day("evidence.0.on", Trust.today().minusDays(3));
        portal.first("What it showed").fill("Plans are written late.");
        portal.button("Record the need").click();
        portal.shows(summary).isAccessible();
    }

    /** What was typed is still there beside what is wrong. */
    private void proposeWithMistakes(Portal portal) {
        portal.field("What will be done?").fill("A lead practitioner sets up provision maps.");
        portal.field(specialist).fill("six");
        portal.button("Check your answers").click();

        Locator alert = portal.page().getByRole(AriaRole.ALERT);
        assertThat(alert).containsText("There is a problem");
        assertThat(portal.field("What will be done?")).hasValue("A lead practitioner sets up provision maps.");
        assertThat(portal.field(specialist)).hasValue("six");
        assertThat(portal.page().title()).startsWith("Error: ");
        portal.isAccessible();
        alert.getByRole(AriaRole.LINK).first().click();
        assertThat((String) portal.page().evaluate("() => document.activeElement.tagName"))
                .as("the summary leads to the field")
                .isIn("INPUT", "TEXTAREA");
    }

    private void mendProposal(Portal portal, String budget) {
        fillIn(portal, budget);
        portal.button("Check your answers").click();
        portal.shows("Check before you propose").isAccessible();
        portal.says("£2,400");
        // Held still, so that an agreement is being waited for as long as the test looks.
        trust.platform().server(Service.FINANCE).freeze();
        portal.button("Propose").click();
    }

    private void fillIn(Portal portal, String budget) {
        portal.field("What will be done?").fill("A lead practitioner sets up provision maps.");
        portal.radio("Another of our schools").check();
        portal.day("startsOn", STARTS);
        portal.day("endsOn", STARTS.plusWeeks(12));
        portal.first("Measure").fill("Plans written on time, %");
        portal.first("Now").fill("40");
        portal.first("To be").fill("95");
        portal.day("targets.0.dueOn", STARTS.plusWeeks(10));
        portal.field("How will we know it succeeded?").fill("Every plan is written within six weeks");
        portal.field(specialist).fill("6");
        portal.field("Amount").fill("2400");
        portal.choose("cost.budgetCode", budget);
    }

    private void becomesCommissionedWithoutReloading(Portal portal) {
        Page page = portal.page();
        try {
            portal.shows("A lead practitioner sets up provision maps.");
            assertThat(page.getByText("Waiting for the days and the money to be agreed"))
                    .isVisible();
            portal.isAccessible();
            page.evaluate("() => { window.sameVisit = true; }");
        } finally {
            trust.platform().server(Service.FINANCE).thaw();
        }
        assertThat(page.getByText("Commissioned", new Page.GetByTextOptions().setExact(true))
                        .first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(SECONDS_60));
        assertThat(page.evaluate("() => window.sameVisit === true"))
                .as("the page was not loaded again")
                .isEqualTo(true);
        portal.isAccessible();
    }

    private void tellsItsTrace(Portal portal, String need) {
        for (String stop : List.of("Evidence", "Need", "People and days", "Money", "Targets and reviews", "Impact")) {
            assertThat(portal.page()
                            .getByRole(
                                    AriaRole.HEADING,
                                    new Page.GetByRoleOptions().setName(stop).setExact(true)))
                    .isVisible();
        }
        for (String told : List.of("Provision review", need, specialist, "6 days", "£2,400", "Plans written on time")) {
            portal.says(told);
        }
    }

    @Test
    void theSessionIsOutOfReachOfScriptAndEndsAtSignOut() {
        try (Portal portal = visitor()) {
            // given
            portal.open("/").isAccessible();
            portal.signIn("executive", "/home");
            Page page = portal.page();

            // then
            var cookies = portal.context().cookies(page.url());
            assertThat(cookies).isNotEmpty().allSatisfy(cookie -> {
                assertThat(cookie.httpOnly).as(cookie.name).isTrue();
                assertThat(cookie.sameSite).as(cookie.name).isNotEqualTo(SameSiteAttribute.NONE);
            });
            assertThat(page.evaluate("() => document.cookie")).isEqualTo("");
            assertThat((String) page.evaluate(
                            "() => JSON.stringify({...localStorage}) + JSON.stringify({...sessionStorage})"))
                    .doesNotContain(JWT);
            assertThat(page.content()).doesNotContain(JWT);

            // when
            portal.button("Sign out").click();
            page.waitForURL(Pattern.compile(".*/signed-out$"));
            portal.isAccessible();

            // then; a page that script brings back may ask once more, and is refused
            portal.hadNoFaults();
            page.goBack();
            portal.asksToSignIn();
            portal.open("/schools/" + Trust.ASHFIELD).asksToSignIn();
        }
    }

    @Test
    void aHeadteacherFindsTheWorkOfTheirOwnSchoolAlone() {
        try (Portal portal = visitor()) {
            portal.signIn("head", "/home").isAccessible();
            portal.link("Schools").first().click();
            portal.shows("Schools").isAccessible();

            portal.open("/schools/" + Trust.ASHFIELD)
                    .shows("Ashfield Primary School")
                    .isAccessible();

            portal.open("/schools/" + Trust.BEECHWOOD)
                    .shows("Beechwood Primary School")
                    .isAccessible();
            portal.open("/schools/" + Trust.BEECHWOOD + "/needs/new")
                    .shows("You cannot open this page")
                    .isAccessible();

            portal.open("/administration/reconciliation")
                    .shows("You cannot open this page")
                    .isAccessible();
            portal.says("ask your trust office");
            portal.hadNoFaults();
        }
    }

    @Test
    void supportCanBeProposedWithoutScript() {
        // given
        specialistInSend();
        String budget = cycle.budget(10_000, Trust.year(STARTS));
        String need = sendNeed();

        try (Portal portal = Portal.withoutScript(browsers, trust)) {
            // when
            portal.signIn("executive", "/needs/" + need + "/propose").shows("Propose support");
            portal.button("Check your answers").click();
            assertThat(portal.page().getByRole(AriaRole.ALERT)).containsText("There is a problem");
            fillIn(portal, budget);
            portal.button("Check your answers").click();
            portal.shows("Check before you propose");
            portal.button("Propose").click();

            // then
            portal.shows("A lead practitioner sets up provision maps.");
            String intervention = portal.page().url().replaceAll(".*/interventions/", "");
            assertThat(cycle.decision(intervention)).isEqualTo("COMMISSIONED");
            portal.page().reload();
            assertThat(portal.page()
                            .getByText("Commissioned", new Page.GetByTextOptions().setExact(true))
                            .first())
                    .isVisible();
        }
    }

    private Portal visitor() {
        return Portal.of(browsers, trust);
    }

    private void specialistInSend() {
        trust.administrator()
                .post(
                        "/api/people",
                        Map.of(
                                "name",
                                specialist,
                                "email",
                                "specialist-" + UUID.randomUUID() + "@uplift.example",
                                "appointments",
                                List.of(Map.of("kind", "SENCO", "schoolUrn", Trust.CEDAR, "from", "2024-09-01")),
                                "specialisms",
                                List.of(Map.of("strand", "SEND")),
                                "supportDaysPerYear",
                                12))
                .expect(201);
    }

    private String sendNeed() {
        return trust.executive()
                .post(
                        "/api/needs",
                        Map.of("schoolUrn", Trust.ASHFIELD, "strand", "SEND", "summary", "Plans are written late."))
                .expect(201)
                .id();
    }
}
