package org.uplift.portal.app.people;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplift.platform.services.Service;
import org.uplift.platform.testing.stubs.StubPlatform;
import org.uplift.portal.stub.Answers;
import org.uplift.portal.stub.Appointed;
import org.uplift.portal.stub.Browser;
import org.uplift.portal.stub.Browser.Visit;

@QuarkusTest
@QuarkusTestResource(StubPlatform.class)
class PeopleIT {

    private static final String API = "/api/people/" + Answers.PERSON;
    private static final String AT = "/people/" + Answers.PERSON;
    private static final String PERSON = """
            {"id":"%s","name":"%s","email":"priya.nair@uplift.example","supportDaysPerYear":12,"erased":false,
             "appointments":[
              {"kind":"PRACTITIONER","post":"Lead practitioner","schoolUrn":100001,"school":"Ashdown Primary School",
               "share":0.6,"interim":false,"from":"2024-09-01"},
              {"kind":"DEPUTY","post":"Deputy headteacher","share":1,"interim":true,"schoolUrn":100004,"school":"Downland Secondary School","from":"2019-09-01","to":"2024-08-31"}],
             "specialisms":[{"strand":"SUBJECT","subject":"Mathematics","phase":"Primary"}],
             "actions":["EDIT","ERASE"]}""";

    @TestHTTPResource
    URL address;

    private Browser browser;

    @BeforeEach
    void aPersonAndASchool() {
        Answers.none();
        Answers.everything();
        Answers.says(Service.SCHOOLS, "/api/me/filters", "{\"items\":[]}");
        Answers.says(
                Service.SCHOOLS,
                "/api/schools",
                "{\"items\":[{\"urn\":100001,\"name\":\"Ashdown Primary School\",\"hub\":\"North\",\"trust\":\"Uplift Learning Trust\"},"
                        + "{\"urn\":100004,\"name\":\"Downland Secondary School\"}]}");
        Answers.versioned(Service.SCHOOLS, API, 3, PERSON.formatted(Answers.PERSON, "Priya Nair"));
        Answers.says(Service.SCHOOLS, API + "/history", "{\"items\":[]}");
        Appointed.to("ADMINISTRATOR");
        browser = new Browser(address.getPort());
    }

    @Test
    void what_may_not_be_meant_is_asked_on_the_page() {
        var warned = PERSON.formatted(Answers.PERSON, "Priya Nair")
                .replace(
                        "\"actions\"",
                        "\"warnings\":[\"Ashdown has another headteacher at the same time.\"],\"actions\"");
        Answers.versioned(Service.SCHOOLS, API, 3, warned);

        assertThat(browser.open(AT).html().select(".up-reasons").text())
                .isEqualTo("Is this meant? Ashdown has another headteacher at the same time.");
    }

    private static Map<String, String> typed(Visit page) {
        var typed = new LinkedHashMap<String, String>();
        page.html()
                .select("#form input:not([type=checkbox]):not([type=hidden])")
                .forEach(field -> typed.put(field.attr("name"), field.val()));
        page.html()
                .select("#form select")
                .forEach(field -> typed.put(
                        field.attr("name"), field.select("option[selected]").attr("value")));
        return typed;
    }

    @Test
    void the_list_shows_where_people_work_what_they_help_with_and_their_days() {
        Answers.says(
                Service.SCHOOLS,
                "/api/people",
                "{\"items\":[" + PERSON.formatted(Answers.PERSON, "Priya <i>Nair") + "],\"total\":1}");

        var page = browser.open("/people").html();

        assertThat(page.select("tbody tr").text())
                .contains("Priya <i>Nair", "Lead practitioner", "Ashdown Primary School", "Mathematics, primary", "12")
                .doesNotContain("Downland");
        assertThat(page.select("a[href=/people/new], a[href=/capacity]")).hasSize(2);
    }

    @Test
    void a_person_s_page_tells_posts_now_and_past_and_what_may_be_done() {
        var page = browser.open(AT).html();

        assertThat(page.selectFirst("h1").text()).isEqualTo("Priya Nair");
        assertThat(page.select("main").text())
                .contains(
                        "Lead practitioner (0.6 of full time)",
                        "since 1 Sept 2024",
                        "Past",
                        "Deputy headteacher (interim)",
                        "1 Sept 2019 to 31 Aug 2024",
                        "Mathematics, primary");
        assertThat(page.select(".up-record__acts a").eachText()).containsExactly("Change", "Erase");
    }

