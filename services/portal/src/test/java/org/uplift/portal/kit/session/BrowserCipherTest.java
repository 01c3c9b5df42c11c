package org.uplift.portal.kit.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.uplift.platform.secrets.RotatedSecret;

class BrowserCipherTest {

    private static final String SECRET = "a secret of this test";

    private final BrowserCipher before = cipher(SECRET);

    @Test
    void what_the_secret_before_sealed_opens_until_that_is_taken_away() {
        var sealed = before.seal("typed".getBytes(UTF_8), "/home");

        assertThat(cipher("a newer secret," + SECRET).open(sealed, "/home"))
                .hasValueSatisfying(opened -> assertThat(opened).asString(UTF_8).isEqualTo("typed"));
        assertThat(cipher("a newer secret").open(sealed, "/home")).isEmpty();
    }

    @Test
    void the_newest_secret_seals() {
        var sealed = cipher("a newer secret," + SECRET).seal("typed".getBytes(UTF_8), "/home");

        assertThat(cipher("a newer secret").open(sealed, "/home")).isPresent();
        assertThat(before.open(sealed, "/home")).isEmpty();
    }

    @Test
    void a_form_made_with_the_secret_before_is_taken() {
        var token = new CsrfTokens(SECRET).issue("session", "person");

        assertThat(new CsrfTokens("a newer secret," + SECRET).madeIn(token, "session"))
                .isTrue();
        assertThat(new CsrfTokens("a newer secret").madeIn(token, "session")).isFalse();
    }

    private static BrowserCipher cipher(String secrets) {
        return new BrowserCipher(new RotatedSecret(secrets), "sessions");
    }
}
