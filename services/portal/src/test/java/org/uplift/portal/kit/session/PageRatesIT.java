package org.uplift.portal.kit.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URL;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplift.platform.testing.stubs.StubPlatform;
import org.uplift.portal.stub.Browser;

@QuarkusTest
@TestProfile(PageRatesIT.Tight.class)
@QuarkusTestResource(StubPlatform.class)
class PageRatesIT {

    @TestHTTPResource
    URL address;

    @BeforeEach
    void forget() {
        StubPlatform.reset();
    }

    @Test
    void a_person_who_opens_pages_too_fast_sees_a_page_that_says_so() {
        StubPlatform.keycloak().person("hasty", "trustee");
        var browser = new Browser(address.getPort());
        browser.open("/packs");
        var refused = IntStream.range(0, 8)
                .mapToObj(visit -> browser.ask("/packs"))
                .filter(page -> page.status() == 429)
                .findFirst()
                .orElseThrow();
        assertThat(refused.header("Retry-After")).isNotBlank();
        assertThat(refused.html().selectFirst("h1").text()).isEqualTo("That was a lot of pages at once");
    }

    public static class Tight implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("uplift.rates.signed-in.per-second", "1", "uplift.rates.signed-in.burst", "4");
        }
    }
}
