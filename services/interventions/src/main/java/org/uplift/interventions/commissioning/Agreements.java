package org.uplift.interventions.commissioning;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What the two branches have said of a proposal.
 *
 * @param days what schools said of the people's days
 * @param money what finance said of the cost
 */
@Embeddable
public record Agreements(
        @Column(name = "days_agreement") @Enumerated(EnumType.STRING)
        Agreement days,

        @Column(name = "days_reasons") @JdbcTypeCode(SqlTypes.ARRAY)
        List<String> daysReasons,

        @Column(name = "money_agreement") @Enumerated(EnumType.STRING)
        Agreement money,

        @Column(name = "money_reasons") @JdbcTypeCode(SqlTypes.ARRAY)
        List<String> moneyReasons) {

    static Agreements asked(boolean ofSchools, boolean ofFinance) {
        return new Agreements(needed(ofSchools), List.of(), needed(ofFinance), List.of());
    }

    private static Agreement needed(boolean asked) {
        return asked ? Agreement.WAITING : Agreement.NOT_NEEDED;
    }

    Agreement of(Branch branch) {
        return switch (branch) {
            case DAYS -> days;
            case MONEY -> money;
        };
    }

    Agreements with(Answer answer) {
        var said = answer instanceof Answer.Agreed ? Agreement.AGREED : Agreement.REFUSED;
        List<String> why = answer instanceof Answer.Refused(var branch, var reasons) ? reasons : List.of();
        return switch (answer.branch()) {
            case DAYS -> new Agreements(said, why, money, moneyReasons);
            case MONEY -> new Agreements(days, daysReasons, said, why);
        };
    }

    /** Whether everybody who is needed has agreed. */
    boolean complete() {
        return Stream.of(days, money).allMatch(said -> said == Agreement.AGREED || said == Agreement.NOT_NEEDED);
    }

    List<String> reasons() {
        return Stream.concat(daysReasons.stream(), moneyReasons.stream()).toList();
    }
}