    @Test
    void support_days_are_drawn_and_listed_with_school_and_intervention() {
        Answers.says(Service.SCHOOLS, "/api/capacity/people/" + Answers.PERSON, """
                {"academicYear":"2026/27","entitlement":12,"reserved":6,"delivered":2,"free":4,"bookings":[
                  {"interventionId":"%s","receiverUrn":100001,"receiver":"Ashdown Primary School","status":"RESERVED",
                   "days":6}],"years":[]}""".formatted(Answers.INTERVENTION));

        var page = browser.open(AT + "?tab=support").html();

        assertThat(page.selectFirst("svg.up-bars desc").text())
                .isEqualTo("Owed in the year: 12 days (2 days delivered, 6 days reserved, 4 days free).");
        assertThat(page.select("tbody tr").text()).contains("Ashdown Primary School", "6", "Reserved");
        assertThat(page.select("tbody th a").attr("href")).isEqualTo("/interventions/" + Answers.INTERVENTION);
    }

    @Test
    void a_change_is_sent_with_the_version_that_was_seen_and_a_post_across_the_trust_has_no_school() {
        StubPlatform.service(Service.SCHOOLS).stubFor(put(urlPathEqualTo(API)).willReturn(okJson("{}")));
        var form = browser.open(AT + "/edit");
        var typed = typed(form);
        typed.put("appointments.0.schoolUrn", "trust");
        typed.put("appointments.1.gone", "true");

        var sent = browser.submit(form, AT + "/edit", typed);

        assertThat(sent.status()).as(sent.body()).isEqualTo(303);
        assertThat(sent.location()).endsWith(AT + "?done=changed");
        StubPlatform.service(Service.SCHOOLS)
                .verify(putRequestedFor(urlPathEqualTo(API))
                        .withHeader("If-Match", equalTo("\"3\""))
                        .withRequestBody(equalToJson("""
                                {"name":"Priya Nair","email":"priya.nair@uplift.example","supportDaysPerYear":12,
                                 "appointments":[{"kind":"PRACTITIONER","post":"Lead practitioner","share":0.6,"interim":false,
                                   "from":"2024-09-01"}],
                                 "specialisms":[{"strand":"SUBJECT","subject":"Mathematics","phase":"Primary"}]}""")));
    }

