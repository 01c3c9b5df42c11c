package org.uplift.portal.app.schools;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
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

@QuarkusTest
@QuarkusTestResource(StubPlatform.class)
class SchoolFormsIT {

    private static final String API = "/api/schools/100001";
    private static final String HUB = "/schools/100001/hub";
    private static final String INSPECTION = "/schools/100001/inspections/new";
    private static final String SCHOOL =
            "{\"urn\":100001,\"name\":\"Ashdown Primary School\",\"hub\":\"%s\",\"trust\":\"Uplift Learning Trust\"}";
    private static final String FRAMEWORKS = """
            {"items":[
             {"framework":"GRADED","title":"Graded inspection with overall effectiveness","to":"2024-08-31",
              "hasOverall":true,"hasOutcomes":true,
              "areas":[{"value":"QUALITY_OF_EDUCATION","title":"Quality of education","required":true}],
              "grades":[{"value":"GOOD","title":"Good"}],"safeguarding":[{"value":"EFFECTIVE","title":"Effective"}],
              "categories":[{"value":"SPECIAL_MEASURES","title":"Special measures"}]},
             {"framework":"REPORT_CARD","title":"Report card","from":"2025-11-10","hasOverall":false,"hasOutcomes":false,
              "areas":[{"value":"INCLUSION","title":"Inclusion","required":true},
                       {"value":"POST_16","title":"Post-16 provision","required":false}],
              "grades":[{"value":"STRONG_STANDARD","title":"Strong standard"}],
              "safeguarding":[{"value":"MET","title":"Met"}],
              "categories":[{"value":"SPECIAL_MEASURES","title":"Special measures"}]}]}""";

    @TestHTTPResource
    URL address;

    private Browser browser;

    @BeforeEach
    void anAdministrator() {
        Answers.none();
        Answers.everything();
        Appointed.to("ADMINISTRATOR");
        Answers.versioned(Service.SCHOOLS, API, 7, SCHOOL.formatted("North hub"));
        Answers.says(Service.SCHOOLS, "/api/schools", "{\"items\":[" + SCHOOL.formatted("North hub") + "]}");
        Answers.says(Service.SCHOOLS, API + "/history", "{\"items\":[]}");
        Answers.says(Service.SCHOOLS, "/api/schools/inspections/frameworks", FRAMEWORKS);
        browser = new Browser(address.getPort());
    }

    @Test
    void a_school_is_put_in_a_new_hub_with_the_version_that_was_seen() {
        StubPlatform.service(Service.SCHOOLS)
                .stubFor(put(urlPathEqualTo(API + "/hub")).willReturn(okJson("{}")));
        var form = browser.open(HUB);
        assertThat(form.html().selectFirst("input[name=hub][checked]").val()).isEqualTo("North hub");

        var sent = browser.submit(form, HUB, Map.of("hub", "another", "name", "Coast hub"));

        assertThat(sent.location()).endsWith("/schools/100001?done=hub");
        StubPlatform.service(Service.SCHOOLS)
                .verify(putRequestedFor(urlPathEqualTo(API + "/hub"))
                        .withHeader("If-Match", equalTo("\"7\""))
                        .withRequestBody(equalToJson("{\"hub\":\"Coast hub\"}")));
    }

