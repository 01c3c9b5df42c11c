package org.uplift.platform.testing;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.Map;

/** The key test tokens are signed with: made once per JVM, trusted by the service under test. */
final class TokenKey {

    private static final String PROPERTY = "uplift.testing.token-key";
    private static final int BITS = 2048;

    private TokenKey() {}

    static PrivateKey privateKey() {
        return key();
    }

    /** What makes a service trust it, instead of an identity provider. */
    static Map<String, String> config() {
        return Map.of(
                "quarkus.oidc.auth-server-url",
                "",
                "quarkus.oidc.public-key",
                publicKey(),
                "quarkus.oidc.token.issuer",
                Tokens.ISSUER,
                "quarkus.oidc.token.audience",
                Tokens.AUDIENCE,
                "UPLIFT_ISSUER",
                Tokens.ISSUER,
                "UPLIFT_CURSOR_SECRET",
                "uplift-local-test-cursor-secret");
    }

    private static String publicKey() {
        try {
            var key = key();
            var spec = new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent());
            var encoded = KeyFactory.getInstance("RSA").generatePublic(spec).getEncoded();
            return Base64.getEncoder().encodeToString(encoded);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has RSA", e);
        }
    }

    private static RSAPrivateCrtKey key() {
        try {
            var spec = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(encoded()));
            return (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(spec);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has RSA", e);
        }
    }

    private static String encoded() throws GeneralSecurityException {
        synchronized (System.getProperties()) {
            var known = System.getProperty(PROPERTY);
            if (known == null) {
                var generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(BITS);
                known = Base64.getEncoder()
                        .encodeToString(generator.generateKeyPair().getPrivate().getEncoded());
                System.setProperty(PROPERTY, known);
            }
            return known;
        }
    }
}
