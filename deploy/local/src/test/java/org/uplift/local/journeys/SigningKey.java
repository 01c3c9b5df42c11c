package org.uplift.local.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.uplift.platform.testing.servers.PostgresServer;

/** Signs tokens as Keycloak does, with the key it keeps in its database or with another. */
final class SigningKey {

    private static final String KEYS = """
            select part.value from component key
            join component_config part on part.component_id = key.id and part.name = 'privateKey'
            join realm on realm.id = key.realm_id and realm.name = 'uplift'
            where key.provider_id = 'rsa-generated'
            """;

    private final PrivateKey key;
    private final String header;

    private SigningKey(PrivateKey key, String header) {
        this.key = key;
        this.header = header;
    }

    /**
     * The key the realm signs with.
     *
     * @param token one of its tokens, whose header is used for others
     */
    static SigningKey ofRealm(PostgresServer postgres, String token) throws SQLException, GeneralSecurityException {
        try (var connection = postgres.connect("keycloak");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(KEYS)) {
            if (!rows.next()) {
                throw new IllegalStateException("Keycloak keeps no signing key");
            }
            byte[] encoded = Base64.getMimeDecoder().decode(rows.getString(1));
            PrivateKey key = KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(pkcs8(encoded)));
            return new SigningKey(key, token.split("\\.")[0]);
        }
    }

    /** Keycloak keeps PKCS #1, which Java reads wrapped as PKCS #8 (RFC 5208): version, algorithm, octets. */
    private static byte[] pkcs8(byte[] pkcs1) {
        byte[] algorithm = HexFormat.of().parseHex("020100300d06092a864886f70d0101010500");
        return tagged(0x30, joined(algorithm, tagged(0x04, pkcs1)));
    }

    /** DER, with a length of two bytes, which every RSA key of 2048 bits and more needs. */
    private static byte[] tagged(int tag, byte[] content) {
        int length = content.length;
        return joined(new byte[] {(byte) tag, (byte) 0x82, (byte) (length >> 8), (byte) length}, content);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    SigningKey with(PrivateKey other) {
        return new SigningKey(other, header);
    }

    String sign(JsonNode claims) {
        String content = header + "." + encoded(claims);
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The token could not be signed", e);
        }
    }

    static ObjectNode claims(String token) {
        try {
            return (ObjectNode) Answer.JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String encoded(JsonNode part) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(part.toString().getBytes(StandardCharsets.UTF_8));
    }
}
