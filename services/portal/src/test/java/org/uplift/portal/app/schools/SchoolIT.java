package org.uplift.portal.app.schools;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplift.platform.services.Service;
import org.uplift.platform.testing.stubs.StubPlatform;
import org.uplift.portal.stub.Answers;
import org.uplift.portal.stub.Appointed;
import org.uplift.portal.stub.Browser;
import org.uplift.portal.stub.SampleSchools;

@QuarkusTest
@QuarkusTestResource(StubPlatform.class)
class SchoolIT {

    private static final String SCHOOL = "/schools/100001";
    private static final String INSPECTIONS = """
            {"items":[
             {"id":"0193f000-0000-7000-8000-0000000000d1","framework":"REPORT_CARD","frameworkTitle":"Report card",
              "inspectedOn":"2026-02-03","grades":[{"area":"INCLUSION","areaTitle":"Inclusion",
              "grade":"URGENT_IMPROVEMENT","gradeTitle":"Urgent improvement"}],"safeguarding":"MET",
              "safeguardingTitle":"Met","category":"REQUIRES_SIGNIFICANT_IMPROVEMENT",
              "categoryTitle":"Requires significant improvement","beforeJoining":false},
             {"id":"0193f000-0000-7000-8000-0000000000d2","framework":"GRADED",
              "frameworkTitle":"Graded inspection with overall effectiveness","inspectedOn":"2019-05-14",
              "overall":"GOOD","overallTitle":"Good","grades":[],"beforeJoining":true}]}""";

    @TestHTTPResource
    URL address;

    private Browser browser;

    @BeforeEach
    void everythingIsThere() {
        Answers.none();
        Answers.everything();
        browser = new Browser(address.getPort());
    }

    @Test
    void the_overview_shows_figures_live_work_open_needs_and_what_may_be_done() {
        var school = browser.open(SCHOOL).html();

        assertThat(school.selectFirst("h1").text()).isEqualTo("Ashdown Primary School");
        assertThat(school.select("main").text())
                .contains("Primary, North hub, Winchester", "cannot explain their reasoning", "£2,400");
        assertThat(school.select(".up-record__acts a").eachText()).containsExactly("Record a need");
        assertThat(school.select("a[href=/needs/" + Answers.NEED + "/propose]")).isNotEmpty();
        assertThat(school.select("a[href=/interventions/" + Answers.INTERVENTION + "]"))
                .isNotEmpty();
        assertThat(school.select("#strands ~ table tbody tr")).hasSize(6);
    }

    @Test
    void the_rest_of_the_overview_is_shown_when_one_service_is_away() {
        Answers.away(Service.INTERVENTIONS);

        var school = browser.open(SCHOOL);

        assertThat(school.status()).isEqualTo(200);
        assertThat(school.html().select("main").text())
                .contains("Ashdown Primary School", "Needs and interventions cannot be reached just now");
    }

    @Test
    void a_school_keeps_its_number_and_its_figures_when_the_schools_service_is_away() {
        browser.open("/home");
        Answers.away(Service.SCHOOLS);

        var school = browser.open(SCHOOL);

        assertThat(school.status()).isEqualTo(200);
        assertThat(school.html().selectFirst("h1").text()).isEqualTo("School 100001");
        assertThat(school.html().select(".up-figure")).isNotEmpty();
    }

    @Test
    void a_post_shows_only_the_parts_it_includes() {
        Appointed.to("TRUSTEE");

        var school = browser.open(SCHOOL).html();

        assertThat(school.select(".up-tabs__link").eachText())
                .containsExactly("Overview", "People", "Interventions", "Inspections", "Facts", "History");
        assertThat(school.select(".up-missing, #open")).isEmpty();
        assertThat(browser.open(SCHOOL + "?tab=support")
                        .html()
                        .selectFirst(".up-tabs [aria-current]")
                        .text())
                .isEqualTo("Overview");
    }

    @Test
    void a_head_with_a_second_post_across_the_trust_does_at_another_school_what_that_post_gives_and_no_more() {
        Answers.gives(Service.SCHOOLS, "/api/schools/100002", SampleSchools.school());
        Appointed.toTwoPosts();

        var own = browser.open(SCHOOL).html();
        var other = browser.open("/schools/100002").html();

        assertThat(own.select(".up-tabs__link").eachText()).contains("Support", "Needs and interventions");
        assertThat(own.select("#open a.up-item__act, section:has(#open) a.up-item__act"))
                .isNotEmpty();
        assertThat(other.select(".up-tabs__link").eachText())
                .containsExactly("Overview", "People", "Inspections", "Facts", "History");
        assertThat(other.select("main").text()).doesNotContain("Open needs", "Live interventions");
        StubPlatform.service(Service.INTERVENTIONS)
                .verify(0, getRequestedFor(urlPathEqualTo("/api/needs")).withQueryParam("school", equalTo("100002")));
        assertThat(browser.open("/schools/100002/needs/new").status()).isEqualTo(403);
        assertThat(browser.open("/schools/100001/needs/new").status()).isEqualTo(200);
        assertThat(browser.open("/teams/new").status()).isEqualTo(200);
    }

