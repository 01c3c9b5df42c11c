package org.uplift.portal.app.imports;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.nio.charset.StandardCharsets;
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
class ImportsIT {

    private static final String ID = "0193f000-0000-7000-8000-0000000000e1";
    private static final String OTHER = "0193f000-0000-7000-8000-0000000000e2";
    private static final String AT = "/imports/" + ID;
    private static final String API = "/api/schools/imports";
    private static final Map<String, String> WHOSE = Map.of("whose", "ONE", "trust", "Uplift Learning Trust");
    private static final byte[] CSV = "URN,EstablishmentName\r\n100001,Ashdown\r\n".getBytes(StandardCharsets.UTF_8);

    @TestHTTPResource
    URL address;

    private Browser browser;

    @BeforeEach
    void anAdministrator() {
        Answers.none();
        Answers.everything();
        Appointed.to("ADMINISTRATOR");
        Answers.says(Service.SCHOOLS, "/api/me/filters", "{\"items\":[]}");
        Answers.says(
                Service.SCHOOLS,
                "/api/schools",
                "{\"items\":[{\"urn\":100001,\"name\":\"Ashdown\",\"trust\":\"Uplift Learning Trust\"}]}");
        Answers.says(Service.SCHOOLS, API + "/" + ID, dryRun("\"actions\":[\"APPLY\"],\"problems\":[]", 0));
        browser = new Browser(address.getPort());
    }

    private static String dryRun(String more, int rejected) {
        return """
                {"id":"%s","status":"DONE","dryRun":true,"trust":"Uplift Learning Trust","runAt":"2026-11-22T09:30:00Z",
                 "read":14,"of":14,"applied":0,"rows":14,"created":2,"updated":3,"unchanged":9,"rejected":%d,
                 "moreProblems":0,%s}""".formatted(ID, rejected, more);
    }

    @Test
    void past_imports_are_listed_with_what_they_came_to() {
        Answers.says(Service.SCHOOLS, API, "{\"items\":[" + dryRun("\"problems\":[]", 0) + "],\"total\":1}");

        var page = browser.open("/imports").html();

        assertThat(page.select("tbody tr").text()).contains("22 November 2026 at 09:30", "Dry run", "Done", "14");
        assertThat(page.select("a[href=/imports/new]")).isNotEmpty();
    }

    @Test
    void rows_of_other_trusts_that_could_not_be_read_are_told_and_do_not_stop_it() {
        Answers.says(Service.SCHOOLS, API + "/" + ID, dryRun("""
                "actions":["APPLY"],"problems":[],"passedOver":[{"line":3,"column":"","value":"Other Trust",
                "reason":"This row has 22 fields where the first line names 21 columns."}]""", 0));

        var page = browser.open("/imports/" + ID).html();

        assertThat(page.select("#passed-over").text()).isEqualTo("Rows of other trusts that could not be read");
        assertThat(page.text()).contains("Other Trust", "They are no reason not to import yours.");
        assertThat(page.select("a[href$=/apply]")).isNotEmpty();
    }

    @Test
    void before_the_first_import_the_list_says_what_to_do() {
        Answers.says(Service.SCHOOLS, API, "{\"items\":[],\"total\":0}");

        assertThat(browser.open("/imports").html().select(".up-empty").text())
                .contains("No file has been imported yet");
    }

    @Test
    void a_file_is_handed_on_for_a_dry_run_of_the_trust_s_schools() {
        Answers.created(
                Service.SCHOOLS,
                API,
                "{\"id\":\"" + ID + "\",\"status\":\"QUEUED\",\"dryRun\":true,"
                        + "\"runAt\":\"2026-11-22T09:30:00Z\"}");
        var form = browser.open("/imports/new");
        assertThat(form.html().selectFirst("#trust").val()).isEqualTo("Uplift Learning Trust");

        var sent = browser.upload(form, "/imports/new", WHOSE, "schools.csv", CSV);

        assertThat(sent.status()).as(sent.body()).isEqualTo(303);
        assertThat(sent.location()).endsWith(AT);
        StubPlatform.service(Service.SCHOOLS)
                .verify(postRequestedFor(urlPathEqualTo(API))
                        .withQueryParam("dryRun", equalTo("true"))
                        .withQueryParam("trust", equalTo("Uplift Learning Trust"))
                        .withHeader("Prefer", equalTo("respond-async"))
                        .withHeader("Content-Type", containing("text/csv"))
                        .withRequestBody(containing("100001,Ashdown")));
    }

