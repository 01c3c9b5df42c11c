package org.uplift.portal.kit.record;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplift.platform.api.Page;
import org.uplift.platform.services.Service;
import org.uplift.platform.testing.stubs.StubPlatform;
import org.uplift.portal.stub.Answers;
import org.uplift.portal.stub.Browser;
import org.uplift.schools.api.capacity.MatchRow;

@QuarkusTest
@QuarkusTestResource(StubPlatform.class)
class RecordsIT {

    private static final String INTERVENTION = "/interventions/" + Answers.INTERVENTION;
    private static final String NEED = "/needs/" + Answers.NEED;
    private static final String PROPOSE = NEED + "/propose";
    private static final Map<String, String> CONFIRM = Map.of("step", "confirm");
    private static final Map<String, String> CHANGE = Map.of("step", "change");
    private static final Map<String, String> CLOSING = Map.of(
            "closedOn", "2026-11-20",
            "impact.practice", "Every lesson is planned for it\nand checked",
            "impact.systems", "A plan",
            "impact.organisation", "A lead",
            "impact.outcomes", "73%",
            "verdict", "WORKED");

    @TestHTTPResource
    URL address;

    private Browser browser;

    @BeforeEach
    void everythingIsThere() {
        Answers.none();
        Answers.everything();
        Answers.payers();
        browser = new Browser(address.getPort());
    }

    @Test
    void a_record_offers_what_its_service_allows_and_nothing_else() {
        assertThat(browser.open(INTERVENTION)
                        .html()
                        .select(".up-record__acts a")
                        .eachAttr("href"))
                .contains(INTERVENTION + "/review", INTERVENTION + "/close", INTERVENTION + "/stop")
                .doesNotContain(INTERVENTION + "/resume");
        Answers.completed();
        assertThat(browser.open(INTERVENTION).html().select(".up-record__acts a"))
                .isEmpty();
    }

    @Test
    void a_record_s_parts_are_links_of_which_one_is_the_present() {
        for (var tab : new String[] {"", "?tab=reviews", "?tab=history"}) {
            var page = browser.open(INTERVENTION + tab).html();
            assertThat(page.select(".up-tabs a[aria-current=page]").attr("href"))
                    .isEqualTo(INTERVENTION + tab);
        }
        assertThat(browser.open(INTERVENTION + "?tab=nonsense").status()).isEqualTo(200);
    }

    @Test
    void its_history_says_who_changed_what_in_words() {
        var page = browser.open(INTERVENTION + "?tab=history").html();
        var entries = page.select(".up-history__entry");
        assertThat(entries).hasSize(3);
        assertThat(entries.get(0).text())
                .contains("Priya Nair", "20 November 2026 at 10:00")
                .contains("Review, note", "Lessons follow the plan", "Status", "From Commissioned to In delivery");
        assertThat(entries.get(1).text()).contains("Uplift", "Agreement on money");
        assertThat(entries.get(2).text()).contains("Somebody", "What is done").doesNotContain("0193f000");
        assertThat(page.select(".up-paging a").attr("href")).endsWith("?tab=history&after=older-ones");
    }

    @Test
    void a_history_the_reader_may_not_see_says_so() {
        Answers.notAllowed(Service.INTERVENTIONS, "/api" + INTERVENTION + "/history");
        assertThat(browser.open(INTERVENTION + "?tab=history").html().text())
                .contains("None of your posts includes the history of this record");
    }

    @Test
    void a_need_shows_what_showed_it_and_what_is_being_done_about_it() {
        var page = browser.open(NEED + "?done=recorded").html();
        assertThat(page.text()).contains("The need is recorded", "What showed it", "What is being done about it");
        assertThat(page.select("a[href=" + INTERVENTION + "]")).isNotEmpty();
    }

    @Test
    void closing_is_shown_once_more_and_done_once() {
        Answers.created(Service.INTERVENTIONS, "/api" + INTERVENTION + "/close", "{}");
        var close = INTERVENTION + "/close";
        var answers = browser.submit(browser.open(close), close, CLOSING);
        assertThat(answers.status()).as(answers.body()).isEqualTo(200);
        assertThat(answers.html().text()).contains("20 November 2026", "It worked", "It cannot be opened again");
        StubPlatform.service(Service.INTERVENTIONS).verify(0, postRequestedFor(urlPathEqualTo("/api" + close)));
        var closed = browser.submit(answers, close, CONFIRM);
        assertThat(closed.status()).as(closed.body()).isEqualTo(303);
        StubPlatform.service(Service.INTERVENTIONS)
                .verify(
                        1,
                        postRequestedFor(urlPathEqualTo("/api" + close))
                                .withHeader("If-Match", equalTo(Answers.VERSION)));
    }

    @Test
    void changing_an_answer_keeps_all_the_others() {
        var close = INTERVENTION + "/close";
        var answers = browser.submit(browser.open(close), close, CLOSING);
        var form = browser.submit(answers, close, CHANGE);
        assertThat(form.status()).isEqualTo(200);
        assertThat(form.html().getElementById("impact.practice").val())
                .isEqualToNormalizingNewlines("Every lesson is planned for it\nand checked");
        assertThat(form.html().select("input[name=idempotency-key]").val())
                .isEqualTo(answers.html().select("input[name=idempotency-key]").val());
        assertThat(form.html().select(".govuk-error-summary")).isEmpty();
    }

