package org.uplift.portal.services.finance;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A budget of one academic year; all amounts in pounds.
 *
 * @param schoolUrn null for a central budget of the trust
 * @param actual what has been spent
 * @param committed what live interventions have promised and not yet spent
 * @param balance what is left to commit
 * @param actions what whoever asks may do to it now; null in a list
 */
public record Budget(
        String code,
        String name,
        @Nullable Integer schoolUrn,
        @Nullable String schoolName,
        String year,
        BigDecimal amount,
        BigDecimal actual,
        BigDecimal committed,
        BigDecimal balance,
        @Nullable List<String> actions) {

    /** Whose it is. */
    public String owner() {
        if (schoolUrn == null) {
            return "Central";
        }
        return schoolName == null ? "School " + schoolUrn : schoolName;
    }
}
