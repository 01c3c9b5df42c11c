package org.uplift.portal.app.practices;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplift.platform.services.Service;
import org.uplift.platform.testing.stubs.StubPlatform;
import org.uplift.portal.stub.Answers;
import org.uplift.portal.stub.Appointed;
import org.uplift.portal.stub.Browser;
import org.uplift.portal.stub.SamplePractices;
import org.uplift.portal.stub.SampleSchools;

@QuarkusTest
@QuarkusTestResource(StubPlatform.class)
class PracticesIT {

    @TestHTTPResource
    URL address;

    private Browser browser;

    @BeforeEach
    void everythingIsThere() {
        Answers.none();
        Answers.everything();
        Answers.boards();
        browser = new Browser(address.getPort());
    }

    private static final String PRACTICE = "/practices/" + Answers.PRACTICE;

    @Test
    void the_list_shows_where_each_stands_and_whose_it_is_beside_the_teams() {
        var page = browser.open("/practices").html();
        assertThat(page.select("tbody tr").eachText().getFirst())
                .contains("Support plans on one page", "Put to the Principals Executive", "Inclusion network");
        assertThat(page.select(".up-rooms a").eachText()).containsExactly("Practices", "Teams");
        assertThat(page.select(".up-rooms a[aria-current=page]").text()).isEqualTo("Practices");
        assertThat(page.select("a[href=/practices/new]").text()).isEqualTo("Propose a practice");
    }

    @Test
    void a_list_with_nothing_in_it_says_what_belongs_there() {
        Answers.says(Service.CODESIGN, "/api/practices", "{\"items\":[],\"next\":null,\"total\":0}");
        assertThat(browser.open("/practices").html().text()).contains("No practices yet", "A team proposes what works");
    }

    @Test
    void a_list_whose_service_is_away_says_so_and_leaves_the_filters() {
        Answers.away(Service.CODESIGN);
        var page = browser.open("/practices");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().text()).contains("Teams and practices cannot be reached just now");
        assertThat(page.html().select("input[name=q]")).isNotEmpty();
    }

    @Test
    void one_shows_its_way_to_a_standard_its_decisions_and_what_may_be_decided() {
        var page = browser.open(PRACTICE).html();
        assertThat(page.select(".up-way__stop").eachText())
                .containsExactly(
                        "Proposed Done, 3 Feb 2026",
                        "Drafted Done, 2 Mar 2026",
                        "Piloted Done, 13 Apr 2026",
                        "Evidenced Done, 6 Jul 2026",
                        "Put to the Principals Executive It stands here, 12 Oct 2026",
                        "Standard or recommended Still to come");
        assertThat(page.select(".up-way [aria-current=step]").text()).contains("Principals Executive");
        assertThat(page.select(".up-record__acts a").eachText())
                .containsExactly("Make it a standard", "Recommend it", "Decline it");
        assertThat(page.select(".up-timeline").text()).contains("At Ashdown and Beech Hill.", "by Inclusion network");
    }

    @Test
    void its_history_says_who_changed_what() {
        Answers.gives(Service.SCHOOLS, "/api/people/" + Answers.OTHER_PERSON, SampleSchools.tom());
        assertThat(browser.open(PRACTICE + "?tab=history").html().text()).contains("Who changed what", "9000");
    }

    @Test
    void one_is_proposed_by_a_team_chosen_by_name() {
        Answers.created(Service.CODESIGN, "/api/practices", Answers.text(SamplePractices.proposed()));
        var form = browser.open("/practices/new");
        assertThat(form.html().select("select[name=teamId] option").eachText())
                .containsExactly("Choose one", "Cover without agencies", "Inclusion network");
        var sent = browser.submit(
                form, "/practices/new", Map.of("teamId", Answers.TEAM, "title", "One page", "summary", "It helps"));
        assertThat(sent.status()).as(sent.body()).isEqualTo(303);
        assertThat(sent.location()).contains(PRACTICE);
    }

    @Test
    void without_a_team_nobody_can_propose_and_is_told_what_to_do() {
        Answers.says(Service.CODESIGN, "/api/teams", "{\"items\":[],\"next\":null}");
        assertThat(browser.open("/practices/new").html().text()).contains("There is no team yet", "Form a team");
    }

    @Test
    void a_last_decision_is_checked_before_it_is_taken() {
        Answers.created(Service.CODESIGN, "/api" + PRACTICE + "/decisions", Answers.text(SamplePractices.declined()));
        var decide = PRACTICE + "/decide";
        var form = browser.open(decide + "?to=STANDARD");
        assertThat(form.html().select("input[value=STANDARD]").hasAttr("checked"))
                .isTrue();
        var check = browser.submit(form, decide, decision("STANDARD"));
        assertThat(check.html().select("dl").text()).contains("Standard", "20 November 2026", "It works in both");
        assertThat(check.html().text()).contains("Every school is to follow it");
        var done = browser.submit(check, decide, Map.of("step", "confirm"));
        assertThat(done.status()).as(done.body()).isEqualTo(303);
        StubPlatform.service(Service.CODESIGN)
                .verify(
                        1,
                        postRequestedFor(urlPathEqualTo("/api" + PRACTICE + "/decisions"))
                                .withHeader("If-Match", equalTo("\"5\"")));
    }

    @Test
    void what_the_service_refuses_is_told_beside_the_field() {
        Answers.problem(Service.CODESIGN, "/api" + PRACTICE + "/decisions", 422, """
                {"status":422,"title":"Not valid","errors":[{"pointer":"/note","detail":"Say why: this decision needs a note."}]}""");
        var decide = PRACTICE + "/decide";
        var check = browser.submit(browser.open(decide), decide, decision("DECLINED"));
        var again = browser.submit(check, decide, Map.of("step", "confirm"));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.html().select(".govuk-error-summary a").attr("href")).isEqualTo("#note");
        assertThat(again.html().getElementById("note").text()).isEqualTo("It works in both");
    }

    @Test
    void who_may_decide_nothing_is_offered_nothing() {
        Answers.gives(Service.CODESIGN, "/api" + PRACTICE, SamplePractices.declined());
        var page = browser.open(PRACTICE).html();
        assertThat(page.select(".up-record__acts")).isEmpty();
        assertThat(page.select(".up-way__stop").eachText())
                .containsExactly("Proposed Done, 3 Feb 2026", "Declined It ended here, 1 Mar 2026");
        assertThat(browser.open(PRACTICE + "/decide").html().text()).contains("There is nothing for you to decide");
    }

    @Test
    void somebody_without_a_post_reads_none_and_a_trustee_proposes_for_teams_they_are_in() {
        Appointed.toNothing("leaver");
        assertThat(browser.open("/practices").status()).isEqualTo(403);
        Appointed.to("TRUSTEE");
        new Browser(address.getPort()).open("/practices/new");
        StubPlatform.service(Service.CODESIGN)
                .verify(getRequestedFor(urlPathEqualTo("/api/teams")).withQueryParam("member", matching(".+")));
    }

    private static Map<String, String> decision(String decision) {
        return Map.of("decision", decision, "decidedOn", "2026-11-20", "note", "It works in both");
    }
}
