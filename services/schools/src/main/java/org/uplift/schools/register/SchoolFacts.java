package org.uplift.schools.register;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What Get Information About Schools says of one school. Phase, type and status are in its own words.
 *
 * @param urn unique reference number
 * @param laestab local authority code and establishment number, seven digits
 * @param fsmPercent pupils eligible for free school meals, 0 to 100
 * @param ukprn UK provider reference number
 * @param links the schools it came from or became, as {@link SchoolLinks} writes them; empty for none, null where the
 *     file does not tell
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
        @Nullable Integer highAge,
        @Nullable String ukprn,
        @Nullable String street,
        @Nullable String website,
        @Nullable String links) {

    /** What is said, field by field in the register's own names; null where nothing is. */
    public Map<String, @Nullable String> told() {
        var told = new LinkedHashMap<String, @Nullable String>();
        told.put("name", name);
        told.put("laestab", laestab);
        told.put("phase", phase);
        told.put("type", type);
        told.put("status", status);
        told.put("trust", trust);
        told.put("pupils", text(pupils));
        told.put("capacity", text(capacity));
        told.put("fsmPercent", plain(fsmPercent));
        told.put("street", street);
        told.put("town", town);
        told.put("postcode", postcode);
        told.put("localAuthority", localAuthority);
        told.put("openedOn", text(openedOn));
        told.put("closedOn", text(closedOn));
        told.put("lowAge", text(lowAge));
        told.put("highAge", text(highAge));
        told.put("ukprn", ukprn);
        told.put("website", website);
        return told;
    }

    /**
     * The same for the same facts, so that a file of 52,000 schools is compared without loading them. Links are left
     * out: not every layout tells of them.
     */
    public UUID fingerprint() {
        var written = urn + "\u001f"
                + told().values().stream()
                        .map(fact -> Objects.toString(fact, ""))
                        .collect(Collectors.joining("\u001f"));
        var digest = ByteBuffer.wrap(sha256().digest(written.getBytes(StandardCharsets.UTF_8)));
        return new UUID(digest.getLong(), digest.getLong());
    }

    private static @Nullable String text(@Nullable Object fact) {
        return fact == null ? null : fact.toString();
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
