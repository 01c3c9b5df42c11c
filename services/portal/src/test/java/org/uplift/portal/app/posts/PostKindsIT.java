package org.uplift.portal.app.posts;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
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
import org.uplift.portal.stub.SampleSchools;

@QuarkusTest
@QuarkusTestResource(StubPlatform.class)
class PostKindsIT {

    private static final String API = "/api/post-kinds";
    private static final String HEAD = "/post-kinds/HEAD";

    @TestHTTPResource
    URL address;

    private Browser browser;

    @BeforeEach
    void asAnAdministrator() {
        Answers.none();
        Answers.everything();
        Appointed.to("ADMINISTRATOR");
        browser = new Browser(address.getPort());
    }

    @Test
    void they_are_listed_by_title_with_where_held_days_owed_and_how_much_they_let_people_do() {
        var page = browser.open("/post-kinds").html();

        assertThat(page.select("tbody th a").eachText()).startsWith("Budget holder", "Chair of governors");
        assertThat(page.select("tbody tr:has(a[href=/post-kinds/HEAD]) td").eachText())
                .containsExactly("A school", "12", "9");
        assertThat(page.select("tbody tr:has(a[href=/post-kinds/EXEC_PRINCIPAL]) td")
                        .first()
                        .text())
                .isEqualTo("A school, a hub");
        assertThat(page.select("a[href=/post-kinds/new]")).isNotEmpty();
        assertThat(page.select(".up-rooms a[aria-current=page]").text()).isEqualTo("Kinds of post");
    }

    @Test
    void they_are_exported_with_what_they_let_people_do_in_words() {
        assertThat(browser.open("/post-kinds?format=csv").body())
                .contains("Headteacher", "HEAD", "see needs; record needs");
    }

    @Test
    void one_says_in_plain_words_and_in_groups_what_it_lets_people_do() {
        var page = browser.open(HEAD).html();

        assertThat(page.selectFirst("h1").text()).isEqualTo("Headteacher");
        assertThat(page.select("section[aria-labelledby=allowed] h3").eachText())
                .containsExactly(
                        "People, posts and days",
                        "Needs and support",
                        "Teams and practices",
                        "Money",
                        "Figures and board packs");
        assertThat(page.select("section[aria-labelledby=allowed]").text())
                .contains("Record needs", "Propose support", "See budgets")
                .doesNotContain("_");
        assertThat(page.select("section[aria-labelledby=everybody]").text()).contains("see people and their posts");
        assertThat(page.select(".up-record__acts a").eachText()).containsExactly("Change");
    }

    @Test
    void its_history_is_in_the_same_words() {
        assertThat(browser.open(HEAD + "?tab=history").html().select("main").text())
                .contains("Tom Okafor", "What it lets people do", "See needs; Record needs");
    }

    @Test
    void whoever_may_see_people_sees_them_and_changes_none() {
        Appointed.to("GOVERNOR");

        var page = browser.open("/post-kinds").html();

        assertThat(page.select("tbody tr")).isNotEmpty();
        assertThat(page.select("a[href=/post-kinds/new]")).isEmpty();
        assertThat(browser.open(HEAD).html().select(".up-tabs")).isEmpty();
        assertThat(browser.open(HEAD + "/edit").status()).isEqualTo(403);
        assertThat(browser.open("/post-kinds/new").status()).isEqualTo(403);
    }

    @Test
    void a_new_one_is_recorded_as_it_was_ticked() {
        Answers.created(Service.SCHOOLS, API, Answers.text(SampleSchools.head()));
        var form = browser.open("/post-kinds/new");
        assertThat(form.html().select("#permissions legend").eachText())
                .contains("Needs and support", "Running Uplift");
        assertThat(form.html().select("input[name=permissions]").eachAttr("value"))
                .contains("NEEDS_RECORD")
                .doesNotContain("SCHOOLS_READ");

        var sent = browser.submit(form, "/post-kinds/new", typed());

        assertThat(sent.status()).as(sent.body()).isEqualTo(303);
        assertThat(sent.location()).endsWith(HEAD + "?done=recorded");
        StubPlatform.service(Service.SCHOOLS)
                .verify(postRequestedFor(urlPathEqualTo(API)).withRequestBody(equalToJson("""
                        {"code":"LEAD_SENCO","title":"Lead SENCO","heldAt":["HUB"],"permissions":["NEEDS_READ"],
                         "daysOwed":6}""")));
    }