    @Test
    void a_form_without_a_file_says_so_and_keeps_the_rest() {
        var form = browser.open("/imports/new");

        var again =
                browser.upload(form, "/imports/new", Map.of("whose", "ONE", "trust", "Another Trust"), "", new byte[0]);

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.html().select("[role=alert]").text()).contains("Choose a file to import");
        assertThat(again.html().selectFirst("#trust").val()).isEqualTo("Another Trust");
    }

    @Test
    void a_file_that_is_no_csv_is_named_for_what_it_is() {
        var form = browser.open("/imports/new");
        var workbook = "PK\3\4 [Content_Types].xml".getBytes(StandardCharsets.ISO_8859_1);
        var picture = "\u0089PNG\0\0\0,".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(browser.upload(form, "/imports/new", WHOSE, "schools.xlsx", workbook)
                        .body())
                .contains("This is an Excel workbook");
        assertThat(browser.upload(form, "/imports/new", WHOSE, "schools.csv", picture)
                        .body())
                .contains("This is not a CSV file");
        assertThat(browser.upload(form, "/imports/new", WHOSE, "schools.csv", new byte[0])
                        .body())
                .contains("The file is empty");
    }

    @Test
    void a_file_that_is_too_large_is_answered_with_a_page_that_says_how_large_it_may_be() {
        var form = browser.open("/imports/new");

        var page = browser.upload(form, "/imports/new", WHOSE, "schools.csv", new byte[3 * 1024 * 1024]);

        assertThat(page.status()).isEqualTo(413);
        assertThat(page.html().selectFirst("h1").text()).isEqualTo("That was too much to send");
        assertThat(page.body()).contains("At most 2 MB can be sent here");
    }

    @Test
    void an_import_under_way_shows_how_far_it_is_and_the_page_comes_anew_once_it_has_ended() {
        Answers.says(Service.SCHOOLS, API + "/" + ID, """
                {"id":"%s","status":"RUNNING","dryRun":true,"runAt":"2026-11-22T09:30:00Z","read":1000,"of":4000,"problems":[]}""".formatted(ID));
        var page = browser.open(AT).html();
        assertThat(page.selectFirst("#progress").attr("hx-get")).isEqualTo(AT + "/progress");
        assertThat(page.selectFirst("#progress").attr("data-live")).isEqualTo("import/" + ID);
        assertThat(page.select("#progress").text()).contains("1000 of about 4000 rows", "Refresh");
        assertThat(page.selectFirst("#progress rect.up-bar__in").attr("width")).isEqualTo("25%");
        assertThat(browser.ask(AT + "/progress").header("HX-Refresh")).isEmpty();

        Answers.says(Service.SCHOOLS, API + "/" + ID, dryRun("\"problems\":[]", 0));

        assertThat(browser.ask(AT + "/progress").header("HX-Refresh")).isEqualTo("true");
    }

    @Test
    void a_dry_run_of_what_the_register_has_already_says_so() {
        Answers.says(
                Service.SCHOOLS,
                API + "/" + ID,
                dryRun("\"problems\":[]", 0)
                        .replace(
                                "\"created\":2,\"updated\":3,\"unchanged\":9",
                                "\"created\":0,\"updated\":0,\"unchanged\":14"));
        assertThat(browser.open(AT).html().select(".up-lead").text())
                .isEqualTo("The register has all of it already: applying it would change nothing.");
    }

    @Test
    void a_dry_run_says_what_applying_it_would_do_and_is_applied_once_that_was_read() {
        Answers.created(
                Service.SCHOOLS,
                API + "/" + ID + "/apply",
                "{\"id\":\"" + OTHER + "\",\"status\":\"QUEUED\","
                        + "\"dryRun\":false,\"runAt\":\"2026-11-22T09:40:00Z\"}");
        var page = browser.open(AT).html();
        assertThat(page.select("main").text()).contains("adds 2 schools and changes 3 schools");
        assertThat(page.select(".up-tabs").text()).contains("New 2", "Changed 3", "Unchanged 9", "Rejected 0");
        assertThat(page.select(".up-record__acts a").attr("href")).isEqualTo(AT + "/apply");

        var check = browser.open(AT + "/apply");
        var sent = browser.submit(check, AT + "/apply", Map.of());

        assertThat(sent.status()).as(sent.body()).isEqualTo(303);
        assertThat(sent.location()).endsWith("/imports/" + OTHER);
    }

    @Test
    void why_a_dry_run_cannot_be_applied_any_more_is_told_on_the_page() {
        Answers.problem(
                Service.SCHOOLS,
                API + "/" + ID + "/apply",
                409,
                "{\"status\":409,\"title\":\"Conflict\",\"detail\":\"Something newer has been imported since.\"}");

        var again = browser.submit(browser.open(AT + "/apply"), AT + "/apply", Map.of());

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.html().select("[role=alert]").text()).contains("Something newer has been imported since");
    }

    @Test
    void problems_are_shown_with_line_column_value_and_reason() {
        Answers.says(
                Service.SCHOOLS,
                API + "/" + ID,
                dryRun(
                        "\"actions\":[],\"problems\":[{\"line\":7,\"column\":\"OpenDate\",\"value\":\"<b>32-13-2020\","
                                + "\"reason\":\"Not a date\"}]",
                        1));

        var page = browser.open(AT).html();

        assertThat(page.select("main").text()).contains("This file cannot be applied", "1 thing is wrong");
        assertThat(page.select("table:has(#problems) tbody tr").text())
                .contains("Not a date", "7", "OpenDate", "<b>32-13-2020");
        assertThat(page.select(".up-record__acts")).isEmpty();
    }

    @Test
    void rows_are_shown_by_outcome_with_each_difference_and_downloaded_as_a_report() {
        Answers.says(Service.SCHOOLS, API + "/" + ID + "/rows", """
                {"items":[{"line":3,"urn":100001,"name":"Ashdown Primary School","outcome":"UPDATED",
                  "changes":[{"field":"pupils","before":"398","after":"412"}]}],"total":1}""");
        assertThat(browser.open(AT + "?tab=updated").path()).isEqualTo(AT + "/updated");

        var page = browser.open(AT + "/updated").html();

        assertThat(page.select("tbody tr").text()).contains("Ashdown Primary School", "Pupils: 412, was 398");
        assertThat(page.selectFirst(".up-tabs [aria-current]").text()).contains("Changed");
        StubPlatform.service(Service.SCHOOLS)
                .verify(
                        2,
                        getRequestedFor(urlPathEqualTo(API + "/" + ID + "/rows"))
                                .withQueryParam("outcome", equalTo("UPDATED")));
        var report = browser.open(AT + "/rows?format=csv");
        assertThat(report.header("Content-Type")).contains("text/csv");
        assertThat(report.body()).contains("Outcome", "Changed", "100001");
    }

    @Test
    void the_page_helps_when_the_schools_service_is_away_and_where_no_post_includes_it() {
        browser.open("/home");
        Answers.away(Service.SCHOOLS);
        assertThat(browser.open(AT).status()).isEqualTo(503);
        assertThat(browser.open("/imports").html().select(".up-missing").text()).contains("cannot be reached");
        assertThat(browser.open("/imports/new").status()).isEqualTo(200);

        Answers.none();
        assertThat(new Browser(address.getPort()).open("/imports").status()).isEqualTo(403);
    }
}
