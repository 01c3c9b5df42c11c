package org.uplift.portal.app.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplift.platform.services.Service;
import org.uplift.platform.testing.stubs.StubPlatform;
import org.uplift.portal.stub.Answers;
import org.uplift.portal.stub.Browser;
import org.uplift.portal.stub.SampleDashboard;
import org.uplift.reporting.api.dashboard.Dashboard;

@QuarkusTest
@QuarkusTestResource(StubPlatform.class)
class DashboardIT {

    @TestHTTPResource
    URL address;

    private Browser browser;

    @BeforeEach
    void twoSchools() {
        Answers.none();
        Answers.everything();
        Answers.gives(Service.REPORTING, "/api/dashboard", SampleDashboard.twoSchools());
        browser = new Browser(address.getPort());
    }

    @Test
    void every_crossing_says_its_number_in_words_and_leads_to_what_was_counted() {
        var map = browser.open("/dashboard").html().selectFirst("svg.up-heat--wide");

        assertThat(map.select("title").text()).isEqualTo("Open needs by school and strand");
        assertThat(map.select("a[aria-label*=': ']").eachAttr("aria-label"))
                .containsExactly(
                        "Ashdown Primary School, Leadership: 2 open needs, 1 review overdue",
                        "Ashdown Primary School, SEND: 1 open need");
        assertThat(map.select("a[aria-label*='Leadership']").attr("href"))
                .isEqualTo("/needs?status=OPEN&school=100001&strand=LEADERSHIP");
        assertThat(map.select(".up-heat__count").eachText()).containsExactly("2 !", "1");
    }

    @Test
    void another_measure_counts_something_else() {
        var map = browser.open("/dashboard?measure=interventions").html().selectFirst("svg.up-heat--wide");

        assertThat(map.select("a[aria-label*=': ']").eachAttr("aria-label"))
                .containsExactly("Ashdown Primary School, Leadership: 1 live intervention, 1 review overdue");
    }

    @Test
    void a_hub_shows_only_its_schools() {
        var page = browser.open("/dashboard?hub=South+hub").html();

        assertThat(page.select("svg.up-heat--wide .up-heat__row").eachText()).containsExactly("Beech Hill School");
        assertThat(page.selectFirst("select[name=hub] option[selected]").val()).isEqualTo("South hub");
    }

    @Test
    void a_hub_and_a_phase_that_share_no_school_say_so() {
        assertThat(browser.open("/dashboard?hub=South+hub&phase=Primary").body())
                .contains("No school fits both");
    }

    @Test
    void the_table_sorts_from_the_most() {
        var table = browser.open("/dashboard/table?sort=-given").html();

        assertThat(table.selectFirst("tbody th").text()).contains("Beech Hill School");
        assertThat(table.select("th[aria-sort=descending]").text()).contains("Days given");
    }

    @Test
    void the_table_is_a_file_with_the_same_figures() {
        assertThat(browser.open("/dashboard/table?format=csv&q=ashdown").body())
                .contains("School,URN,Phase,Hub")
                .contains("Ashdown Primary School,100001,Primary,North hub,3,1,1,6,0,2400,2026-11-22T09:30:00Z")
                .doesNotContain("Beech Hill");
    }

    @Test
    void without_schools_it_says_how_they_come() {
        Answers.gives(Service.REPORTING, "/api/dashboard", SampleDashboard.of(List.of()));

        assertThat(browser.open("/dashboard").body())
                .contains("No schools yet")
                .contains("As at 22 November 2026 at 09:30. What was recorded since then may not be in yet");

        Answers.gives(Service.REPORTING, "/api/dashboard", new Dashboard(null, "2026/27", List.of(), null));

        assertThat(browser.open("/dashboard").body())
                .contains("The figures are still being gathered")
                .doesNotContain("No schools yet");
    }

    @Test
    void without_the_reporting_service_it_says_what_is_missing() {
        Answers.away(Service.REPORTING);

        var page = browser.open("/dashboard");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().text()).contains("The dashboard and board packs cannot be reached just now");
    }
}