    @Test
    void what_is_wrong_is_told_beside_each_field_and_what_was_ticked_stays() {
        StubPlatform.service(Service.SCHOOLS)
                .stubFor(post(urlPathEqualTo(API))
                        .willReturn(aResponse()
                                .withStatus(422)
                                .withHeader("Content-Type", "application/problem+json")
                                .withBody("""
                                        {"status":422,"errors":[
                                         {"pointer":"/title","detail":"Say what the post is called"},
                                         {"pointer":"/code","detail":"A code is 2 to 40 capitals and underscores"},
                                         {"pointer":"/heldAt","detail":"Say where such a post can be held"},
                                         {"pointer":"/daysOwed","detail":"Days owed are 0 to 250 a year"}]}""")));
        var form = browser.open("/post-kinds/new");

        var again = browser.submit(form, "/post-kinds/new", typed());

        assertThat(again.status()).isEqualTo(422);
        var page = again.html();
        assertThat(page.select(".govuk-error-summary a").eachAttr("href"))
                .containsExactly("#title", "#code", "#heldAt", "#daysOwed")
                .allSatisfy(link -> assertThat(page.getElementById(link.substring(1)))
                        .as(link)
                        .isNotNull());
        assertThat(page.select("input[name=permissions][checked]").eachAttr("value"))
                .containsExactly("NEEDS_READ");
    }

    @Test
    void a_code_that_is_taken_is_told_on_the_form() {
        Answers.problem(
                Service.SCHOOLS,
                API,
                409,
                "{\"status\":409,\"detail\":\"There is a kind of post with the code LEAD_SENCO already.\"}");
        var form = browser.open("/post-kinds/new");

        assertThat(browser.submit(form, "/post-kinds/new", typed())
                        .html()
                        .select("[role=alert]")
                        .text())
                .contains("There is a kind of post with the code LEAD_SENCO already.");
    }

    @Test
    void a_change_is_sent_with_the_version_that_was_seen_and_the_code_as_it_is() {
        Answers.changed(Service.SCHOOLS, API + "/HEAD", "{}");
        var form = browser.open(HEAD + "/edit");
        assertThat(form.html().select("[name=code]")).isEmpty();
        assertThat(form.html().select("input[name=heldAt][checked]").eachAttr("value"))
                .containsExactly("SCHOOL");
        var typed = typed();
        typed.remove("code");

        var sent = browser.submit(form, HEAD + "/edit", typed);

        assertThat(sent.status()).as(sent.body()).isEqualTo(303);
        StubPlatform.service(Service.SCHOOLS)
                .verify(putRequestedFor(urlPathEqualTo(API + "/HEAD"))
                        .withHeader("If-Match", equalTo(Answers.VERSION))
                        .withRequestBody(equalToJson("""
                        {"code":"HEAD","title":"Lead SENCO","heldAt":["HUB"],"permissions":["NEEDS_READ"],"daysOwed":6}""")));
    }

    @Test
    void a_change_of_somebody_else_in_between_is_shown_beside_what_was_typed() {
        Answers.changedSince(Service.SCHOOLS, API + "/HEAD");
        var form = browser.open(HEAD + "/edit");

        var again = browser.submit(form, HEAD + "/edit", typed());

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.html().select(".up-clash").text())
                .contains("Lead SENCO", "Headteacher", "A hub", "A school", "Record needs");
    }

    private static Map<String, String> typed() {
        var typed = new LinkedHashMap<String, String>();
        typed.put("code", "LEAD_SENCO");
        typed.put("title", "Lead SENCO");
        typed.put("heldAt", "HUB");
        typed.put("daysOwed", "6");
        typed.put("permissions", "NEEDS_READ");
        return typed;
    }
}
