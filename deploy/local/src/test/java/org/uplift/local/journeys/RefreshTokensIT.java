package org.uplift.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What Keycloak does with a refresh token that comes again (ADR 14). */
@Journey
class RefreshTokensIT {

    /** As often as a browser may still come with a cookie whose successor is on its way to it. */
    private static final int AGAIN = 5;

    private final Trust trust;

    RefreshTokensIT(Trust trust) {
        this.trust = trust;
    }

    @Test
    void aTokenThatComesAgainAtTheSameMomentIsAnswered() throws Exception {
        var first = signIn();

        var second = refresh(first);
        for (int again = 0; again < AGAIN; again++) {
            second = refresh(first);
        }

        assertThat(refresh(second).path("refresh_token").asText()).isNotEmpty();
    }

    @Test
    void oneThatWasReplacedAndTheReplacementUsedIsTakenForStolenAndEndsTheSession() throws Exception {
        // given
        var first = signIn();
        var second = refresh(first);
        // A token's age is known to the second.
        await().pollDelay(Duration.ofMillis(1_100)).until(() -> true);
        var third = refresh(second);

        // when
        var stolen = refresh(first);

        // then
        assertThat(stolen.path("error").asText()).isEqualTo("invalid_grant");
        assertThat(refresh(third).path("error").asText()).isEqualTo("invalid_grant");
    }

    private JsonNode signIn() throws IOException, InterruptedException {
        return ask("grant_type=password&client_id=uplift-cli&scope=openid&username=trustee&password=uplift-local");
    }

    private JsonNode refresh(JsonNode tokens) throws IOException, InterruptedException {
        return ask("grant_type=refresh_token&client_id=uplift-cli&refresh_token="
                + tokens.path("refresh_token").asText());
    }

    private JsonNode ask(String form) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(trust.platform().issuer() + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return Answer.JSON.readTree(
                    http.send(request, BodyHandlers.ofString()).body());
        }
    }
}
