package org.uplift.portal.app.budgets;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.URL;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplift.platform.services.Service;
import org.uplift.platform.testing.stubs.StubPlatform;
import org.uplift.portal.stub.Answers;
import org.uplift.portal.stub.Appointed;
import org.uplift.portal.stub.Browser;
import org.uplift.portal.stub.SampleInterventions;

@QuarkusTest
@QuarkusTestResource(StubPlatform.class)
class BudgetsIT {

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

    private static final String BUDGET = "/budgets/" + Answers.BUDGET;

    @Test
    void the_list_shows_this_year_s_budgets_with_a_bar_that_is_said_in_words() {
        var page = browser.open("/budgets").html();
        assertThat(page.select("tbody tr")).hasSize(2);
        assertThat(page.select("tbody svg").eachAttr("aria-label"))
                .containsExactly(
                        "£1,500 spent and £900 committed of £9,000; £6,600 left",
                        "£3,200 spent and £19,950.50 committed of £20,000; -£3,150.50 left");
        assertThat(page.select(".up-chips a")).isEmpty();
        StubPlatform.service(Service.FINANCE)
                .verify(getRequestedFor(urlPathEqualTo("/api/budgets"))
                        .withQueryParam(
                                "year",
                                equalTo(page.select("select[name=year] option[selected]")
                                        .val())));
    }

    @Test
    void every_year_is_one_choice_away() {
        browser.open("/budgets?year=all&school=100001");
        var asked = StubPlatform.service(Service.FINANCE)
                .findAll(getRequestedFor(urlPathEqualTo("/api/budgets")))
                .getFirst();
        assertThat(asked.getQueryParams()).containsKey("school").doesNotContainKey("year");
    }

    @Test
    void a_list_with_nothing_or_without_its_service_says_so() {
        Answers.says(Service.FINANCE, "/api/budgets", "{\"items\":[],\"next\":null,\"total\":0}");
        assertThat(browser.open("/budgets").html().text()).contains("No budgets for");
        Answers.away(Service.FINANCE);
        assertThat(browser.open("/budgets").html().text()).contains("Budgets cannot be reached just now");
    }

    @Test
    void one_shows_its_figures_and_what_it_pays_for_with_names() {
        Answers.gives(Service.INTERVENTIONS, "/api/interventions", SampleInterventions.list());
        var page = browser.open(BUDGET).html();
        assertThat(page.select(".up-figure").eachText())
                .containsExactly("Amount £9,000", "Spent £1,500", "Committed £900", "Left £6,600");
        assertThat(page.select("tbody tr").eachText().getFirst())
                .contains("A mathematics lead from Downland", "Ashdown Primary School", "£900", "Committed");
        assertThat(page.select("tbody tr").eachText().getLast()).contains("The budget has £7,500 left.", "Refused");
        assertThat(page.select(".up-record__acts a").text()).isEqualTo("Change the budget");
    }

    @Test
    void it_shows_the_rest_when_interventions_or_the_commitments_are_missing() {
        Answers.away(Service.INTERVENTIONS);
        var page = browser.open(BUDGET);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().text())
                .contains("An intervention", "Needs and interventions cannot be reached just now");
        Answers.says(Service.FINANCE, "/api" + BUDGET + "/commitments", "{\"items\":[],\"next\":null}");
        assertThat(browser.open(BUDGET).html().text()).contains("No intervention is to be paid from this budget.");
    }

    @Test
    void one_is_set_for_a_school_and_a_year() {
        Answers.created(Service.FINANCE, "/api/budgets", """
                {"code":"NEW-1","name":"n","year":"2026/27","amount":1,"actual":0,"committed":0,"balance":1}""");
        Appointed.to("FINANCE");
        var sent = browser.submit(
                browser.open("/budgets/new"),
                "/budgets/new",
                Map.of("code", "NEW-1", "name", "New", "year", "2026/27", "schoolUrn", "100002", "amount", "£12,000"));
        assertThat(sent.location()).as(sent.body()).contains("/budgets/NEW-1");
        var body = new JsonObject(StubPlatform.service(Service.FINANCE)
                .findAll(postRequestedFor(urlPathEqualTo("/api/budgets")))
                .getFirst()
                .getBodyAsString());
        assertThat(body.getInteger("amount")).isEqualTo(12000);
        assertThat(body.getInteger("schoolUrn")).isEqualTo(100002);
    }

    @Test
    void a_code_that_is_taken_is_told_on_the_form() {
        Answers.problem(Service.FINANCE, "/api/budgets", 409, """
                {"status":409,"title":"Clash","detail":"There is a budget with the code NEW-1 already."}""");
        Appointed.to("FINANCE");
        var again =
                browser.submit(browser.open("/budgets/new"), "/budgets/new", Map.of("code", "NEW-1", "name", "New"));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.html().select(".govuk-error-summary").text()).contains("code NEW-1 already");
    }

    @Test
    void the_second_of_two_editors_is_told_what_it_says_now() {
        Appointed.to("FINANCE");
        Answers.changedSince(Service.FINANCE, "/api" + BUDGET);
        var again = browser.submit(
                browser.open(BUDGET + "/edit"), BUDGET + "/edit", Map.of("name", "Governance", "amount", "9,500"));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.html().text()).contains("Somebody changed this", "£9,500", "£9,000");
    }

    @Test
    void who_may_only_read_is_offered_no_change_and_who_may_not_is_told() {
        assertThat(browser.open(BUDGET + "/edit").status()).isEqualTo(403);
        Appointed.to("DEPUTY");
        assertThat(new Browser(address.getPort()).open("/budgets").status()).isEqualTo(403);
    }
}
