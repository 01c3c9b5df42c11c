package org.uplift.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What Keycloak does with a refresh token that comes again (ADR 14). */
@Journey
class RefreshTokensIT {

    /** As often as a browser may still come with a cookie whose successor is on its way to it. */
    private static final int AGAIN = 5;

    private final TokenEndpoint tokens;

    RefreshTokensIT(Trust trust) {
        this.tokens = new TokenEndpoint(trust);
    }

    @Test
    void aTokenThatComesAgainAtTheSameMomentIsAnswered() throws Exception {
        var first = tokens.signIn("trustee", "uplift-local");

        var second = tokens.refresh(first);
        for (int again = 0; again < AGAIN; again++) {
            second = tokens.refresh(first);
        }

        assertThat(tokens.refresh(second).path("refresh_token").asText()).isNotEmpty();
    }

    @Test
    void oneThatWasReplacedAndTheReplacementUsedIsTakenForStolenAndEndsTheSession() throws Exception {
        // given
        var first = tokens.signIn("trustee", "uplift-local");
        var second = tokens.refresh(first);
        // A token's age is known to the second.
        await().pollDelay(Duration.ofMillis(1_100)).until(() -> true);
        var third = tokens.refresh(second);

        // when
        var stolen = tokens.refresh(first);

        // then
        assertThat(stolen.path("error").asText()).isEqualTo("invalid_grant");
        assertThat(tokens.refresh(third).path("error").asText()).isEqualTo("invalid_grant");
    }
}
