package org.uplift.portal.app.packs;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplift.platform.services.Service;
import org.uplift.platform.testing.stubs.StubPlatform;
import org.uplift.portal.stub.Answers;
import org.uplift.portal.stub.Appointed;
import org.uplift.portal.stub.Browser;
import org.uplift.portal.stub.SamplePacks;

@QuarkusTest
@QuarkusTestResource(StubPlatform.class)
class PacksIT {

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

    private static final String PACK = "/packs/" + Answers.PACK;

    @Test
    void the_list_shows_drafts_and_published_ones_to_who_writes_them() {
        var page = browser.open("/packs").html();
        assertThat(page.select("tbody tr")).hasSize(2);
        assertThat(page.select("a[href=/packs/new]").text()).contains("Draft a pack");
    }

    @Test
    void a_trustee_sees_what_the_next_meeting_reads_and_published_ones_first() {
        Appointed.to("TRUSTEE");
        Answers.gives(Service.REPORTING, "/api/packs", SamplePacks.listOfPublished());
        var page = browser.open("/packs").html();
        assertThat(page.select(".up-next").text()).contains("Next meeting", "8 December 2026", "Autumn board pack");
        assertThat(page.select("a[href=/packs/new]")).isEmpty();
        StubPlatform.service(Service.REPORTING)
                .verify(
                        2,
                        getRequestedFor(urlPathEqualTo("/api/packs")).withQueryParam("status", equalTo("PUBLISHED")));
        Answers.says(Service.REPORTING, "/api/packs", "{\"items\":[],\"next\":null,\"total\":0}");
        assertThat(browser.open("/packs").html().text()).contains("Nothing is published yet");
    }

    @Test
    void a_list_without_its_service_says_so() {
        Answers.away(Service.REPORTING);
        assertThat(browser.open("/packs").html().text()).contains("The dashboard and board packs cannot be reached");
    }

    @Test
    void a_draft_says_that_it_moves_and_offers_what_the_service_offers() {
        var page = browser.open(PACK).html();
        assertThat(page.text())
                .contains("This is a draft", "Nothing is under way.", "No budgets are set for this year.");
        assertThat(page.select(".up-record__acts a").eachText())
                .containsExactly("Publish to the board", "Download PDF");
    }

    @Test
    void a_published_one_reads_on_the_page_with_its_fingerprint() {
        Answers.gives(Service.REPORTING, "/api" + PACK, SamplePacks.published());
        var page = browser.open(PACK).html();
        assertThat(page.text())
                .contains("What it says no longer changes.", "Absence fell from 7.1% to 6.4%", "9f86d081884c7d65")
                .contains("Put to the Principals Executive", "£14,400")
                .doesNotContain("This is a draft");
        assertThat(page.select(".up-record__acts a").eachText()).containsExactly("Download PDF");
        var publish = browser.ask(PACK + "/publish");
        assertThat(publish.location()).endsWith(PACK);
    }

    @Test
    void one_is_drafted_changed_checked_and_published_once() {
        Answers.created(Service.REPORTING, "/api/packs", Answers.text(SamplePacks.draft()));
        var drafted = browser.submit(
                browser.open("/packs/new"), "/packs/new", Map.of("title", "Autumn", "meetingOn", "2026-12-08"));
        assertThat(drafted.location()).as(drafted.body()).contains(PACK);
        Answers.changed(Service.REPORTING, "/api" + PACK, Answers.text(SamplePacks.draft()));
        var changed = browser.submit(
                browser.open(PACK + "/edit"), PACK + "/edit", Map.of("title", "Winter", "meetingOn", "2026-12-09"));
        assertThat(changed.location()).as(changed.body()).contains("done=changed");
        Answers.created(Service.REPORTING, "/api" + PACK + "/publish", Answers.text(SamplePacks.draft()));
        var check = browser.open(PACK + "/publish");
        assertThat(check.html().text()).contains("Check before you publish", "It cannot be changed", "8 December 2026");
        var published = browser.submit(check, PACK + "/publish", Map.of("step", "confirm"));
        assertThat(published.location()).as(published.body()).contains("done=published");
        StubPlatform.service(Service.REPORTING)
                .verify(
                        1,
                        postRequestedFor(urlPathEqualTo("/api" + PACK + "/publish"))
                                .withHeader("If-Match", equalTo("\"2\""))
                                .withHeader("Idempotency-Key", matching(".{36}")));
    }

    @Test
    void a_draft_somebody_else_changed_is_told() {
        Answers.changedSince(Service.REPORTING, "/api" + PACK);
        var again = browser.submit(
                browser.open(PACK + "/edit"), PACK + "/edit", Map.of("title", "Winter", "meetingOn", "2026-12-08"));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.html().text()).contains("Somebody changed this", "Winter", "Autumn board pack");
    }
}
