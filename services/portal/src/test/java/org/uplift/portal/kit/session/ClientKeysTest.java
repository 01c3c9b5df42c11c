package org.uplift.portal.kit.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class ClientKeysTest {

    private static final byte[] WORDS = {1, 2, 3};

    @Test
    void whatIsSignedIsKnownByThePublishedKey() throws Exception {
        // given
        var keys = new ClientKeys("one,another");
        var signature = Signature.getInstance("Ed25519");
        signature.initSign(
                KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(pem(keys.signing()))));
        signature.update(WORDS);
        var signed = signature.sign();

        // when
        var published = keys.published().getFirst();
        signature.initVerify(publicKey(published.x()));
        signature.update(WORDS);

        // then
        assertThat(signature.verify(signed)).isTrue();
        assertThat(published.kid()).isEqualTo(keys.signingName());
    }

    @Test
    void theSameSecretIsTheSameKeyOnEveryReplicaAndAnotherIsAnother() {
        assertThat(new ClientKeys("one").signing()).isEqualTo(new ClientKeys("one").signing());
        assertThat(new ClientKeys("one").signing()).isNotEqualTo(new ClientKeys("another").signing());
    }

    @Test
    void whileASecretIsReplacedBothArePublishedAndTheFirstSigns() {
        var before = new ClientKeys("old");
        var meanwhile = new ClientKeys("old,new");
        var after = new ClientKeys("new,old");

        assertThat(meanwhile.signingName()).isEqualTo(before.signingName());
        assertThat(after.signingName()).isEqualTo(new ClientKeys("new").signingName());
        assertThat(meanwhile.published()).containsExactlyInAnyOrderElementsOf(after.published());
    }

    private static byte[] pem(String key) {
        return Base64.getMimeDecoder().decode(key.replaceAll("-----[A-Z ]+-----", ""));
    }

    /** As RFC 8032 writes a point: the ordinate with the lowest byte first, its highest bit the sign of the abscissa. */
    private static EdECPublicKey publicKey(String x) throws Exception {
        var bytes = Base64.getUrlDecoder().decode(x);
        boolean odd = (bytes[31] & 0x80) != 0;
        bytes[31] &= 0x7f;
        for (int low = 0, high = 31; low < high; low++, high--) {
            var kept = bytes[low];
            bytes[low] = bytes[high];
            bytes[high] = kept;
        }
        var point = new EdECPoint(odd, new BigInteger(1, bytes));
        return (EdECPublicKey) KeyFactory.getInstance("Ed25519")
                .generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519, point));
    }
}
