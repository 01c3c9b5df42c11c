package org.uplift.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever guesses passwords is kept out, and nobody but the person guessed at. */
@Journey
class GuessedPasswordsIT {

    /** {@code failureFactor} of the realm. */
    private static final int TRIES = 10;

    private static final String RIGHT = "uplift-local";

    private final Trust trust;
    private final TokenEndpoint tokens;

    GuessedPasswordsIT(Trust trust) {
        this.trust = trust;
        this.tokens = new TokenEndpoint(trust);
    }

    @AfterEach
    void forget() {
        try (var keycloak = new KeycloakAdmin(trust.processes().keycloak().url())) {
            keycloak.delete("/uplift/attack-detection/brute-force/users");
        }
    }

    @Test
    void afterTenWrongPasswordsTheRightOneIsRefusedForAWhileAndOthersSignIn() throws Exception {
        assertThat(tokens.signIn("governor", RIGHT).has("access_token")).isTrue();

        for (int guess = 0; guess < TRIES; guess++) {
            assertThat(tokens.signIn("governor", "guess-" + guess).path("error").asText())
                    .isEqualTo("invalid_grant");
        }

        assertThat(tokens.signIn("governor", RIGHT).path("error").asText()).isEqualTo("invalid_grant");
        assertThat(tokens.signIn("trustee", RIGHT).has("access_token")).isTrue();
    }
}
