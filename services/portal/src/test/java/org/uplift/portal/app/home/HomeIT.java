package org.uplift.portal.app.home;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uplift.platform.services.Service;
import org.uplift.platform.testing.stubs.StubPlatform;
import org.uplift.portal.stub.Answers;
import org.uplift.portal.stub.Appointed;
import org.uplift.portal.stub.Browser;
import org.uplift.schools.api.me.Profile;

@QuarkusTest
@QuarkusTestResource(StubPlatform.class)
class HomeIT {

    private static final String EMPTY = "{\"items\":[],\"total\":0}";

    @TestHTTPResource
    URL address;

    private Browser browser;

    @BeforeEach
    void everythingIsThere() {
        Answers.none();
        Answers.everything();
        Answers.says(Service.SCHOOLS, "/api/capacity/me", """
                {"academicYear":"2026/27","entitlement":12,"reserved":6,"delivered":1,"free":5,"bookings":[
                  {"interventionId":"%s","receiverUrn":100003,"receiver":"Castle Mead Junior School",
                   "status":"RESERVED","days":6,"startsOn":"2026-11-02","endsOn":"2027-02-12"},
                  {"interventionId":"%s","receiverUrn":100002,"receiver":"Beech Hill Infant School",
                   "status":"DELIVERED","days":1}]}""".formatted(Answers.INTERVENTION, Answers.INTERVENTION));
        Answers.says(Service.CODESIGN, "/api/practices", EMPTY);
        Answers.says(Service.FINANCE, "/api/budgets", """
                {"items":[{"code":"SI-1","name":"School improvement","year":"2026/27","amount":50000,
                           "actual":1000,"committed":49000,"balance":0}],"total":1}""");
        browser = new Browser(address.getPort());
    }

    @Test
    void it_greets_with_the_post_held_and_the_figures_in_reach() {
        Appointed.to("HEAD");

        var home = browser.open("/home").html();

        assertThat(home.selectFirst("h1").text()).startsWith("Hello, ");
        assertThat(home.selectFirst(".up-asat").text()).contains("Headteacher, Ashdown Primary School");
        assertThat(home.selectFirst(".up-glance").text()).contains("10 schools", "£19,951 committed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DIRECTOR     | Reviews due; Needs with no support yet; Practices waiting for a decision; Board packs to publish",
                "HEAD         | Reviews due; Needs with no support yet",
                "PARTNER      | Reviews due",
                "FINANCE      | Support under way; Budgets with the least left; Board packs to publish",
                "TRUSTEE      | Support under way; Board packs to read",
                "GOVERNOR     | Support under way"
            })
    void each_post_has_what_needs_it(String kind, String parts) {
        Appointed.to(kind);

        var home = browser.open("/home").html();

        assertThat(home.select(".up-panel__title").eachText().stream().map(title -> title.split(":")[0].strip()))
                .startsWith(parts.split("; "));
    }

    @Test
    void only_days_still_to_give_are_shown_and_lead_to_their_intervention() {
        var deployed = browser.open("/home").html().selectFirst("section[aria-labelledby=deployed]");

        assertThat(deployed.select("a").eachText()).containsExactly("Castle Mead Junior School");
        assertThat(deployed.selectFirst("a").attr("href")).isEqualTo("/interventions/" + Answers.INTERVENTION);
        assertThat(deployed.text()).contains("6 days. 2 Nov 2026 to 12 Feb 2027");
    }

    @Test
    void a_part_with_nothing_in_it_says_so() {
        assertThat(browser.open("/home")
                        .html()
                        .selectFirst("section[aria-labelledby=decisions]")
                        .text())
                .contains("No practice has been put to the Principals Executive.");
    }

    @Test
    void without_one_service_the_rest_is_there_and_says_what_is_missing() {
        Answers.away(Service.REPORTING);

        var home = browser.open("/home");

        assertThat(home.status()).isEqualTo(200);
        assertThat(home.html().text()).contains("The dashboard and board packs cannot be reached just now");
        assertThat(home.html().select("section[aria-labelledby=reviews] li")).isNotEmpty();
    }

    @Test
    void somebody_appointed_nowhere_is_told_whom_to_ask() {
        Appointed.toNothing("newcomer");

        var page = browser.open("/home").html();

        assertThat(page.text())
                .contains("you hold no post today that is recorded here", "ask your trust office to record your post");
        assertThat(page.select(".up-nav__link").eachText()).containsExactly("Home");
    }

    @Test
    void somebody_whose_post_is_to_come_is_told_from_which_day() {
        Appointed.toNothing(
                "joiner",
                new Profile.Appointment(
                        "HEAD",
                        "Headteacher",
                        Answers.SCHOOL,
                        "Ashdown Primary School",
                        null,
                        LocalDate.of(2027, 1, 4),
                        null));

        assertThat(browser.open("/home").html().text())
                .contains("What is to come:", "Headteacher, Ashdown Primary School, from 4 January 2027");
    }
}
