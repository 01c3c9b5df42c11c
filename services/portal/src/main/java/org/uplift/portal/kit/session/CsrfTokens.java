package org.uplift.portal.kit.session;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.ProblemType;

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
    private final SecretKeySpec key;

    CsrfTokens(@ConfigProperty(name = "uplift.session.secret") String secret) {
        key = new SecretKeySpec(("csrf:" + secret).getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    public String issue(String session, String person) {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return encode(salt) + "." + encode(mac(salt, SESSION + session)) + "." + encode(mac(salt, PERSON + person));
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
            return salt.length == SALT_BYTES && MessageDigest.isEqual(given, mac(salt, text));
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    private byte[] mac(byte[] salt, String text) {
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
