package org.uplift.gateway.portal;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URL;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplift.gateway.routes.Service;
import org.uplift.gateway.stub.Answers;
import org.uplift.gateway.stub.Browser;
import org.uplift.gateway.stub.StubPlatform;

@QuarkusTest
@QuarkusTestResource(StubPlatform.class)
class PagesIT {

    private static final String PROPOSE = "/needs/" + Answers.NEED + "/propose";
    private static final String INTERVENTION = "/interventions/" + Answers.INTERVENTION;

    @TestHTTPResource
    URL address;

    private Browser browser;

    @BeforeEach
    void everythingIsThere() {
        StubPlatform.reset();
        Answers.everything();
        browser = new Browser(address.getPort());
    }

    @Test
    void home_shows_every_school_with_its_figures_and_when_they_were_read() {
        var home = browser.open("/home").html();
        assertThat(home.select("tbody tr")).hasSize(10);
        assertThat(home.selectFirst("tbody tr").text()).contains("Ashdown Primary School", "North hub", "£2,400", "6");
        assertThat(home.text()).contains("22 November 2026 at 09:30").contains("£19,951");
        assertThat(home.selectFirst("tbody a").attr("href")).isEqualTo("/schools/100001");
    }

    @Test
    void home_sorts_by_any_column() {
        var home = browser.open("/home?sort=needs").html();
        assertThat(home.selectFirst("tbody th").text()).contains("Harbour View Academy");
        assertThat(home.select("th[aria-sort=descending]").text()).contains("Open needs");
    }

    @Test
    void home_without_schools_says_how_they_come() {
        Answers.json(Service.REPORTING, "/api/dashboard", "no-schools");
        assertThat(browser.open("/home").body()).contains("No schools yet");
    }

    @Test
    void home_without_the_reporting_service_still_opens_and_says_what_is_missing() {
        Answers.away(Service.REPORTING);
        var home = browser.open("/home");
        assertThat(home.status()).isEqualTo(200);
        assertThat(home.html().text()).contains("The dashboard and board packs cannot be reached just now");
    }

    @Test
    void a_role_without_the_dashboard_is_told_whom_to_ask() {
        StubPlatform.keycloak().person("holder", "budget-holder");
        assertThat(browser.open("/home").body()).contains("ask your trust office");
    }

    @Test
    void a_school_s_page_shows_facts_needs_interventions_and_balance() {
        var school = browser.open("/schools/100001").html();
        assertThat(school.selectFirst("h1").text()).isEqualTo("Ashdown Primary School");
        assertThat(school.text())
                .contains("412 of 420 places", "SO23 9AA", "cannot explain their reasoning", "6 days", "3 days");
        assertThat(school.select("a[href=" + PROPOSE + "]")).isNotEmpty();
        assertThat(school.select("a[href=" + INTERVENTION + "]")).isNotEmpty();
    }

    @Test
    void a_school_s_page_shows_the_rest_when_one_service_is_away() {
        Answers.away(Service.INTERVENTIONS);
        var school = browser.open("/schools/100001");
        assertThat(school.status()).isEqualTo(200);
        assertThat(school.html().text())
                .contains("Ashdown Primary School", "412 of 420 places")
                .contains("Needs and interventions cannot be reached just now");
    }

