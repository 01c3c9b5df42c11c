package org.uplift.portal.kit.session;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.ProblemType;
import org.uplift.platform.secrets.RotatedSecret;

/**
 * The token in every form: a random part, and its HMACs with the session and with the person it was made for. Nobody
 * without the session can make one, and no two are alike, so that a compressed page does not give one away. The first
 * HMAC lets a form in; the second only tells whose form it was, once the session is over.
 */
@Singleton
public class CsrfTokens {

    static final String FIELD = "csrf-token";

    private static final String ALGORITHM = "HmacSHA256";
    private static final String SESSION = "session:";
    private static final String PERSON = "person:";
    private static final int SALT_BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final List<SecretKeySpec> keys;

    CsrfTokens(@ConfigProperty(name = "uplift.form.secret") String secret) {
        keys = new RotatedSecret(secret).keys("csrf", ALGORITHM);
    }

    public String issue(String session, String person) {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        var key = keys.getFirst();
        return encode(salt) + "." + encode(mac(key, salt, SESSION + session)) + "."
                + encode(mac(key, salt, PERSON + person));
    }

    boolean madeIn(String token, String session) {
        return matches(token, 1, SESSION + session);
    }

    /** @throws ProblemException CSRF where the token was not made here for this session */
    void check(String token, String session) {
        if (!madeIn(token, session)) {
            throw new ProblemException(
                    ProblemType.CSRF, "The form was not made for your session. Open the page again and send it anew.");
        }
    }

    /** Whether the token was made here for this person, in this session or an earlier one. */
    boolean madeFor(String token, String person) {
        return matches(token, 2, PERSON + person);
    }

    private boolean matches(String token, int part, String text) {
        var parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return false;
        }
        try {
            var salt = Base64.getUrlDecoder().decode(parts[0]);
            var given = Base64.getUrlDecoder().decode(parts[part]);
            return salt.length == SALT_BYTES
                    && keys.stream().anyMatch(key -> MessageDigest.isEqual(given, mac(key, salt, text)));
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    private static byte[] mac(SecretKeySpec key, byte[] salt, String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(salt);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(ALGORITHM + " is part of every Java", e);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
