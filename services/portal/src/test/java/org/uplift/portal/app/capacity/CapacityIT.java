package org.uplift.portal.app.capacity;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
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
class CapacityIT {

    private static final String ASKED = "/capacity?receiver=100001&strand=SUBJECT&subject=Mathematics&days=2"
            + "&from-day=1&from-month=12&from-year=2026&to-day=31&to-month=3&to-year=2027";

    @TestHTTPResource
    URL address;

    private Browser browser;

    @BeforeEach
    void aSchool() {
        Answers.none();
        Answers.everything();
        Answers.says(
                Service.SCHOOLS,
                "/api/schools",
                "{\"items\":[{\"urn\":100001,\"name\":\"Ashdown Primary School\",\"trust\":\"Uplift Learning Trust\"}]}");
        browser = new Browser(address.getPort());
    }

    @Test
    void it_begins_with_the_rest_of_the_term_and_says_what_to_do() {
        var page = browser.open("/capacity").html();

        assertThat(page.select(".up-empty").text()).contains("Say what is needed");
        assertThat(page.selectFirst("#from-year").val()).isNotBlank();
        assertThat(page.selectFirst("#to-year").val()).isNotBlank();
        assertThat(page.selectFirst("#days").val()).isEqualTo("1");
        assertThat(page.select("#receiver option").eachText()).contains("Ashdown Primary School");
    }

    @Test
    void matches_come_best_first_with_their_days_reasons_and_what_their_school_gives() {
        var page = browser.open(ASKED).html();

        assertThat(page.select(".up-match .up-strong").eachText()).containsExactly("Priya Nair", "Tom Okafor");
        assertThat(page.select(".up-match").eachText().getFirst())
                .contains("8 of 12 days free", "Specialises in mathematics", "already gives 6 days this year");
        assertThat(page.select("a[href=/needs/" + Answers.NEED + "/propose]")).isNotEmpty();
        StubPlatform.service(Service.SCHOOLS)
                .verify(getRequestedFor(urlPathEqualTo("/api/capacity/matches"))
                        .withQueryParam("receiver", equalTo("100001"))
                        .withQueryParam("strand", equalTo("SUBJECT"))
                        .withQueryParam("from", equalTo("2026-12-01"))
                        .withQueryParam("to", equalTo("2027-03-31"))
                        .withQueryParam("days", equalTo("2")));
    }

    @Test
    void nobody_found_says_what_to_try() {
        Answers.says(Service.SCHOOLS, "/api/capacity/matches", "{\"items\":[]}");

        assertThat(browser.open(ASKED).html().select(".up-empty").text()).contains("Nobody matches");
    }

    @Test
    void what_is_missing_or_cannot_be_read_is_told_beside_the_field_and_the_rest_is_kept() {
        var page = browser.open("/capacity?receiver=&strand=SEND&days=many&from-day=31&from-month=2&from-year=2027");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().select("[role=alert]").text())
                .contains("Enter a number", "Enter a real date", "Choose the school that needs it");
        assertThat(page.html().selectFirst("#days").val()).isEqualTo("many");
        assertThat(page.html().selectFirst("#strand option[selected]").val()).isEqualTo("SEND");
    }

    @Test
    void the_form_stays_when_the_schools_service_is_away() {
        browser.open("/home");
        Answers.away(Service.SCHOOLS);

        var page = browser.open(ASKED);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().select(".up-missing").text()).contains("cannot be reached");
        assertThat(page.html().selectFirst("#subject").val()).isEqualTo("Mathematics");
    }

    @Test
    void a_post_without_it_is_told_whom_to_ask() {
        Appointed.to("GOVERNOR");

        assertThat(browser.open("/capacity").status()).isEqualTo(403);
    }
}
