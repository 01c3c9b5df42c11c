package org.uplift.platform.paging;

import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.ProblemType;
import org.uplift.platform.secrets.RotatedSecret;

/**
 * Page markers: a sort key, signed with HMAC-SHA-256 over the list's name and the key. Every instance of a service
 * shares the secret, so a marker made by one is read by all.
 */
@Singleton
public class Markers {

    private static final String ALGORITHM = "HmacSHA256";

    /** Half the digest: 128 bits are beyond guessing, and markers stay short. */
    private static final int SIGNATURE_BYTES = 16;

    private static final int LONGEST = 4096;

    private final List<SecretKeySpec> keys;

    public Markers(@ConfigProperty(name = "uplift.cursor.secret") String secret) {
        keys = new RotatedSecret(secret).keys("cursors", ALGORITHM);
    }

    String make(String list, List<String> key) {
        var payload = write(key);
        var signature = sign(keys.getFirst(), list, payload);
        var marker = Arrays.copyOf(signature, SIGNATURE_BYTES + payload.length);
        System.arraycopy(payload, 0, marker, SIGNATURE_BYTES, payload.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(marker);
    }

    List<String> read(String list, String marker) {
        if (marker.length() > LONGEST) {
            throw notOurs();
        }
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(marker);
        } catch (IllegalArgumentException e) {
            throw notOurs();
        }
        if (bytes.length < SIGNATURE_BYTES) {
            throw notOurs();
        }
        var payload = Arrays.copyOfRange(bytes, SIGNATURE_BYTES, bytes.length);
        // isEqual takes the same time however many bytes agree
        var signature = Arrays.copyOf(bytes, SIGNATURE_BYTES);
        if (keys.stream().noneMatch(key -> MessageDigest.isEqual(signature, sign(key, list, payload)))) {
            throw notOurs();
        }
        return parse(payload);
    }

    private static byte[] sign(SecretKeySpec key, String list, byte[] payload) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(list.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Arrays.copyOf(mac.doFinal(payload), SIGNATURE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime must offer " + ALGORITHM, e);
        }
    }

    private static byte[] write(List<String> key) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            for (var part : key) {
                out.writeUTF(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static List<String> parse(byte[] payload) {
        var parts = new ArrayList<String>();
        try (var in = new DataInputStream(new ByteArrayInputStream(payload))) {
            while (in.available() > 0) {
                parts.add(in.readUTF());
            }
        } catch (IOException e) {
            throw notOurs();
        }
        return List.copyOf(parts);
    }

    private static ProblemException notOurs() {
        return new ProblemException(
                ProblemType.INVALID_CURSOR,
                "after must be the next of the page before, unchanged, asked with the same sort and filters. Start again without it.");
    }
}