    @Test
    void a_school_out_of_reach_is_a_page_that_is_not_found() {
        var page = browser.open("/schools/999999");
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.html().selectFirst("h1").text()).isEqualTo("Page not found");
    }

    @Test
    void an_intervention_s_page_draws_its_trace_from_evidence_to_impact() {
        Answers.intervention("completed");
        var page = browser.open(INTERVENTION).html();
        assertThat(page.select(".up-stop__title").eachText())
                .containsExactly("Evidence", "Need", "People and days", "Money", "Targets and reviews", "Impact");
        assertThat(page.text())
                .contains(
                        "Work scrutiny",
                        "Priya Nair",
                        "4 days",
                        "£2,400",
                        "SI-2026",
                        "On track",
                        "73% at the expected");
    }

    @Test
    void a_proposal_asks_again_by_itself_until_it_is_decided_and_offers_a_link_without_script() {
        Answers.intervention("proposed");
        var waiting = browser.open(INTERVENTION).html();
        assertThat(waiting.selectFirst("#life").attr("hx-get")).isEqualTo(INTERVENTION + "/life");
        assertThat(waiting.select("#life a[href=" + INTERVENTION + "]").text()).isEqualTo("Refresh");
        Answers.intervention("intervention");
        var decided = browser.ask(INTERVENTION + "/life").html();
        assertThat(decided.selectFirst("#life").hasAttr("hx-get")).isFalse();
        assertThat(decided.text()).contains("In delivery");
    }

    @Test
    void a_declined_proposal_says_why() {
        Answers.intervention("declined");
        assertThat(browser.open(INTERVENTION).html().select(".up-reasons").text())
                .contains("Why it was declined", "Priya Nair has 2 days free");
    }

    @Test
    void names_are_missing_but_the_page_opens_when_schools_is_away() {
        Answers.away(Service.SCHOOLS);
        var page = browser.open(INTERVENTION);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("A colleague").contains("Names are missing");
    }

    @Test
    void an_intervention_s_page_says_so_when_its_own_service_is_away() {
        Answers.away(Service.INTERVENTIONS);
        var page = browser.open(INTERVENTION);
        assertThat(page.status()).isEqualTo(503);
        assertThat(page.header("Retry-After")).isNotBlank();
        assertThat(page.html().text())
                .contains("Needs and interventions (the interventions service) cannot be reached");
    }

    @Test
    void proposing_sends_what_was_typed_once_and_leads_to_the_intervention() {
        Answers.created(Service.INTERVENTIONS, "/api/interventions", "{\"id\":\"" + Answers.INTERVENTION + "\"}");
        var form = browser.open(PROPOSE);
        var key = form.html().selectFirst("input[name=idempotency-key]").val();
        var sent = browser.submit(form, PROPOSE, proposal());
        assertThat(sent.status()).as(sent.body()).isEqualTo(303);
        assertThat(sent.location()).endsWith(INTERVENTION);
        browser.submit(form, PROPOSE, proposal());
        var reached = StubPlatform.service(Service.INTERVENTIONS)
                .findAll(postRequestedFor(urlPathEqualTo("/api/interventions"))
                        .withHeader("Idempotency-Key", equalTo(key))
                        .withHeader("Authorization", matching("Bearer ey.*")));
        assertThat(reached).hasSize(2);
        var body = new JsonObject(reached.getFirst().getBodyAsString());
        assertThat(body.getString("needId")).isEqualTo(Answers.NEED);
        assertThat(body.getJsonArray("support"))
                .isEqualTo(new JsonArray()
                        .add(new JsonObject()
                                .put("personId", Answers.OTHER_PERSON)
                                .put("days", 6)));
        assertThat(body.getJsonObject("cost"))
                .isEqualTo(new JsonObject().put("amount", 2400).put("budgetCode", "SI-2026"));
        assertThat(body.getJsonArray("successCriteria"))
                .containsExactly("Every lesson plans for it", "Teachers lead it");
        assertThat(body.getJsonArray("targets").getJsonObject(0).getString("dueOn"))
                .isEqualTo("2027-02-05");
    }

    @Test
    void what_the_service_refuses_is_told_beside_the_field_and_what_was_typed_is_kept() {
        Answers.problem(Service.INTERVENTIONS, "/api/interventions", 422, """
                {"type":"urn:uplift:problem:validation","title":"Some of what was sent is not valid","status":422,
                 "detail":"3 fields are not valid.","errors":[
                 {"pointer":"/support/0/days","detail":"Tom Okafor has 2 days free."},
                 {"pointer":"/targets/0/dueOn","detail":"Choose a day before the end."},
                 {"pointer":"/cost/budgetCode","detail":"There is no such budget."}]}""");
        var form = browser.open(PROPOSE);
        var again = browser.submit(form, PROPOSE, proposal());
        assertThat(again.status()).isEqualTo(422);
        var page = again.html();
        var days = "support." + Answers.OTHER_PERSON + ".days";
        assertThat(page.select(".govuk-error-summary a").eachAttr("href"))
                .containsExactlyInAnyOrder("#" + days, "#targets.1.dueOn", "#cost.budgetCode");
        page.select(".govuk-error-summary a")
                .forEach(
                        link -> assertThat(page.getElementById(link.attr("href").substring(1)))
                                .isNotNull());
        assertThat(page.getElementById(days).val()).isEqualTo("6");
        assertThat(page.getElementById("summary").val()).isEqualTo("A lead works with \"two\" teachers");
        assertThat(page.title()).startsWith("Error:");
        assertThat(page.selectFirst("input[name=idempotency-key]").val())
                .isNotEqualTo(
                        form.html().selectFirst("input[name=idempotency-key]").val());
    }

    @Test
    void what_cannot_be_read_as_a_number_or_a_date_is_told_without_asking_the_service() {
        var again = browser.submit(
                browser.open(PROPOSE),
                PROPOSE,
                Map.of("startsOn", "next week", "cost.amount", "a lot", "summary", "x"));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.html().select(".govuk-error-summary a").eachAttr("href"))
                .contains("#startsOn", "#cost.amount");
        StubPlatform.service(Service.INTERVENTIONS).verify(0, postRequestedFor(urlPathEqualTo("/api/interventions")));
    }

    @Test
    void script_that_somebody_stored_is_shown_as_text() {
        StubPlatform.service(Service.INTERVENTIONS)
                .stubFor(get(urlPathEqualTo("/api/needs/" + Answers.NEED))
                        .willReturn(ok("{\"id\":\"" + Answers.NEED + "\",\"schoolUrn\":100001,\"strand\":\"SEND\","
                                        + "\"summary\":\"<script>alert(1)</script>\",\"status\":\"OPEN\"}")
                                .withHeader("Content-Type", "application/json")));
        var page = browser.open(PROPOSE);
        assertThat(page.body()).contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert");
    }

    @Test
    void a_need_is_recorded_with_its_evidence() {
        Answers.created(Service.INTERVENTIONS, "/api/needs", """
                {"id":"%s","schoolUrn":100001,"strand":"SEND","summary":"s","status":"OPEN"}""".formatted(Answers.NEED));
        var path = "/schools/100001/needs/new";
        var sent = browser.submit(
                browser.open(path),
                path,
                Map.of(
                        "strand", "SEND",
                        "summary", "Plans are not reviewed",
                        "evidence.1.kind", "Visit",
                        "evidence.1.on", "2026-11-02",
                        "evidence.1.note", "None seen"));
        assertThat(sent.status()).as(sent.body()).isEqualTo(303);
        assertThat(sent.location()).contains("/schools/100001?done=need");
        var body = new JsonObject(StubPlatform.service(Service.INTERVENTIONS)
                .findAll(postRequestedFor(urlPathEqualTo("/api/needs")))
                .getFirst()
                .getBodyAsString());
        assertThat(body.getInteger("schoolUrn")).isEqualTo(100001);
        assertThat(body.getJsonArray("evidence")).hasSize(1);
    }

    @Test
    void a_review_is_recorded_and_a_pack_drafted_published_and_downloaded() {
        Answers.created(Service.INTERVENTIONS, "/api" + INTERVENTION + "/reviews", "{}");
        var review = INTERVENTION + "/review";
        var reviewed = browser.submit(
                browser.open(review),
                review,
                Map.of("heldOn", "2026-11-20", "progress.0.value", "66", "judgement", "ON_TRACK", "note", "Good"));
        assertThat(reviewed.status()).as(reviewed.body()).isEqualTo(303);
        Answers.created(Service.REPORTING, "/api/packs", "{\"id\":\"" + Answers.PACK + "\"}");
        var drafted =
                browser.submit(browser.open("/packs"), "/packs", Map.of("title", "Autumn", "meetingOn", "2026-12-08"));
        assertThat(drafted.location()).endsWith("/packs/" + Answers.PACK);
        Answers.created(
                Service.REPORTING, "/api/packs/" + Answers.PACK + "/publish", "{\"id\":\"" + Answers.PACK + "\"}");
        var publish = "/packs/" + Answers.PACK + "/publish";
        var published = browser.submit(browser.open("/packs/" + Answers.PACK), publish, Map.of());
        assertThat(published.status()).as(published.body()).isEqualTo(303);
        StubPlatform.service(Service.REPORTING)
                .stubFor(get(urlPathEqualTo("/api/packs/" + Answers.PACK))
                        .withHeader("Accept", matching("application/pdf.*"))
                        .atPriority(1)
                        .willReturn(ok("%PDF-1.7").withHeader("Content-Type", "application/pdf")));
        var pdf = browser.ask("/packs/" + Answers.PACK + "/pdf");
        assertThat(pdf.header("Content-Type")).startsWith("application/pdf");
        assertThat(pdf.body()).isEqualTo("%PDF-1.7");
    }

    @Test
    void the_administrator_sees_dead_letters_of_every_service_and_discards_one_with_a_reason() {
        StubPlatform.keycloak().person("administrator", "administrator");
        Answers.away(Service.CODESIGN);
        var page = browser.open("/administration/dead-letters");
        assertThat(page.html().text())
                .contains("org.uplift.interventions.intervention.proposed.v1")
                .contains("Teams and practices cannot be reached just now");
        var discard = page.html().select("form[action$=/discard]").attr("action");
        var letter = "/api/dead-letters/finance/" + discard.split("/")[4];
        Answers.created(Service.FINANCE, letter + "/discard", "{}");
        var done = browser.submit(page, discard, Map.of("reason", "A test event"));
        assertThat(done.status()).as(done.body()).isEqualTo(303);
    }

    @Test
    void a_page_that_a_role_does_not_include_helps() {
        StubPlatform.keycloak().person("governor", "governor");
        for (var path : new String[] {"/administration/dead-letters", PROPOSE, INTERVENTION + "/close"}) {
            var page = browser.open(path);
            assertThat(page.status()).isEqualTo(403);
            assertThat(page.html().text()).contains("You cannot open this page", "trust office");
        }
    }

    private static Map<String, String> proposal() {
        return Map.ofEntries(
                Map.entry("summary", "A lead works with \"two\" teachers"),
                Map.entry("route", "SCHOOL_TO_SCHOOL"),
                Map.entry("startsOn", "2026-11-30"),
                Map.entry("endsOn", "2027-02-12"),
                Map.entry("targets.1.measure", "Expected standard"),
                Map.entry("targets.1.baseline", "61"),
                Map.entry("targets.1.target", "72"),
                Map.entry("targets.1.dueOn", "2027-02-05"),
                Map.entry("targets.0.measure", ""),
                Map.entry("successCriteria", "Every lesson plans for it\n\nTeachers lead it"),
                Map.entry("support." + Answers.PERSON + ".days", ""),
                Map.entry("support." + Answers.OTHER_PERSON + ".days", "6"),
                Map.entry("cost.amount", "2,400"),
                Map.entry("cost.budgetCode", "SI-2026"));
    }
}
