package org.uplift.local.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.uplift.platform.testing.browser.Browsers;

/** What each role comes to do, from signing in to done: with a mouse, by keyboard alone, and with script off. */
@Journey
class RoleTasksIT {

    private static final double SECONDS_60 = 60_000;

    enum Manner {
        MOUSE,
        KEYBOARD,
        WITHOUT_SCRIPT
    }

    private final Trust trust;
    private final Cycle cycle;
    private final String unique = UUID.randomUUID().toString().substring(0, 8);
    private final Browsers browsers;

    RoleTasksIT(Trust trust, Browsers browsers) {
        this.trust = trust;
        this.browsers = browsers;
        this.cycle = new Cycle(trust);
    }

    @ParameterizedTest
    @EnumSource
    void anExecutivePublishesAPackToTheBoard(Manner manner) {
        try (Portal portal = visitor(manner)) {
            portal.signIn("executive", "/packs").shows("Board packs");
            portal.press(portal.button("Draft a pack"));
            portal.fill(portal.field("Title"), "Spring meeting " + unique);
            portal.day("meetingOn", Trust.today().plusWeeks(6));
            portal.press(portal.button("Draft the pack"));
            portal.shows("Spring meeting " + unique);
            portal.press(portal.button("Publish to the board"));
            portal.shows("Check before you publish");
            portal.press(portal.button("Publish to the board"));
            portal.says("The pack is published. What it says no longer changes.");
            portal.hadNoFaults();
        }
    }

