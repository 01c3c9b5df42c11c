package org.uplift.reporting.packs;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.uplift.reporting.api.packs.PackRecord;
import org.uplift.reporting.api.packs.PackStatus;

/**
 * A pack as the board is given it.
 *
 * @param pack as it is once published, of the version it was a draft in
 * @param text its content as it is kept, which the digest is of
 */
record FrozenPack(PackRecord pack, String text) {

    static FrozenPack of(PackRecord draft, String text, Instant at) {
        return new FrozenPack(
                new PackRecord(
                        draft.id(),
                        draft.title(),
                        draft.meetingOn(),
                        PackStatus.PUBLISHED,
                        at,
                        digest(text),
                        draft.content(),
                        List.of(),
                        draft.version()),
                text);
    }

    private static String digest(String text) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