    @Test
    void a_new_hub_needs_a_name() {
        var again = browser.submit(browser.open(HUB), HUB, Map.of("hub", "another", "name", ""));

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.html().select("[role=alert]").text()).contains("Enter the new hub's name");
    }

    @Test
    void the_second_of_two_who_change_the_hub_is_told() {
        var form = browser.open(HUB);
        Answers.versioned(Service.SCHOOLS, API, 8, SCHOOL.formatted("South hub"));
        StubPlatform.service(Service.SCHOOLS)
                .stubFor(put(urlPathEqualTo(API + "/hub"))
                        .willReturn(aResponse()
                                .withStatus(412)
                                .withHeader("Content-Type", "application/problem+json")
                                .withBody("{\"status\":412}")));

        var again = browser.submit(form, HUB, Map.of("hub", "none"));

        assertThat(again.html().select(".up-clash").text()).contains("No hub", "South hub");
        assertThat(again.html().selectFirst("input[name=hub][checked]").val()).isEqualTo("none");
    }

    @Test
    void the_day_of_an_inspection_is_asked_first_and_decides_the_grades() {
        assertThat(browser.open(INSPECTION).html().select("form[method=get] #inspectedOn-day"))
                .hasSize(1);

        var old = browser.open(INSPECTION + "?inspectedOn-day=14&inspectedOn-month=5&inspectedOn-year=2024")
                .html();
        assertThat(old.select("main").text()).contains("Overall effectiveness", "Outcome in words");

        var card = browser.open(INSPECTION + "?inspectedOn-day=3&inspectedOn-month=2&inspectedOn-year=2026")
                .html();
        assertThat(card.select("main").text())
                .contains("Post-16 provision (optional)")
                .doesNotContain("Overall");
    }

    @Test
    void a_day_that_is_none_or_still_to_come_is_asked_again() {
        assertThat(browser.open(INSPECTION + "?inspectedOn-day=31&inspectedOn-month=2&inspectedOn-year=2024")
                        .body())
                .contains("Enter a real date");
        assertThat(browser.open(INSPECTION + "?inspectedOn-day=1&inspectedOn-month=1&inspectedOn-year=2099")
                        .body())
                .contains("The day must be today or in the past");
        assertThat(browser.open(INSPECTION + "?inspectedOn-day=&inspectedOn-month=&inspectedOn-year=")
                        .body())
                .contains("Enter the day it began");
    }

    @Test
    void an_inspection_is_checked_then_recorded_in_its_framework_s_words() {
        Answers.created(
                Service.SCHOOLS,
                API + "/inspections",
                "{\"id\":\"" + Answers.PACK
                        + "\",\"framework\":\"REPORT_CARD\",\"frameworkTitle\":\"Report card\",\"inspectedOn\":\"2026-02-03\"}");
        var form = browser.open(INSPECTION + "?inspectedOn-day=3&inspectedOn-month=2&inspectedOn-year=2026");
        var typed = new LinkedHashMap<>(Map.of(
                "grades.INCLUSION.grade", "STRONG_STANDARD",
                "grades.POST_16.grade", "",
                "safeguarding", "MET",
                "category", "NONE",
                "beforeJoining", "false"));

        var check = browser.submit(form, INSPECTION, typed);
        assertThat(check.status()).as(check.body()).isEqualTo(200);
        assertThat(check.html().select("main").text())
                .contains("Check the inspection", "3 February 2026", "Strong standard", "Met");
        var sent = browser.submit(check, INSPECTION, Map.of("step", "confirm"));

        assertThat(sent.location()).endsWith("/schools/100001?tab=inspections&done=inspection");
        StubPlatform.service(Service.SCHOOLS)
                .verify(postRequestedFor(urlPathEqualTo(API + "/inspections")).withRequestBody(equalToJson("""
                        {"inspectedOn":"2026-02-03","safeguarding":"MET","beforeJoining":false,
                         "grades":[{"area":"INCLUSION","grade":"STRONG_STANDARD"}]}""")));
    }

    @Test
    void what_the_service_refuses_of_an_inspection_is_told_beside_the_field() {
        Answers.problem(Service.SCHOOLS, API + "/inspections", 422, """
                {"status":422,"errors":[{"pointer":"/category","detail":"A category needs an area at the lowest grade."}]}""");
        var form = browser.open(INSPECTION + "?inspectedOn-day=3&inspectedOn-month=2&inspectedOn-year=2026");
        var check = browser.submit(
                form, INSPECTION, Map.of("grades.INCLUSION.grade", "STRONG_STANDARD", "category", "SPECIAL_MEASURES"));

        var again = browser.submit(check, INSPECTION, Map.of("step", "confirm"));

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.html().select("#category-error").text()).contains("A category needs an area");
        assertThat(again.html().selectFirst("input[name=category][checked]").val())
                .isEqualTo("SPECIAL_MEASURES");
    }
}
