package org.uplift.portal.app.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.uplift.platform.testing.stubs.StubPlatform;
import org.uplift.portal.stub.Answers;
import org.uplift.portal.stub.Browser;

/** A broker that is away takes no page down. */
@QuarkusTest
@TestProfile(BrokerAwayIT.Nowhere.class)
@QuarkusTestResource(StubPlatform.class)
class BrokerAwayIT {

    @TestHTTPResource
    URL address;

    @TestHTTPResource(value = "/health/ready", management = true)
    URL ready;

    @Test
    void the_portal_starts_is_ready_and_shows_its_pages() throws IOException {
        Answers.none();
        Answers.everything();
        var browser = new Browser(address.getPort());
        assertThat(browser.open("/home").status()).isEqualTo(200);
        assertThat(((HttpURLConnection) ready.openConnection()).getResponseCode())
                .isEqualTo(200);
        try (var stream = new Stream(address.getPort(), browser.cookies(), "topic=figures")) {
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(stream.lines()).contains("event:ready"));
        }
    }

    public static class Nowhere implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("kafka.bootstrap.servers", "localhost:1");
        }
    }
}
