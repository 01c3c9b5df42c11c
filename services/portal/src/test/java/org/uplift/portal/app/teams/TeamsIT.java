package org.uplift.portal.app.teams;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
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
import org.uplift.portal.stub.SampleTeams;

@QuarkusTest
@QuarkusTestResource(StubPlatform.class)
class TeamsIT {

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

    private static final String TEAM = "/teams/" + Answers.TEAM;

    @Test
    void the_list_shows_each_team_with_its_lead_by_name() {
        var page = browser.open("/teams").html();
        assertThat(page.select("tbody tr").eachText().getFirst())
                .contains("Cover without agencies", "Task-and-finish group", "Tom Okafor", "2", "11 Apr 2027");
        assertThat(page.select(".up-rooms a[aria-current=page]").text()).isEqualTo("Teams");
    }

    @Test
    void the_list_opens_without_names_when_schools_is_away_and_says_what_is_empty() {
        browser.open("/home");
        Answers.away(Service.SCHOOLS);
        assertThat(browser.open("/teams").html().text()).contains("Cover without agencies");
        Answers.says(Service.CODESIGN, "/api/teams", "{\"items\":[],\"next\":null,\"total\":0}");
        assertThat(browser.open("/teams").html().text()).contains("No teams yet");
    }

    @Test
    void one_shows_its_people_by_name_its_remit_and_its_practices() {
        var page = browser.open(TEAM).html();
        assertThat(page.text()).contains("Best-practice network", "What every class can do", "8 September 2025");
        assertThat(page.select(".up-list").text()).contains("Priya Nair Lead", "Tom Okafor");
        assertThat(page.text()).doesNotContain(Answers.PERSON);
        var practices = browser.open(TEAM + "?tab=practices").html();
        assertThat(practices.select(".up-list a").eachText()).contains("Support plans on one page");
        assertThat(browser.open(TEAM + "?tab=history").status()).isEqualTo(200);
    }

    @Test
    void a_team_is_formed_of_people_found_by_name_and_ticked_without_script() {
        Answers.created(Service.CODESIGN, "/api/teams", Answers.text(SampleTeams.network()));
        var form = browser.open("/teams/new");
        assertThat(form.html().text()).contains("Nobody is ticked yet.");
        var found = browser.submit(
                form,
                "/teams/new",
                Map.of("name", "Phase leads", "kind", "PHASE", "find", "nair", "search-people", "yes"));
        assertThat(found.status()).isEqualTo(200);
        assertThat(found.html()
                        .select(".up-person label.govuk-checkboxes__label")
                        .eachText())
                .anyMatch(name -> name.startsWith("Priya Nair"));
        assertThat(found.html().getElementById("name").val()).isEqualTo("Phase leads");
        assertThat(found.html().text()).contains("2 people found.").doesNotContain(Answers.PERSON);
        var sent = browser.submit(
                found,
                "/teams/new",
                Map.of(
                        "name",
                        "Phase leads",
                        "kind",
                        "PHASE",
                        "members",
                        Answers.PERSON,
                        "leadPersonId",
                        Answers.PERSON));
        assertThat(sent.status()).as(sent.body()).isEqualTo(303);
        var body = new JsonObject(StubPlatform.service(Service.CODESIGN)
                .findAll(postRequestedFor(urlPathEqualTo("/api/teams")))
                .getFirst()
                .getBodyAsString());
        assertThat(body.getJsonArray("members")).containsExactly(Answers.PERSON);
        assertThat(body.getString("leadPersonId")).isEqualTo(Answers.PERSON);
    }

    @Test
    void a_search_too_short_and_one_that_finds_nobody_say_so() {
        var form = browser.open("/teams/new");
        assertThat(browser.submit(form, "/teams/new", Map.of("find", "n", "search-people", "yes"))
                        .html()
                        .text())
                .contains("Type at least two letters");
        Answers.says(Service.SCHOOLS, "/api/people", "{\"items\":[],\"next\":null}");
        assertThat(browser.submit(form, "/teams/new", Map.of("find", "nobody", "search-people", "yes"))
                        .html()
                        .text())
                .contains("Nobody you reach has a name with these letters.");
    }

    @Test
    void a_change_names_the_version_it_saw() {
        Answers.changed(Service.CODESIGN, "/api" + TEAM, Answers.text(SampleTeams.network()));
        var form = browser.open(TEAM + "/edit");
        assertThat(form.html().select("input[name=members][checked]")).hasSize(2);
        assertThat(form.html().select("input[name=leadPersonId][checked]")).hasSize(1);
        var sent = browser.submit(form, TEAM + "/edit", change());
        assertThat(sent.status()).as(sent.body()).isEqualTo(303);
        StubPlatform.service(Service.CODESIGN)
                .verify(putRequestedFor(urlPathEqualTo("/api" + TEAM)).withHeader("If-Match", equalTo("\"3\"")));
    }

    @Test
    void the_second_of_two_editors_is_told_and_loses_nothing() {
        Answers.changedSince(Service.CODESIGN, "/api" + TEAM);
        var form = browser.open(TEAM + "/edit");
        Answers.gives(Service.CODESIGN, "/api" + TEAM, SampleTeams.network(), "\"4\"");
        var again = browser.submit(form, TEAM + "/edit", change());
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.html().text())
                .contains("Somebody changed this", "Inclusion network for all", "1 member, as you ticked them");
        assertThat(again.html().getElementById("name").val()).isEqualTo("Inclusion network for all");
        assertThat(again.html().selectFirst("input[name=version]").val()).isEqualTo("\"4\"");
    }

    @Test
    void somebody_who_only_reads_is_offered_no_change() {
        Appointed.to("TRUSTEE");
        Answers.gives(Service.CODESIGN, "/api" + TEAM, SampleTeams.networkToRead());
        assertThat(browser.open(TEAM + "/edit").status()).isEqualTo(403);
        assertThat(browser.open("/teams").html().select("a[href=/teams/new]")).isEmpty();
    }

    private static Map<String, String> change() {
        return Map.of(
                "name",
                "Inclusion network for all",
                "kind",
                "BEST_PRACTICE_NETWORK",
                "members",
                Answers.PERSON,
                "leadPersonId",
                Answers.PERSON);
    }
}
