package org.uplift.portal.app.administration;

import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplift.events.EventTypes;
import org.uplift.platform.api.Page;
import org.uplift.platform.api.deadletters.DeadLetter;
import org.uplift.platform.services.Service;
import org.uplift.platform.testing.stubs.StubPlatform;
import org.uplift.portal.stub.Answers;
import org.uplift.portal.stub.Appointed;
import org.uplift.portal.stub.Browser;
import org.uplift.portal.stub.SampleAdministration;

@QuarkusTest
@QuarkusTestResource(StubPlatform.class)
class AdministrationIT {

    @TestHTTPResource
    URL address;

    private Browser browser;

    @BeforeEach
    void everythingIsThere() {
        Answers.none();
        Answers.everything();
        Answers.boards();
        Appointed.to("ADMINISTRATOR");
        browser = new Browser(address.getPort());
    }

    private static final String LETTER = "/administration/dead-letters/finance/" + Answers.LETTER;

    private static final String ALL = "/administration/dead-letters/finance/replay";

    @Test
    void the_overview_says_what_needs_doing_each_with_a_link() {
        var page = browser.open("/administration").html();
        assertThat(page.select(".up-duty__state").eachText())
                .hasSize(5)
                .contains("1 waiting", "Everything agrees", "The last one was applied");
        assertThat(page.select(".up-rooms a").eachText())
                .containsExactly("Overview", "Dead letters", "Reconciliation", "Denials", "Imports");
        assertThat(page.select(".up-duty--needs h2").eachText()).containsExactly("Dead letters");
    }

    @Test
    void the_figures_are_built_again_and_the_overview_says_how_far_it_is() {
        var page = browser.open("/administration");
        assertThat(page.html().select("section[aria-labelledby=copies]").text())
                .contains("Up to date", "As at ", "Built again on 20 November 2026 at 08:05: 3200 events taken in");
        StubPlatform.service(Service.REPORTING)
                .stubFor(post(urlPathEqualTo("/api/copies/rebuild"))
                        .willReturn(okJson("{\"generation\":1}").withStatus(202)));

        var sent = browser.submit(page, "/administration/copies/rebuild", Map.of());

        assertThat(sent.status()).isEqualTo(303);
        StubPlatform.service(Service.REPORTING).verify(1, postRequestedFor(urlPathEqualTo("/api/copies/rebuild")));
        Answers.gives(Service.REPORTING, "/api/copies", SampleAdministration.copiesBeingRebuilt());
        var told = browser.open("/administration").html().select("section[aria-labelledby=copies]");
        assertThat(told.text()).contains("Being built again", "3200 of 4000 events taken in");
        assertThat(told.select("form")).isEmpty();
    }

