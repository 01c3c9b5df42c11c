package org.uplift.portal.kit.listing;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.including;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
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
import org.uplift.portal.stub.Browser;

@QuarkusTest
@QuarkusTestResource(StubPlatform.class)
class ListsIT {

    private static final String LIST = "/api/interventions";

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
    void filters_and_order_reach_the_service_as_they_stand_in_the_address() {
        browser.open("/interventions?status=IN_DELIVERY&status=PAUSED&review=OVERDUE&q=maths&sort=-days&other=1");

        StubPlatform.service(Service.INTERVENTIONS)
                .verify(getRequestedFor(urlPathEqualTo(LIST))
                        .withQueryParam("status", including("IN_DELIVERY", "PAUSED"))
                        .withQueryParam("review", equalTo("OVERDUE"))
                        .withQueryParam("q", equalTo("maths"))
                        .withQueryParam("sort", equalTo("-days"))
                        .withQueryParam("count", equalTo("true"))
                        .withQueryParam("other", absent()));
    }

    @Test
    void each_active_filter_is_a_chip_that_takes_it_away_and_leaves_the_others() {
        var page = browser.open("/interventions?status=IN_DELIVERY&school=100001&sort=-days")
                .html();

        assertThat(page.select(".up-chips a").eachText())
                .containsExactly(
                        "Remove the filter School: Ashdown Primary School×", "Remove the filter Status: In delivery×");
        assertThat(page.select(".up-chips a").eachAttr("href"))
                .containsExactly(
                        "/interventions?status=IN_DELIVERY&sort=-days", "/interventions?school=100001&sort=-days");
        assertThat(page.select("input[name=status][checked]").eachAttr("value")).containsExactly("IN_DELIVERY");
        assertThat(page.select("form[action=/interventions] input[name=sort]").val())
                .isEqualTo("-days");
    }

    @Test
    void a_heading_says_which_way_it_is_sorted_and_turns_it_round() {
        var page = browser.open("/interventions?sort=endsOn").html();

        assertThat(page.select("th[aria-sort=ascending]").text()).isEqualTo("Ends");
        assertThat(page.select("th[aria-sort=ascending] a").attr("href")).isEqualTo("/interventions?sort=-endsOn");
        assertThat(page.select("th a:containsOwn(Days)").attr("href")).isEqualTo("/interventions?sort=-days");
    }

    @Test
    void pages_follow_one_another_by_the_service_s_marker() {
        found("{\"items\":[" + row("One") + "],\"next\":\"m/2=\",\"total\":60}");
        var first = browser.open("/interventions?status=PAUSED").html();
        assertThat(first.select(".up-listing__count").text()).isEqualTo("60 interventions Page 1 of 3");
        assertThat(first.select("a[rel=next]").attr("href"))
                .isEqualTo("/interventions?status=PAUSED&after=m%2F2%3D&page=2");

        found("{\"items\":[" + row("Two") + "],\"next\":null,\"total\":60}");
        var second = browser.open(first.select("a[rel=next]").attr("href")).html();
        assertThat(second.select(".up-listing__count").text()).contains("Page 2 of 3");
        assertThat(second.select(".up-paging a").text()).isEqualTo("First page");
        StubPlatform.service(Service.INTERVENTIONS)
                .verify(getRequestedFor(urlPathEqualTo(LIST)).withQueryParam("after", equalTo("m/2=")));
    }

    @Test
    void an_empty_list_says_what_to_do_and_a_filtered_one_how_to_widen_it() {
        found("{\"items\":[],\"next\":null,\"total\":0}");
        assertThat(browser.open("/interventions").html().select(".up-empty").text())
                .contains("No interventions yet", "open one, and propose");
        var filtered = browser.open("/interventions?status=PAUSED").html();
        assertThat(filtered.select(".up-empty").text()).contains("Nothing matches these filters");
        assertThat(filtered.select(".up-empty a").attr("href")).isEqualTo("/interventions");
    }