    @Test
    void the_second_of_two_editors_is_told_and_loses_nothing() {
        var form = browser.open(AT + "/edit");
        Answers.versioned(Service.SCHOOLS, API, 4, PERSON.formatted(Answers.PERSON, "Priya Nair-Shah"));
        StubPlatform.service(Service.SCHOOLS)
                .stubFor(put(urlPathEqualTo(API))
                        .willReturn(aResponse()
                                .withStatus(412)
                                .withHeader("Content-Type", "application/problem+json")
                                .withBody("{\"status\":412,\"title\":\"Changed since\"}")));
        var typed = typed(form);
        typed.put("name", "Priya N. Nair");

        var again = browser.submit(form, AT + "/edit", typed);

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.html().select(".up-clash").text()).contains("Priya N. Nair", "Priya Nair-Shah");
        assertThat(again.html().selectFirst("#name").val()).isEqualTo("Priya N. Nair");
        assertThat(again.html().selectFirst("input[name=version]").val()).isEqualTo("\"4\"");
    }

    @Test
    void what_is_missing_in_a_post_is_told_beside_it_before_anything_is_sent() {
        var form = browser.open("/people/new");
        var typed = typed(form);
        typed.put("name", "Asha Rao");
        typed.put("appointments.0.kind", "HEAD");

        var again = browser.submit(form, "/people/new", typed);

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.html().select("[role=alert]").text())
                .contains("Choose where post 1 is", "Enter the first day of post 1");
        StubPlatform.service(Service.SCHOOLS).verify(0, postRequestedFor(urlPathEqualTo("/api/people")));
    }

    @Test
    void another_post_can_be_added_without_script_and_what_was_typed_stays() {
        var form = browser.open("/people/new");
        var typed = typed(form);
        typed.put("appointments.0.kind", "HEAD");
        typed.put("step", "change");

        var again = browser.submit(form, "/people/new", typed);

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.html()
                        .selectFirst("[name=appointments.0.kind] option[selected]")
                        .val())
                .isEqualTo("HEAD");
        assertThat(again.html().select("[name=appointments.1.post]")).hasSize(1);
    }

    @Test
    void a_post_is_of_a_kind_at_a_hub_and_what_the_service_says_of_the_hub_stands_beside_the_place() {
        StubPlatform.service(Service.SCHOOLS)
                .stubFor(post(urlPathEqualTo("/api/people"))
                        .willReturn(aResponse()
                                .withStatus(422)
                                .withHeader("Content-Type", "application/problem+json")
                                .withBody("""
                                        {"status":422,"type":"urn:uplift:problem:validation","errors":[
                                         {"pointer":"/appointments/0/hub","detail":"Headteacher is not a post at a hub."}]}""")));
        var form = browser.open("/people/new");
        assertThat(form.html().select("#appointments\\.0\\.kind option").eachText())
                .contains("Headteacher", "Improvement partner");
        assertThat(form.html().select("#appointments\\.0\\.schoolUrn option").eachText())
                .containsExactly(
                        "Choose one",
                        "Across the trust",
                        "Hub: North",
                        "Ashdown Primary School",
                        "Downland Secondary School");
        var typed = typed(form);
        typed.put("name", "Asha Rao");
        typed.put("email", "asha.rao@uplift.example");
        typed.put("appointments.0.kind", "HEAD");
        typed.put("appointments.0.schoolUrn", "hub:North");
        typed.put("appointments.0.post", "Executive head");
        typed.put("appointments.0.share", "0.4");
        typed.put("appointments.0.interim", "true");
        typed.put("appointments.0.from-day", "4");
        typed.put("appointments.0.from-month", "1");
        typed.put("appointments.0.from-year", "2027");

        var again = browser.submit(form, "/people/new", typed);

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.html()
                        .select(".govuk-error-summary a[href='#appointments.0.schoolUrn']")
                        .text())
                .isEqualTo("Headteacher is not a post at a hub.");
        assertThat(again.html()
                        .select("#appointments\\.0\\.schoolUrn option[selected]")
                        .text())
                .isEqualTo("Hub: North");
        StubPlatform.service(Service.SCHOOLS)
                .verify(postRequestedFor(urlPathEqualTo("/api/people")).withRequestBody(equalToJson("""
                        {"name":"Asha Rao","email":"asha.rao@uplift.example",
                         "appointments":[{"kind":"HEAD","post":"Executive head","hub":"North",
                           "share":0.4,"interim":true,"from":"2027-01-04"}],
                         "specialisms":[]}""")));
    }

    @Test
    void the_list_is_narrowed_by_the_kind_of_post() {
        Answers.says(Service.SCHOOLS, "/api/people", "{\"items\":[],\"total\":0}");

        var page = browser.open("/people?kind=HEAD").html();

        assertThat(page.select(".up-chips").text()).contains("Post: Headteacher");
        StubPlatform.service(Service.SCHOOLS)
                .verify(getRequestedFor(urlPathEqualTo("/api/people")).withQueryParam("kind", equalTo("HEAD")));
    }

    @Test
    void an_address_that_is_taken_is_told_on_the_form() {
        Answers.problem(
                Service.SCHOOLS,
                "/api/people",
                409,
                "{\"status\":409,\"detail\":\"Somebody is recorded with this e-mail address already.\"}");
        var form = browser.open("/people/new");

        var again = browser.submit(form, "/people/new", Map.of("name", "Asha Rao", "email", "a@uplift.example"));

        assertThat(again.html().select("[role=alert]").text()).contains("with this e-mail address already");
        assertThat(again.html().selectFirst("#email").val()).isEqualTo("a@uplift.example");
    }

    @Test
    void erasing_says_plainly_what_goes_and_what_stays_first() {
        Answers.created(Service.SCHOOLS, API + "/erase", "{}");
        var check = browser.open(AT + "/erase");
        assertThat(check.html().select("main").text())
                .contains("What goes, for good", "2 posts", "What stays", "This cannot be undone");

        var sent = browser.submit(check, AT + "/erase", Map.of());

        assertThat(sent.location()).endsWith(AT + "?done=erased");
        StubPlatform.service(Service.SCHOOLS)
                .verify(postRequestedFor(urlPathEqualTo(API + "/erase")).withHeader("If-Match", equalTo("\"3\"")));
    }

    @Test
    void somebody_erased_has_a_page_that_says_so_without_a_name() {
        Answers.versioned(Service.SCHOOLS, API, 5, """
                {"id":"%s","name":"Erased","appointments":[],"specialisms":[],"supportDaysPerYear":0,"erased":true,
                 "actions":[]}""".formatted(Answers.PERSON));

        var page = browser.open(AT).html();

        assertThat(page.selectFirst("h1").text()).isEqualTo("A former colleague");
        assertThat(page.select("main").text()).contains("This person has been erased");
        assertThat(page.select(".up-record__acts")).isEmpty();
    }

    @Test
    void a_post_that_may_only_read_is_offered_no_change_and_no_history() {
        Appointed.to("FINANCE");

        assertThat(browser.open(AT).html().select(".up-tabs__link").eachText()).isEmpty();
        assertThat(browser.open(AT + "/edit").status()).isEqualTo(403);
    }

    @Test
    void the_list_says_so_when_the_schools_service_is_away_and_when_there_is_nobody() {
        Answers.says(Service.SCHOOLS, "/api/people", "{\"items\":[],\"total\":0}");
        assertThat(browser.open("/people").html().select(".up-empty").text()).contains("No people yet");

        Answers.away(Service.SCHOOLS);
        assertThat(browser.open("/people").html().select(".up-missing").text()).contains("cannot be reached");
        assertThat(browser.open(AT).status()).isEqualTo(503);
    }
}
