package org.uplift.portal.kit.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplift.platform.testing.stubs.StubPlatform;
import org.uplift.portal.stub.Answers;

/** Starting to sign in, and coming back with what Keycloak never gave, are counted by address. */
@QuarkusTest
@TestProfile(SignInLimitsIT.Tight.class)
@QuarkusTestResource(StubPlatform.class)
class SignInLimitsIT {

    @TestHTTPResource
    URL address;

    @BeforeEach
    void forget() {
        Answers.none();
    }

    @Test
    void who_starts_to_sign_in_too_often_waits_and_another_address_does_not() throws Exception {
        var statuses = new ArrayList<Integer>();
        for (int start = 0; start < 7; start++) {
            statuses.add(ask("203.0.113.20", "/home").statusCode());
        }
        assertThat(statuses).containsExactly(302, 302, 302, 302, 302, 302, 429);
        var told = ask("203.0.113.20", "/home");
        assertThat(told.headers().firstValueAsLong("Retry-After").orElse(0)).isPositive();
        var page = Jsoup.parse(told.body());
        assertThat(page.selectFirst("h1").text()).isEqualTo("That was a lot at once");
        assertThat(page.text()).contains("asking for sign-ins more often than Uplift allows");
        assertThat(ask("203.0.113.21", "/home").statusCode()).isEqualTo(302);
    }

    @Test
    void a_code_and_state_that_keycloak_never_gave_count_and_then_are_not_looked_at() throws Exception {
        var statuses = new ArrayList<Integer>();
        for (int attempt = 0; attempt < 3; attempt++) {
            statuses.add(ask("203.0.113.30", "/signed-in?code=guess" + attempt + "&state=guessed")
                    .statusCode());
        }
        assertThat(statuses).containsExactly(302, 302, 429);
        var told = Jsoup.parse(
                ask("203.0.113.30", "/signed-in?code=x&state=guessed").body());
        assertThat(told.text()).contains("asking for sign-ins that failed more often");
        assertThat(ask("203.0.113.31", "/signed-in?code=guess&state=guessed").statusCode())
                .isEqualTo(302);
    }

    private HttpResponse<String> ask(String from, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:%d%s".formatted(address.getPort(), path)))
                .header("Accept", "text/html")
                .header("X-Forwarded-For", from)
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofString());
        }
    }

    public static class Tight implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "uplift.costs.sign-in.per-minute", "1",
                    "uplift.costs.sign-in.burst", "6",
                    "uplift.costs.failed-sign-in.per-minute", "1",
                    "uplift.costs.failed-sign-in.burst", "2");
        }
    }
}
