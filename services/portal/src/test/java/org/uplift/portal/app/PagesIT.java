package org.uplift.portal.app;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplift.platform.services.Service;
import org.uplift.platform.testing.stubs.StubPlatform;
import org.uplift.portal.stub.Answers;
import org.uplift.portal.stub.Appointed;
import org.uplift.portal.stub.Browser;

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
        Answers.none();
        Answers.everything();
        browser = new Browser(address.getPort());
    }

    @Test
    void an_intervention_s_page_draws_its_trace_from_evidence_to_impact() {
        Answers.completed();
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
        Answers.proposed();
        var waiting = browser.open(INTERVENTION).html();
        assertThat(waiting.selectFirst("#life").attr("hx-get")).isEqualTo(INTERVENTION);
        assertThat(waiting.select("#life a[href=" + INTERVENTION + "]").text()).isEqualTo("Refresh");
        Answers.underWay();
        var decided = browser.ask(INTERVENTION).html();
        assertThat(decided.selectFirst("#life").hasAttr("hx-get")).isFalse();
        assertThat(decided.text()).contains("In delivery");
    }

    @Test
    void a_declined_proposal_says_why() {
        Answers.declined();
        assertThat(browser.open(INTERVENTION).html().select(".up-reasons").text())
                .contains("Why it was declined", "Priya Nair has 2 days free");
    }

    @Test
    void names_are_missing_but_the_page_opens_when_schools_is_away() {
        browser.open("/home");
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
    void a_page_that_no_post_includes_helps() {
        Appointed.to("GOVERNOR");
        for (var path : new String[] {"/administration/dead-letters", PROPOSE, INTERVENTION + "/close"}) {
            var page = browser.open(path);
            assertThat(page.status()).isEqualTo(403);
            assertThat(page.html().text()).contains("You cannot open this page", "trust office");
        }
    }
}