    @Test
    void nothing_is_shown_for_checking_that_is_not_complete() {
        var close = INTERVENTION + "/close";
        var again = browser.submit(browser.open(close), close, Map.of("closedOn", "2026-11-20"));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.html().select(".govuk-error-summary").text()).contains("Say whether it worked");
    }

    @Test
    void the_second_of_two_is_told_what_the_first_did_and_loses_nothing() {
        Answers.problem(Service.INTERVENTIONS, "/api" + INTERVENTION + "/close", 412, """
                {"type":"urn:uplift:problem:precondition-failed","status":412,"title":"Somebody changed this"}""");
        var close = INTERVENTION + "/close";
        var opened = browser.open(close);
        var stale = new HashMap<>(CLOSING);
        stale.put("version", "\"3\"");
        var answers = browser.submit(opened, close, stale);
        var told = browser.submit(answers, close, CONFIRM);
        assertThat(told.status()).isEqualTo(422);
        var page = told.html();
        assertThat(page.select(".up-clash").text())
                .contains("Somebody changed this while you were filling it in")
                .contains("Priya Nair changed Review, note and Status on 20 November 2026 at 10:00.");
        assertThat(page.getElementById("impact.systems").val()).isEqualTo("A plan");
        assertThat(page.select("form[action=" + close + "] input[name=version]").val())
                .isEqualTo(Answers.VERSION);
    }

    @Test
    void a_button_pressed_twice_leads_on_as_it_did_the_first_time() {
        var close = INTERVENTION + "/close";
        var typed = new HashMap<>(CLOSING);
        Answers.completed();
        typed.put(
                "impact.practice",
                browser.open(INTERVENTION)
                        .html()
                        .select(".up-impact dd")
                        .first()
                        .text());
        Answers.problem(Service.INTERVENTIONS, "/api" + close, 412, "{\"status\":412}");
        var answers = browser.submit(browser.open(close), close, typed);
        assertThat(browser.submit(answers, close, CONFIRM).location()).endsWith(INTERVENTION);
    }

    @Test
    void pausing_and_resuming_say_which_version_they_saw() {
        for (var action : new String[] {"pause", "resume"}) {
            var path = INTERVENTION + "/" + action;
            Answers.created(Service.INTERVENTIONS, "/api" + path, "{}");
            var done = browser.submit(browser.open(path), path, Map.of("reason", "Half term"));
            assertThat(done.status()).as(done.body()).isEqualTo(303);
            StubPlatform.service(Service.INTERVENTIONS)
                    .verify(
                            1,
                            postRequestedFor(urlPathEqualTo("/api" + path))
                                    .withHeader("If-Match", equalTo(Answers.VERSION)));
        }
    }

    @Test
    void a_proposal_offers_the_budgets_of_the_school_and_of_the_trust() {
        var options = browser.open(PROPOSE).html().select("select[name='cost.budgetCode'] option");
        assertThat(options.eachAttr("value")).containsExactly("", "SI-2026", "ASH-CPD");
        assertThat(options.text()).contains("School improvement (SI-2026), the trust's, £19,951 left");
    }

    @Test
    void somebody_with_days_typed_stays_when_the_matches_no_longer_name_them() {
        Answers.gives(Service.SCHOOLS, "/api/capacity/matches", new Page<MatchRow>(List.of(), null));
        var days = "support." + Answers.PERSON + ".days";
        var again = browser.submit(
                browser.open(PROPOSE),
                PROPOSE,
                Map.of(days, "4", "support." + Answers.PERSON + ".personId", Answers.PERSON, "startsOn", "soon"));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.html().getElementById(days).val()).isEqualTo("4");
        assertThat(again.html().select(".up-person").text()).contains("Priya Nair", "You chose them before");
    }

    @Test
    void a_proposal_is_shown_in_words_before_it_is_made() {
        var answers = browser.submit(
                browser.open(PROPOSE),
                PROPOSE,
                Map.ofEntries(
                        Map.entry("summary", "A lead works with <two> teachers"),
                        Map.entry("route", "SCHOOL_TO_SCHOOL"),
                        Map.entry("startsOn", "2026-11-30"),
                        Map.entry("endsOn", "2027-02-12"),
                        Map.entry("targets.0.measure", "Expected standard"),
                        Map.entry("targets.0.baseline", "61"),
                        Map.entry("targets.0.target", "72"),
                        Map.entry("targets.0.dueOn", "2027-02-05"),
                        Map.entry("successCriteria", "Every lesson plans for it"),
                        Map.entry("support." + Answers.PERSON + ".days", "4"),
                        Map.entry("cost.amount", "2,400"),
                        Map.entry("cost.budgetCode", "SI-2026")));
        assertThat(answers.status()).as(answers.body()).isEqualTo(200);
        assertThat(answers.html().text())
                .contains("A lead works with <two> teachers", "Another of our schools", "30 November 2026")
                .contains("Expected standard: from 61 to 72 by 5 February 2027", "Priya Nair, 4 days")
                .contains("£2,400 from School improvement (SI-2026)");
        StubPlatform.service(Service.INTERVENTIONS).verify(0, postRequestedFor(urlPathEqualTo("/api/interventions")));
    }
}
