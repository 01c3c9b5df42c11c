package org.uplift.portal.app;

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
import org.uplift.platform.services.Service;
import org.uplift.platform.testing.stubs.StubPlatform;
import org.uplift.portal.stub.Answers;
import org.uplift.portal.stub.Browser;
import org.uplift.portal.stub.SampleInterventions;
import org.uplift.portal.stub.SampleNeeds;

@QuarkusTest
@QuarkusTestResource(StubPlatform.class)
class FormsIT {

    private static final String PROPOSE = "/needs/" + Answers.NEED + "/propose";
    private static final String INTERVENTION = "/interventions/" + Answers.INTERVENTION;

    private static final Map<String, String> CONFIRM = Map.of("step", "confirm");

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
    void proposing_sends_what_was_typed_once_and_leads_to_the_intervention() {
        Answers.created(
                Service.INTERVENTIONS,
                "/api/interventions",
                Answers.text(SampleInterventions.list().items().getFirst()));
        var form = browser.open(PROPOSE);
        var key = form.html().selectFirst("input[name=idempotency-key]").val();
        var answers = browser.submit(form, PROPOSE, proposal());
        assertThat(answers.status()).as(answers.body()).isEqualTo(200);
        var sent = browser.submit(answers, PROPOSE, CONFIRM);
        assertThat(sent.status()).as(sent.body()).isEqualTo(303);
        assertThat(sent.location()).endsWith(INTERVENTION);
        browser.submit(answers, PROPOSE, CONFIRM);
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
        Answers.problem(Service.INTERVENTIONS, "/api/interventions/check", 422, """
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
    void a_need_is_recorded_with_its_evidence() {
        Answers.created(Service.INTERVENTIONS, "/api/needs", Answers.text(SampleNeeds.record()));
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
        assertThat(sent.location()).endsWith("/needs/" + Answers.NEED + "?done=recorded");
        var body = new JsonObject(StubPlatform.service(Service.INTERVENTIONS)
                .findAll(postRequestedFor(urlPathEqualTo("/api/needs")))
                .getFirst()
                .getBodyAsString());
        assertThat(body.getInteger("schoolUrn")).isEqualTo(100001);
        assertThat(body.getJsonArray("evidence")).hasSize(1);
    }

    @Test
    void a_review_is_recorded() {
        Answers.created(Service.INTERVENTIONS, "/api" + INTERVENTION + "/reviews", "{}");
        var review = INTERVENTION + "/review";
        var reviewed = browser.submit(
                browser.open(review),
                review,
                Map.of("heldOn", "2026-11-20", "progress.0.value", "66", "judgement", "ON_TRACK", "note", "Good"));
        assertThat(reviewed.status()).as(reviewed.body()).isEqualTo(303);
    }

    @Test
    void a_pack_is_downloaded_as_the_service_hands_it_over() {
        browser.open("/packs");
        StubPlatform.service(Service.REPORTING)
                .stubFor(get(urlPathEqualTo("/api/packs/" + Answers.PACK + "/pdf"))
                        .willReturn(ok("%PDF-1.7").withHeader("Content-Type", "application/pdf")));
        var pdf = browser.ask("/packs/" + Answers.PACK + "/pdf");
        assertThat(pdf.header("Content-Type")).startsWith("application/pdf");
        assertThat(pdf.body()).isEqualTo("%PDF-1.7");
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
