package org.uplift.portal.kit.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URL;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.uplift.platform.testing.stubs.StubPlatform;
import org.uplift.portal.stub.Browser;

@QuarkusTest
@TestProfile(OneAddressIT.Public.class)
@QuarkusTestResource(StubPlatform.class)
class OneAddressIT {

    @TestHTTPResource
    URL address;

    @Test
    void a_page_asked_by_another_name_is_at_the_public_address_and_nowhere_else() {
        var browser = new Browser(address.getPort());
        var page = browser.ask("/schools/100001?sort=name");
        assertThat(page.status()).isEqualTo(307);
        assertThat(page.location()).isEqualTo("https://uplift.example/schools/100001?sort=name");
        assertThat(browser.post("/sign-out", Map.of(), Map.of()).status()).isEqualTo(403);
        assertThat(page.header("Strict-Transport-Security")).contains("max-age=31536000");
    }

    @Test
    void what_the_api_composes_here_is_answered_by_any_name() {
        var answer = new Browser(address.getPort()).askForJson("/api/reconciliation");
        assertThat(answer.status()).isEqualTo(401);
    }

    public static class Public implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("uplift.portal.public-url", "https://uplift.example", "uplift.hsts", "true");
        }
    }
}