    @Test
    void a_school_out_of_reach_is_a_page_that_is_not_found() {
        var page = browser.open("/schools/999999");

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.html().selectFirst("h1").text()).isEqualTo("Page not found");
    }

    @Test
    void people_are_shown_with_their_posts_here_and_none_that_are_over() {
        Answers.says(Service.SCHOOLS, "/api/people", """
                {"items":[{"id":"%s","name":"Asha Rao","appointments":[
                  {"kind":"HEAD","post":"Headteacher","share":0.6,"interim":true,"schoolUrn":100001,"from":"2024-09-01"},
                  {"kind":"DEPUTY","post":"Deputy head","share":1,"schoolUrn":100001,"from":"2019-09-01","to":"2024-08-31"},
                  {"kind":"GOVERNOR","post":"Governor","share":1,"schoolUrn":100004,"from":"2024-09-01"}]}]}""".formatted(Answers.PERSON));

        var page = browser.open(SCHOOL + "?tab=people").html();

        assertThat(page.select("tbody tr")).hasSize(1);
        assertThat(page.select("tbody tr").text())
                .contains("Asha Rao", "Headteacher (interim, 0.6 of full time)", "1 Sept 2024", "No end");
    }

    @Test
    void a_school_nobody_works_at_says_so() {
        Answers.says(Service.SCHOOLS, "/api/people", "{\"items\":[]}");

        assertThat(browser.open(SCHOOL + "?tab=people").html().select("main").text())
                .contains("Nobody has a post at this school yet");
    }

    @Test
    void support_is_drawn_said_in_words_and_listed_line_by_line() {
        var page = browser.open(SCHOOL + "?tab=support").html();

        assertThat(page.selectFirst("svg.up-bars desc").text())
                .isEqualTo("Receives: 6 days (6 days reserved). Gives: 3 days (1 day delivered, 2 days reserved).");
        assertThat(page.select("#receives ~ thead ~ tbody tr, table:has(#receives) tbody tr")
                        .text())
                .contains("Priya Nair", "Downland Secondary School", "6");
        assertThat(page.select("main").text()).contains("It receives 3 days more than it gives.");
    }

    @Test
    void needs_and_interventions_stand_together_the_live_and_the_past() {
        var page = browser.open(SCHOOL + "?tab=needs").html();
        assertThat(page.select("main h2").eachText())
                .containsExactly("Live interventions", "Open needs", "Past interventions", "Needs met");
        assertThat(page.select("section:has(#live) a[href=/interventions/" + Answers.INTERVENTION + "]"))
                .isNotEmpty();
        assertThat(page.select("section:has(#met) li").eachText())
                .singleElement()
                .asString()
                .contains("Two governor vacancies for more than a term");
    }

    @Test
    void each_inspection_is_shown_in_its_own_words_and_a_category_of_concern_is_flagged() {
        Answers.says(Service.SCHOOLS, "/api/schools/100001/inspections", INSPECTIONS);

        var page = browser.open(SCHOOL + "?tab=inspections").html();

        assertThat(page.select("main h2").eachText())
                .containsExactly("3 February 2026", "14 May 2019 Before joining the trust");
        assertThat(page.select(".up-card--concern .up-concern").text()).contains("Requires significant improvement");
        assertThat(page.select(".up-grades").eachText().getFirst()).contains("Inclusion Urgent improvement");
        assertThat(page.select(".up-grades").eachText().getLast()).contains("Overall effectiveness Good");
    }

    @Test
    void facts_have_everything_the_register_knows_and_where_the_school_came_from() {
        var page = browser.open(SCHOOL + "?tab=facts").html();

        assertThat(page.select("main").text())
                .contains("412 of 420 places", "SO23 9AA", "4 to 11", "Ashdown Infant School", "Predecessor");
    }

    @Test
    void history_says_who_changed_what() {
        Answers.says(Service.SCHOOLS, "/api/schools/100001/history", """
                {"items":[{"at":"2026-11-02T10:00:00Z","actor":"x","personId":"%s","what":"school","field":"hub",
                  "before":"South hub","after":"North hub"}]}""".formatted(Answers.PERSON));

        var page = browser.open(SCHOOL + "?tab=history").html();

        assertThat(page.select("main").text()).contains("Priya Nair", "Hub", "South hub", "North hub");
    }
}
