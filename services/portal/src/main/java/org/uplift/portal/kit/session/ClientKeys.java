package org.uplift.portal.kit.session;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.uplift.platform.secrets.RotatedSecret;

/**
 * The keys by which the portal proves to Keycloak that it is the portal: a pair of Ed25519 for each of its client's secrets,
 * the one in use first. What it signs with never leaves it, and Keycloak reads the public halves of all of them
 * ({@link ClientKeysResource}), so that a secret is replaced while people sign in.
 */
final class ClientKeys {

    /** As Keycloak and JSON Web Tokens name it. */
    static final String ALGORITHM = "EdDSA";

    private static final String CURVE = "Ed25519";
    private static final int BYTES = 32;

    private final List<KeyPair> pairs;

    /** @param secret a list with commas, the one in use first */
    ClientKeys(String secret) {
        pairs = new RotatedSecret(secret)
                .keys("client", CURVE).stream()
                        .map(seed -> pair(seed.getEncoded()))
                        .toList();
    }

    /** What is signed with: PKCS #8 in PEM. */
    String signing() {
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getEncoder()
                        .encodeToString(pairs.getFirst().getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
    }

    /** The name of the key that is signed with, among the published. */
    String signingName() {
        return published().getFirst().kid();
    }

    /** The public halves, the one in use first. */
    List<Published> published() {
        return pairs.stream()
                .map(pair -> Published.of((EdECPublicKey) pair.getPublic()))
                .toList();
    }

    /**
     * A public key as RFC 8037 writes it.
     *
     * @param kid its thumbprint by RFC 7638, so that a key has one name wherever it is met
     */
    record Published(String kty, String crv, String x, String use, String alg, String kid) {

        static Published of(EdECPublicKey key) {
            // The encoded form ends with the point as RFC 8032 writes it.
            var encoded = key.getEncoded();
            var x = url(Arrays.copyOfRange(encoded, encoded.length - BYTES, encoded.length));
            return new Published("OKP", CURVE, x, "sig", ALGORITHM, thumbprint(x));
        }
    }

    private static String thumbprint(String x) {
        try {
            var members = "{\"crv\":\"%s\",\"kty\":\"OKP\",\"x\":\"%s\"}".formatted(CURVE, x);
            return url(MessageDigest.getInstance("SHA-256").digest(members.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("SHA-256 is part of every Java", e);
        }
    }

    private static String url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The same pair from the same seed, on every replica and after every start. */
    private static KeyPair pair(byte[] seed) {
        try {
            var generator = KeyPairGenerator.getInstance(CURVE);
            generator.initialize(NamedParameterSpec.ED25519, new Seed(seed));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(CURVE + " is part of every Java", e);
        }
    }

    /** Where a generator expects chance it gets the seed: a private key of Ed25519 is any 32 bytes. */
    private static final class Seed extends SecureRandom {

        private static final long serialVersionUID = 1L;

        private final byte[] seed;

        Seed(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            if (bytes.length != seed.length) {
                throw new IllegalStateException("A key of %d bytes was expected".formatted(seed.length));
            }
            System.arraycopy(seed, 0, bytes, 0, seed.length);
        }
    }
}