    @Test
    void a_list_whose_service_is_away_says_so_and_keeps_the_filters() {
        Answers.away(Service.INTERVENTIONS);
        var page = browser.open("/interventions?status=PAUSED");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().text()).contains("Needs and interventions cannot be reached just now");
        assertThat(page.html().select("input[name=status][checked]")).hasSize(1);
    }

    @Test
    void schools_away_leaves_the_list_with_a_box_for_the_school_and_no_saved_filters() {
        browser.open("/home");
        Answers.away(Service.SCHOOLS);
        var page = browser.open("/interventions").html();
        assertThat(page.select("tbody tr")).isNotEmpty();
        assertThat(page.select("input[name=school]")).hasSize(1);
        assertThat(page.select(".up-saved")).isEmpty();
    }

    @Test
    void filters_are_saved_under_a_name_and_forgotten() {
        Answers.created(Service.SCHOOLS, "/api/me/filters", "{}");
        var list = browser.open("/interventions?status=PAUSED&sort=-days");
        assertThat(list.html().select(".up-saved a").attr("href"))
                .isEqualTo("/interventions?status=IN_DELIVERY&review=OVERDUE");
        var saved = browser.submit(list, "/filters", Map.of("name", "Paused"));
        assertThat(saved.location()).endsWith("/interventions?status=PAUSED&sort=-days");
        var body = new JsonObject(StubPlatform.service(Service.SCHOOLS)
                .findAll(postRequestedFor(urlPathEqualTo("/api/me/filters")))
                .getFirst()
                .getBodyAsString());
        assertThat(body.getMap())
                .containsEntry("list", "interventions")
                .containsEntry("name", "Paused")
                .containsEntry("query", "status=PAUSED&sort=-days");
        var unnamed = browser.submit(list, "/filters", Map.of("name", " "));
        assertThat(unnamed.location()).endsWith("unsaved=name");
        assertThat(browser.open("/interventions?status=PAUSED&unsaved=name").body())
                .contains("Give the filter a name");
    }

    @Test
    void a_saved_filter_leads_back_to_no_other_site() {
        var list = browser.open("/interventions?status=PAUSED");
        for (var at : new String[] {"//evil.example", "https://evil.example", "/\\evil.example"}) {
            assertThat(browser.submit(list, "/filters", Map.of("name", "x", "at", at))
                            .status())
                    .isEqualTo(400);
        }
    }

    @Test
    void an_export_holds_every_page_of_what_is_filtered_in_its_order() {
        StubPlatform.service(Service.INTERVENTIONS)
                .stubFor(get(urlPathEqualTo(LIST))
                        .withQueryParam("after", absent())
                        .atPriority(1)
                        .willReturn(okJson("{\"items\":[" + row("=One") + "],\"next\":\"m2\",\"total\":2}")));
        StubPlatform.service(Service.INTERVENTIONS)
                .stubFor(get(urlPathEqualTo(LIST))
                        .withQueryParam("after", equalTo("m2"))
                        .atPriority(1)
                        .willReturn(okJson("{\"items\":[" + row("Two") + "],\"next\":null}")));
        var csv = browser.open("/interventions?status=PAUSED&sort=-days&format=csv");
        assertThat(csv.status()).isEqualTo(200);
        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.header("Content-Disposition")).matches("attachment; filename=\"interventions-\\d{4}-.*\\.csv\"");
        assertThat(csv.body().lines()).hasSize(3);
        assertThat(csv.body())
                .startsWith("\uFEFFIntervention,School,Status")
                .contains("'=One,")
                .contains("\r\nTwo,");
        StubPlatform.service(Service.INTERVENTIONS)
                .verify(getRequestedFor(urlPathEqualTo(LIST))
                        .withQueryParam("after", equalTo("m2"))
                        .withQueryParam("status", equalTo("PAUSED"))
                        .withQueryParam("sort", equalTo("-days")));
        var xlsx = browser.ask("/interventions?format=xlsx");
        assertThat(xlsx.header("Content-Type")).contains("spreadsheetml");
        assertThat(xlsx.body()).startsWith("PK");
    }

    @Test
    void more_than_a_file_holds_is_told_before_anything_is_downloaded_and_in_the_file() {
        found("{\"items\":[" + row("One") + "],\"next\":null,\"total\":112345}");
        var told = browser.open("/interventions?status=PAUSED&format=csv").html();
        assertThat(told.selectFirst("h1").text()).contains("112345 interventions are more than a file holds");
        var anyway = told.select("a[download]").attr("href");
        assertThat(anyway).isEqualTo("/interventions?status=PAUSED&format=csv&whole=no");
        assertThat(browser.ask(anyway).header("Uplift-Rows-Left-Out")).isEqualTo("12345");
    }

    @Test
    void more_than_a_spreadsheet_holds_is_offered_as_csv() {
        found("{\"items\":[" + row("One") + "],\"next\":null,\"total\":12345}");
        var told = browser.open("/interventions?status=PAUSED&format=xlsx").html();
        assertThat(told.selectFirst("h1").text()).contains("12345 interventions are more than a spreadsheet holds");
        assertThat(told.select("main a:contains(as CSV)").attr("href"))
                .isEqualTo("/interventions?status=PAUSED&format=csv");
        assertThat(browser.ask("/interventions?status=PAUSED&format=csv").body().lines())
                .hasSize(2);
        assertThat(browser.ask(told.select("a[download]").attr("href")).header("Uplift-Rows-Left-Out"))
                .isEqualTo("2345");
    }

    @Test
    void an_export_of_a_service_that_is_away_is_a_page_that_says_so() {
        Answers.away(Service.INTERVENTIONS);
        assertThat(browser.open("/interventions?format=csv").status()).isEqualTo(503);
    }

    @Test
    void what_a_service_does_not_take_is_a_fault_of_the_address() {
        StubPlatform.service(Service.INTERVENTIONS)
                .stubFor(get(urlPathEqualTo(LIST))
                        .atPriority(1)
                        .willReturn(aResponse()
                                .withStatus(400)
                                .withHeader("Content-Type", "application/problem+json")
                                .withBody(
                                        "{\"status\":400,\"detail\":\"after must be the next of the page before.\"}")));
        var page = browser.open("/interventions?after=forged");
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.body()).contains("after must be the next of the page before");
    }

    @Test
    void needs_are_listed_too() {
        var page = browser.open("/needs?unserved=true&status=OPEN").html();
        assertThat(page.select("tbody tr")).hasSize(3);
        assertThat(page.select("tbody th a").first().attr("href")).isEqualTo("/needs/" + Answers.NEED);
        StubPlatform.service(Service.INTERVENTIONS)
                .verify(getRequestedFor(urlPathEqualTo("/api/needs")).withQueryParam("unserved", equalTo("true")));
    }

    private static void found(String json) {
        StubPlatform.service(Service.INTERVENTIONS)
                .stubFor(get(urlPathEqualTo(LIST)).atPriority(1).willReturn(okJson(json)));
    }

    private static String row(String summary) {
        return """
                {"id":"%s","needId":"%s","schoolUrn":100001,"schoolName":"Ashdown Primary School","strand":"SEND",
                 "route":"IN_SCHOOL","summary":"%s","status":"PAUSED","startsOn":"2026-10-19","endsOn":"2027-02-12",
                 "days":6,"reviewOverdue":false}""".formatted(Answers.INTERVENTION, Answers.NEED, summary);
    }
}
