package org.uplift.portal.kit.session;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.uplift.platform.secrets.RotatedSecret;

/** Seals what a browser is given to keep: it can neither read nor change it, nor use it at another place. */
final class BrowserCipher {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final List<SecretKeySpec> keys;

    /** @param purpose what the secret is used for here: for another purpose it makes other keys */
    BrowserCipher(RotatedSecret secret, String purpose) {
        keys = secret.keys(purpose, "AES");
    }

    /** @param place what it is for; opening it for anything else fails */
    String seal(byte[] content, String place) {
        try {
            var nonce = new byte[NONCE_BYTES];
            random.nextBytes(nonce);
            var sealed =
                    cipher(Cipher.ENCRYPT_MODE, keys.getFirst(), nonce, place).doFinal(content);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                            .put(nonce)
                            .put(sealed)
                            .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(CIPHER + " is part of every Java", e);
        }
    }

    /** Empty where it was not sealed here for this place, or was changed since. */
    Optional<byte[]> open(String sealed, String place) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(sealed);
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
        if (bytes.length <= NONCE_BYTES) {
            return Optional.empty();
        }
        var nonce = Arrays.copyOf(bytes, NONCE_BYTES);
        var rest = Arrays.copyOfRange(bytes, NONCE_BYTES, bytes.length);
        return keys.stream()
                .flatMap(key -> open(key, nonce, rest, place).stream())
                .findFirst();
    }

    private static Optional<byte[]> open(SecretKeySpec key, byte[] nonce, byte[] sealed, String place) {
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, key, nonce, place).doFinal(sealed));
        } catch (GeneralSecurityException notOurs) {
            return Optional.empty();
        }
    }

    private static Cipher cipher(int mode, SecretKeySpec key, byte[] nonce, String place)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
