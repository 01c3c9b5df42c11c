package org.uplift.portal.app.home;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uplift.platform.services.Service;
import org.uplift.platform.testing.stubs.StubPlatform;
import org.uplift.portal.stub.Answers;
import org.uplift.portal.stub.Browser;

@QuarkusTest
@QuarkusTestResource(StubPlatform.class)
class HomeIT {

    private static final String EMPTY = "{\"items\":[],\"total\":0}";

    @TestHTTPResource
    URL address;

    private Browser browser;

    @BeforeEach
    void everythingIsThere() {
        StubPlatform.reset();
        Answers.everything();
        Answers.says(Service.SCHOOLS, "/api/me", """
                {"name":"Amara Whitlock","wholeTrust":false,
                 "appointments":[{"post":"Headteacher","schoolUrn":100001,"schoolName":"Ashdown Primary School"}]}""");
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
        var home = browser.open("/home").html();

        assertThat(home.selectFirst("h1").text()).startsWith("Hello, ");
        assertThat(home.selectFirst(".up-asat").text()).contains("Headteacher, Ashdown Primary School");
        assertThat(home.selectFirst(".up-glance").text()).contains("10 schools", "£19,951 committed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "trust-executive     | Reviews due; Needs with no support yet; Practices waiting for a decision; Board packs to publish",
                "school-leader       | Reviews due; Needs with no support yet",
                "improvement-partner | Reviews due",
                "practitioner        | Support under way",
                "finance             | Support under way; Budgets with the least left; Board packs to read",
                "trustee             | Support under way; Board packs to read",
                "governor            | Support under way"
            })
    void each_role_has_what_needs_it(String role, String parts) {
        StubPlatform.keycloak().person("somebody", role);

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
        Answers.says(Service.SCHOOLS, "/api/me", "{\"name\":\"New\",\"wholeTrust\":false,\"appointments\":[]}");

        assertThat(browser.open("/home").html().text())
                .contains("you are not appointed to any school yet", "Ask your trust office");
    }
}
