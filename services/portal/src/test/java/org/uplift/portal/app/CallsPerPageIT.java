package org.uplift.portal.app;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URL;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.uplift.platform.services.Service;
import org.uplift.platform.testing.stubs.StubPlatform;
import org.uplift.portal.stub.Answers;
import org.uplift.portal.stub.Appointed;
import org.uplift.portal.stub.Browser;

/** No page asks the services for more than it shows, or for one thing after another that it could ask for at once. */
@QuarkusTest
@QuarkusTestResource(StubPlatform.class)
class CallsPerPageIT {

    /** How long each service takes to answer: whatever is asked within it did not wait for an answer. */
    private static final int SLOW = 600;

    @TestHTTPResource
    URL address;

    @BeforeEach
    void everythingIsThere() {
        Answers.none();
        Answers.everything();
        for (var service : Service.values()) {
            StubPlatform.service(service)
                    .stubFor(any(urlPathMatching("/api/[a-z-]+"))
                            .atPriority(9)
                            .willReturn(okJson("{\"items\":[],\"total\":0}")));
        }
        Answers.says(Service.SCHOOLS, "/api/schools", """
                {"items":[{"urn":100001,"name":"Ashdown Primary School","hub":"North"}],"total":1}""");
        Answers.says(Service.SCHOOLS, "/api/capacity/me", """
                {"academicYear":"2026/27","entitlement":0,"reserved":0,"delivered":0,"free":0,"bookings":[]}""");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_asks_once_for_each_section_and_all_at_once(PageCalls page) {
        Appointed.to(page.reader());
        var browser = new Browser(address.getPort());
        // Signs in at a page that waits for all it asks, so that nothing of it is told late.
        browser.open("/home");
        for (var service : Service.values()) {
            StubPlatform.service(service).resetRequests();
            StubPlatform.service(service).setGlobalFixedDelay(SLOW);
        }

        var shown = browser.ask(page.address());

        assertThat(shown.status()).isLessThan(500);
        var calls = calls();
        var asked = calls.stream().map(LoggedRequest::getUrl).toList();
        assertThat(asked).as("calls of %s", page.address()).hasSizeLessThanOrEqualTo(page.sections());
        assertThat(rounds(calls)).as("rounds of %s: %s", page.address(), asked).isLessThanOrEqualTo(page.rounds());
    }

    @Test
    void no_call_is_made_twice_for_home() {
        var browser = new Browser(address.getPort());
        browser.open("/home");
        Arrays.stream(Service.values()).map(StubPlatform::service).forEach(service -> service.resetRequests());

        browser.ask("/home");

        assertThat(calls().stream().map(LoggedRequest::getUrl)).hasSize(6).doesNotHaveDuplicates();
    }

    @Test
    void what_the_reader_may_do_is_asked_once_for_many_pages() {
        var browser = new Browser(address.getPort());

        for (var page : List.of("/home", "/people", "/needs", "/home")) {
            browser.open(page);
        }

        assertThat(calls().stream().map(LoggedRequest::getUrl).filter("/api/me"::equals))
                .hasSize(1);
    }

    static List<PageCalls> pages() throws IOException {
        return PageCalls.all();
    }

    private static List<LoggedRequest> calls() {
        return Arrays.stream(Service.values())
                .flatMap(service -> StubPlatform.service(service).getAllServeEvents().stream())
                .map(event -> event.getRequest())
                .sorted(Comparator.comparing(LoggedRequest::getLoggedDate))
                .toList();
    }

    /** How many times somebody waited for an answer before asking on. */
    private static int rounds(List<LoggedRequest> calls) {
        int rounds = 0;
        long answered = 0;
        for (var call : calls) {
            if (call.getLoggedDate().getTime() >= answered) {
                rounds++;
                answered = call.getLoggedDate().getTime() + SLOW;
            }
        }
        return rounds;
    }
}