    @ParameterizedTest
    @EnumSource
    void anImprovementPartnerRecordsWhatASchoolNeeds(Manner manner) {
        trust.appoint("partner", "PARTNER", Map.of());
        arrives("partner", "/api/schools/" + Trust.ASHFIELD);
        arrives("partner", "/api/needs?school=" + Trust.ASHFIELD);
        try (Portal portal = visitor(manner)) {
            portal.signIn("partner", "/schools/" + Trust.ASHFIELD);
            portal.press(portal.button("Record a need"));
            portal.fillNeed("Plans are written late " + unique);
            portal.press(portal.button("Record the need"));
            portal.shows("Plans are written late " + unique);
            portal.says("Half of the plans wait a term.");
            portal.hadNoFaults();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aHeadteacherReviewsTheSupportOfTheirSchool(Manner manner) {
        var intervention = support();
        try (Portal portal = visitor(manner)) {
            portal.signIn("head", "/interventions/" + intervention);
            portal.press(portal.button("Review"));
            portal.shows("Review");
            portal.fill(portal.field("Secure in multiplication, %"), "61");
            portal.check(portal.radio("On track"));
            portal.fill(portal.field("What was found, and what happens next"), "Year 3 is ahead " + unique);
            portal.press(portal.button("Record the review"));
            portal.says("Year 3 is ahead " + unique);
            portal.hadNoFaults();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPractitionerProposesAPracticeOfTheirTeam(Manner manner) {
        var practitioner = trust.appoint("practitioner", "PRACTITIONER", Map.of("schoolUrn", Trust.BEECHWOOD));
        var team = "Inclusion network " + unique;
        trust.executive()
                .post(
                        "/api/teams",
                        Map.of(
                                "name",
                                team,
                                "kind",
                                "BEST_PRACTICE_NETWORK",
                                "leadPersonId",
                                cycle.person("Robin Lead", Trust.BEECHWOOD, 0),
                                "members",
                                List.of(practitioner)))
                .expect(201);
        arrives("practitioner", "/api/teams");
        try (Portal portal = visitor(manner)) {
            portal.signIn("practitioner", "/practices");
            portal.press(portal.button("Propose a practice"));
            portal.choose("teamId", team);
            portal.fill(portal.field("What is it called?"), "Plans on one page " + unique);
            portal.fill(
                    portal.field("What is it, and why does it help?"), "Every teacher reads them before the lesson.");
            portal.press(portal.button("Propose the practice"));
            portal.shows("Plans on one page " + unique);
            portal.hadNoFaults();
        }
    }

    @ParameterizedTest
    @EnumSource
    void financeSetsABudget(Manner manner) {
        trust.appoint("finance", "FINANCE", Map.of());
        arrives("finance", "/api/budgets");
        try (Portal portal = visitor(manner)) {
            portal.signIn("finance", "/budgets");
            portal.press(portal.button("Set a budget"));
            portal.fill(portal.field("Code"), "T-" + unique);
            portal.fill(portal.field("Name"), "Reading across the trust");
            portal.fill(portal.field("Amount for the year"), "28,000");
            portal.press(portal.button("Set the budget"));
            portal.shows("Reading across the trust");
            portal.says("£28,000");
            portal.hadNoFaults();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTrusteeReadsThePackOfTheNextMeeting(Manner manner) throws IOException {
        trust.appoint("trustee", "TRUSTEE", Map.of());
        arrives("trustee", "/api/packs");
        var title = "Summer meeting " + unique;
        cycle.published(title, Trust.today().plusYears(1));
        try (Portal portal = visitor(manner)) {
            portal.signIn("trustee", "/home");
            portal.press(portal.link(title).first());
            portal.shows(title);
            var download = portal.page().waitForDownload(() -> portal.press(portal.button("Download PDF")));
            assertThat(Files.readString(download.path(), StandardCharsets.ISO_8859_1))
                    .startsWith("%PDF-");
            portal.hadNoFaults();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aGovernorFindsTheSupportOfTheirSchool(Manner manner) {
        trust.appoint("governor", "GOVERNOR", Map.of("schoolUrn", Trust.ASHFIELD));
        var intervention = support();
        arrives("governor", "/api/interventions/" + intervention);
        try (Portal portal = visitor(manner)) {
            portal.signIn("governor", "/home");
            portal.fill(portal.page().locator("#search"), unique);
            portal.press(portal.page().locator(".up-search__go"));
            portal.press(portal.main()
                    .getByRole(AriaRole.LINK)
                    .filter(new Locator.FilterOptions().setHasText(supportSummary())));
            portal.shows(supportSummary());
            portal.says("Secure in multiplication, %");
            assertThat(portal.button("Review")).hasCount(0);
            portal.hadNoFaults();
        }
    }

    @ParameterizedTest
    @EnumSource
    void anAdministratorImportsSchools(Manner manner) {
        var urn = 983_001 + manner.ordinal();
        var file = new GiasFile().school(urn, "School of " + unique, "Imported Trust");
        try (Portal portal = visitor(manner)) {
            portal.signIn("administrator", "/imports");
            portal.press(portal.button("Import schools"));
            var upload = manner == Manner.WITHOUT_SCRIPT ? "input[type=file]" : ".govuk-file-upload-button";
            FileChooser chooser = portal.page()
                    .waitForFileChooser(() -> portal.press(portal.page().locator(upload)));
            chooser.setFiles(
                    new FilePayload("schools.csv", "text/csv", file.text().getBytes(StandardCharsets.UTF_8)));
            portal.check(portal.radio("One trust's"));
            portal.fill(portal.field("The trust, as the file names it"), "Imported Trust");
            portal.press(portal.button("Look through the file"));
            waitUntilItSays(portal, manner, "Applying it adds 1 school and changes 0 schools");
            portal.press(portal.button("Apply to the register"));
            portal.shows("Check before you apply it");
            portal.press(portal.button("Apply to the register"));
            waitUntilItSays(portal, manner, "Done: 1 school added, 0 schools changed.");
            trust.administrator().get("/api/schools/" + urn).expect(200);
            portal.hadNoFaults();
        }
    }

    /** A page with script waits by itself; without, it offers a link to press. */
    private static void waitUntilItSays(Portal portal, Manner manner, String words) {
        if (manner == Manner.WITHOUT_SCRIPT) {
            await(words).atMost(Cycle.PATIENCE).until(() -> {
                if (portal.main().textContent().contains(words)) {
                    return true;
                }
                portal.press(portal.link("Refresh"));
                return false;
            });
        } else {
            assertThat(portal.main())
                    .containsText(words, new LocatorAssertions.ContainsTextOptions().setTimeout(SECONDS_60));
        }
    }

    private String supportSummary() {
        return "A lead practitioner coaches Year 3 " + unique;
    }

    /** Support of Ashfield that needs nobody's days and no money, so that it is under way. */
    private String support() {
        var proposal = cycle.proposal(cycle.need(Trust.ASHFIELD), Map.of(), BigDecimal.ZERO, "");
        proposal.put("summary", supportSummary());
        var intervention = trust.executive()
                .post("/api/interventions", proposal)
                .expect(201)
                .id();
        assertThat(cycle.decision(intervention)).isEqualTo("COMMISSIONED");
        return intervention;
    }

    /** An appointment travels as an event. */
    private void arrives(String user, String path) {
        await(user + " at " + path)
                .atMost(Cycle.PATIENCE)
                .until(() -> trust.as(user).get(path).status() == 200);
    }

    private Portal visitor(Manner manner) {
        return switch (manner) {
            case MOUSE -> Portal.of(browsers, trust);
            case KEYBOARD -> Portal.of(browsers, trust).with(Hand.keyboard());
            case WITHOUT_SCRIPT -> Portal.withoutScript(browsers, trust);
        };
    }
}
