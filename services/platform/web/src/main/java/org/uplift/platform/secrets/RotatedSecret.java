package org.uplift.platform.secrets;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A secret that can be replaced without anybody noticing. It is configured as a list with commas: the first makes whatever
 * is made from now on, and what any of them made is accepted. To replace it, put the new one before the old one, and take
 * the old one away once nothing of it can still be in use.
 */
public final class RotatedSecret {

    private static final String ALGORITHM = "HmacSHA256";

    private final List<byte[]> secrets;

    /** @throws IllegalArgumentException where there is none in it */
    public RotatedSecret(String configured) {
        secrets = all(configured).stream()
                .map(secret -> secret.getBytes(StandardCharsets.UTF_8))
                .toList();
        if (secrets.isEmpty()) {
            throw new IllegalArgumentException("A secret is empty");
        }
    }

    /** The secrets in a setting, the one in use first. */
    static List<String> all(String configured) {
        return Arrays.stream(configured.split(",", -1))
                .map(String::strip)
                .filter(secret -> !secret.isEmpty())
                .toList();
    }

    /**
     * A key of 256 bits for each, the one in use first.
     *
     * @param purpose what it is for: for another purpose the keys are others
     * @param algorithm whose key it is, such as {@code AES}
     */
    public List<SecretKeySpec> keys(String purpose, String algorithm) {
        return secrets.stream()
                .map(secret -> new SecretKeySpec(derive(secret, purpose), algorithm))
                .toList();
    }

    private static byte[] derive(byte[] secret, String purpose) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(ALGORITHM + " is part of every Java", e);
        }
    }
}
