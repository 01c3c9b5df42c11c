package org.uplift.schools.register;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What Get Information About Schools says of one school. Phase, type and status are in its own words.
 *
 * @param urn unique reference number
 * @param laestab local authority code and establishment number, seven digits
 * @param fsmPercent pupils eligible for free school meals, 0 to 100
 */
public record SchoolFacts(
        int urn,
        @Nullable String laestab,
        String name,
        String phase,
        String type,
        String status,
        @Nullable String trust,
        @Nullable Integer pupils,
        @Nullable Integer capacity,
        @Nullable BigDecimal fsmPercent,
        @Nullable String postcode,
        @Nullable String town,
        @Nullable String localAuthority,
        @Nullable LocalDate openedOn,
        @Nullable LocalDate closedOn,
        @Nullable Integer lowAge,
        @Nullable Integer highAge) {

    /** The same for the same facts, so that a file of 52,000 schools is compared without loading them. */
    public UUID fingerprint() {
        var written = Stream.of(
                        urn,
                        laestab,
                        name,
                        phase,
                        type,
                        status,
                        trust,
                        pupils,
                        capacity,
                        plain(fsmPercent),
                        postcode,
                        town,
                        localAuthority,
                        openedOn,
                        closedOn,
                        lowAge,
                        highAge)
                .map(fact -> Objects.toString(fact, ""))
                .collect(Collectors.joining("\u001f"));
        var digest = ByteBuffer.wrap(sha256().digest(written.getBytes(StandardCharsets.UTF_8)));
        return new UUID(digest.getLong(), digest.getLong());
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros().toPlainString();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
