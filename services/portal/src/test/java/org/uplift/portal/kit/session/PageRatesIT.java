package org.uplift.portal.kit.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplift.platform.testing.stubs.StubPlatform;
import org.uplift.portal.stub.Answers;
import org.uplift.portal.stub.Appointed;
import org.uplift.portal.stub.Browser;

@QuarkusTest
@TestProfile(PageRatesIT.Tight.class)
@QuarkusTestResource(StubPlatform.class)
class PageRatesIT {

    @TestHTTPResource
    URL address;

    @BeforeEach
    void forget() {
        Answers.none();
    }

    @Test
    void a_person_who_opens_pages_too_fast_sees_a_page_that_says_so() {
        Appointed.to("TRUSTEE", "hasty");
        var browser = new Browser(address.getPort());
        browser.open("/packs");
        var refused = IntStream.range(0, 8)
                .mapToObj(visit -> browser.ask("/packs"))
                .filter(page -> page.status() == 429)
                .findFirst()
                .orElseThrow();
        assertThat(refused.header("Retry-After")).isNotBlank();
        assertThat(refused.html().selectFirst("h1").text()).isEqualTo("That was a lot at once");
    }

    @Test
    void a_form_above_the_rate_is_not_lost_its_answer_says_how_it_is_sent_again() {
        Appointed.to("TRUSTEE", "hasty writer");
        var browser = new Browser(address.getPort());
        browser.open("/home");
        IntStream.range(0, 8).forEach(visit -> browser.ask("/packs"));
        var refused = browser.post("/filters", Map.of("name", "typed"), Map.of());
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.html().text()).contains("reload this page: a form is sent again as you typed it");
    }

    @Test
    void downloads_have_a_rate_of_their_own() {
        Appointed.to("TRUSTEE", "keeper of lists");
        var browser = new Browser(address.getPort());
        browser.open("/home");
        browser.ask("/packs?format=csv");
        var refused = browser.ask("/packs?format=csv");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.html().text()).contains("asking for downloads of lists more often");
        assertThat(browser.ask("/accessibility").status()).isEqualTo(200);
    }

    @Test
    void whoever_is_not_signed_in_is_counted_by_the_address_the_gateway_names() {
        var keen =
                IntStream.range(0, 12).map(visit -> fromAddress("203.0.113.7")).toArray();
        assertThat(keen).contains(200, 429);
        assertThat(fromAddress("203.0.113.8")).isEqualTo(200);
        assertThat(fromAddress("203.0.113.7")).isEqualTo(429);
    }

    private int fromAddress(String caller) {
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:%d/accessibility".formatted(address.getPort())))
                .header("X-Forwarded-For", caller)
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static class Tight implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "uplift.costs.export.per-minute", "1",
                    "uplift.costs.export.burst", "1",
                    "uplift.rates.signed-in.per-second", "1",
                    "uplift.rates.signed-in.burst", "4",
                    "uplift.rates.anonymous.per-second", "1",
                    "uplift.rates.anonymous.burst", "6");
        }
    }
}