    @Test
    void the_overview_names_what_cannot_be_reached() {
        browser.open("/home");
        Answers.away(Service.SCHOOLS);
        var page = browser.open("/administration");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().select(".up-duty__list").first().text())
                .contains("Schools and people Cannot be reached");
        assertThat(page.html().text()).contains("Not known", "1 waiting");
    }

    @Test
    void dead_letters_of_all_services_stand_together_and_a_missing_service_is_named() {
        Answers.away(Service.CODESIGN);
        var page = browser.open("/administration/dead-letters").html();
        assertThat(page.select("a[href=" + LETTER + "]").text()).isEqualTo("Intervention proposed");
        assertThat(page.text()).contains("Teams and practices cannot be reached just now", "None waiting.");
    }

    @Test
    void dead_letters_of_one_service_are_asked_by_status() {
        var page = browser.open("/administration/dead-letters?service=finance&status=all")
                .html();
        assertThat(page.select("section h2").eachText()).containsExactly("Budgets");
        assertThat(StubPlatform.service(Service.FINANCE)
                        .findAll(getRequestedFor(urlPathEqualTo("/api/dead-letters/finance")))
                        .getFirst()
                        .getQueryParams())
                .doesNotContainKey("status");
    }

    @Test
    void one_shows_event_cause_and_payload_and_is_replayed() {
        var page = browser.open(LETTER).html();
        assertThat(page.text())
                .contains(EventTypes.INTERVENTION_PROPOSED.fullName(), "IllegalArgumentException")
                .contains("The event's data is not what its type promises", "It has no payload.");
        Answers.created(
                Service.FINANCE,
                "/api/dead-letters/finance/" + Answers.LETTER + "/replay",
                Answers.text(SampleAdministration.deadLetter()));
        var done = browser.submit(browser.open(LETTER + "/replay"), LETTER + "/replay", Map.of("reason", "Mended"));
        assertThat(done.location()).as(done.body()).contains("done=replayed");
        assertThat(browser.open(LETTER + "?done=replayed").html().text()).contains("The event is replayed.");
    }

    @Test
    void one_that_fails_again_or_is_discarded_without_a_reason_is_told() {
        Answers.problem(Service.FINANCE, "/api/dead-letters/finance/" + Answers.LETTER + "/replay", 422, """
                {"status":422,"title":"A rule does not allow this","detail":"The event failed again for the reason its record now shows."}""");
        var replayed = browser.submit(browser.open(LETTER + "/replay"), LETTER + "/replay", Map.of());
        assertThat(replayed.html().select(".govuk-error-summary").text()).contains("failed again");
        var discarded = browser.submit(browser.open(LETTER + "/discard"), LETTER + "/discard", Map.of("reason", ""));
        assertThat(discarded.status()).isEqualTo(422);
        assertThat(discarded.html().select(".govuk-error-summary a").attr("href"))
                .isEqualTo("#reason");
        assertThat(discarded.html().select(".govuk-error-summary").text()).contains("Say why it may be given up");
    }

    @Test
    void all_of_a_service_are_tried_again_and_the_page_says_what_came_of_it() {
        var page = browser.open("/administration/dead-letters");
        assertThat(page.html().select("form[action$=/replay] button").eachText())
                .containsExactly("Try all again, Budgets");
        replayed("{\"replayed\":160,\"failed\":2,\"waiting\":5,\"next\":\"%s\"}".formatted(Answers.LETTER));

        var done = browser.submit(page, ALL, Map.of());

        assertThat(done.status()).isEqualTo(303);
        var told = browser.open(done.location());
        assertThat(told.html().select(".up-done").text())
                .isEqualTo("167 events were tried again: 160 taken in, 7 still open.");
        assertThat(told.html().select("main").text())
                .contains("2 events failed again, and their letters say why.")
                .contains("5 events wait for an earlier one of the same record")
                .contains("There was not the time for all of them.");
        replayed("{\"replayed\":1,\"failed\":0,\"waiting\":0}");
        var rest = browser.submit(told, ALL, Map.of("after", Answers.LETTER));
        assertThat(browser.open(rest.location()).html().select(".up-done").text())
                .isEqualTo("1 event was tried again: 1 taken in, 0 still open.");
        assertThat(StubPlatform.service(Service.FINANCE)
                        .findAll(postRequestedFor(urlPathEqualTo("/api/dead-letters/finance/replay"))))
                .extracting(LoggedRequest::getBodyAsString)
                .satisfiesExactly(
                        first -> assertThat(first).doesNotContain(Answers.LETTER),
                        second -> assertThat(second).contains("\"after\":\"" + Answers.LETTER + "\""));
    }

    @Test
    void where_somebody_else_was_faster_nothing_was_waiting_any_more() {
        var page = browser.open("/administration/dead-letters");
        replayed("{\"replayed\":0,\"failed\":0,\"waiting\":0}");
        Answers.gives(Service.FINANCE, "/api/dead-letters/finance", new Page<DeadLetter>(List.of(), null));

        var told = browser.open(browser.submit(page, ALL, Map.of()).location());

        assertThat(told.html().select(".up-done").text()).isEqualTo("Nothing was waiting any more.");
        assertThat(told.html().select("form[action$=/replay]")).isEmpty();
    }

    @Test
    void only_what_waits_can_be_tried_again_all_at_once() {
        assertThat(browser.open("/administration/dead-letters?status=DISCARDED")
                        .html()
                        .select("form[action$=/replay]"))
                .isEmpty();
    }

    private static void replayed(String answer) {
        StubPlatform.service(Service.FINANCE)
                .stubFor(
                        post(urlPathEqualTo("/api/dead-letters/finance/replay")).willReturn(okJson(answer)));
    }

    @Test
    void one_that_is_gone_is_not_found() {
        assertThat(browser.open("/administration/dead-letters/schools/" + Answers.LETTER)
                        .status())
                .isEqualTo(404);
        assertThat(browser.open("/administration/dead-letters/nobody/" + Answers.LETTER)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void reconciliation_shows_differences_before_what_agrees() {
        Answers.moneyHeld("2500.00");
        var page = browser.open("/administration/reconciliation").html();
        assertThat(page.select("main h2").eachText().getFirst()).isEqualTo("Where they differ");
        assertThat(page.select(".up-verdict").text()).contains("differ");
        assertThat(page.select("main section").first().select("tbody a").text())
                .startsWith("A mathematics lead from Downland");
        Answers.moneyHeld("2400.00");
        assertThat(browser.open("/administration/reconciliation").html().text()).contains("Everything agrees");
    }

    @Test
    void what_only_another_service_holds_is_told_by_its_identifier() {
        Answers.says(Service.INTERVENTIONS, "/api/reconciliation", "{\"items\":[],\"next\":null}");
        var page = browser.open("/administration/reconciliation").html();
        assertThat(page.select("main tbody tr").last().text())
                .contains("Not known to interventions", Answers.INTERVENTION);
        assertThat(page.select("main tbody a")).isEmpty();
    }

    @Test
    void reconciliation_without_one_of_the_three_says_which() {
        Answers.away(Service.FINANCE);
        var page = browser.open("/administration/reconciliation");
        assertThat(page.status()).isEqualTo(503);
        assertThat(page.html().text()).contains("Budgets (the finance service) cannot be reached");
    }

    @Test
    void denials_say_who_was_turned_away_from_what_and_why() {
        var page = browser.open("/administration/denials").html();
        assertThat(page.select("tbody tr").eachText().getFirst())
                .contains(
                        "Tom Okafor",
                        "POST /api/people",
                        "None of their posts includes it",
                        "Needed: record people and change their posts");
        assertThat(page.select("tbody tr").eachText().getLast()).contains("Somebody not among the trust's people");
        Answers.says(Service.FINANCE, "/api/audit/denials/finance", "{\"items\":[],\"next\":null}");
        assertThat(browser.open("/administration/denials?service=finance")
                        .html()
                        .text())
                .contains("Nothing matches these filters");
    }

    @Test
    void nobody_else_opens_it() {
        Appointed.to("DIRECTOR", "executive");
        for (var path : new String[] {"", "/dead-letters", "/reconciliation", "/denials"}) {
            assertThat(browser.open("/administration" + path).status()).isEqualTo(403);
        }
    }
}
