package org.uplift.portal.kit.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URL;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.uplift.platform.testing.stubs.StubKeycloak;
import org.uplift.portal.stub.Browser;

/** The portal starts before Keycloak does. */
@QuarkusTest
@TestProfile(KeycloakAwayIT.Alone.class)
class KeycloakAwayIT {

    private static final StubKeycloak LATE = new StubKeycloak();

    @TestHTTPResource
    URL address;

    @Test
    void pages_say_that_sign_in_is_away_until_keycloak_is_there_and_then_people_sign_in() {
        var browser = new Browser(address.getPort());
        assertThat(browser.ask("/").status()).isEqualTo(200);
        var away = browser.ask("/home");
        assertThat(away.status()).as(away.body()).isEqualTo(503);
        assertThat(away.header("Retry-After")).isNotBlank();
        assertThat(away.html().text()).contains("Part of Uplift is away for the moment");
        assertThat(browser.askForJson("/api/reconciliation").status()).isIn(401, 503);
        LATE.start();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(
                                new Browser(address.getPort()).open("/home").body())
                        .contains("Name of director"));
        LATE.stop();
    }

    public static class Alone implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(Later.class));
        }

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }
    }

    /** Knows where Keycloak will be. */
    public static class Later implements QuarkusTestResourceLifecycleManager {
        @Override
        public Map<String, String> start() {
            return Map.of("UPLIFT_ISSUER", LATE.issuer());
        }

        @Override
        public void stop() {}
    }
}
