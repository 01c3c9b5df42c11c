package org.uplift.interventions.commissioning;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.uplift.interventions.api.commissioning.AgreementStatus;

/**
 * What schools and finance have answered to a proposal.
 *
 * @param days what schools answered about the people's days
 * @param money what finance answered about the cost
 */
@Embeddable
public record Agreements(
        @Column(name = "days_agreement") @Enumerated(EnumType.STRING)
        AgreementStatus days,

        @Column(name = "days_reasons") @JdbcTypeCode(SqlTypes.ARRAY)
        List<String> daysReasons,

        @Column(name = "money_agreement") @Enumerated(EnumType.STRING)
        AgreementStatus money,

        @Column(name = "money_reasons") @JdbcTypeCode(SqlTypes.ARRAY)
        List<String> moneyReasons) {

    /** Before any answer: what is needed is waited for. */
    static Agreements needed(boolean days, boolean money) {
        return new Agreements(waiting(days), List.of(), waiting(money), List.of());
    }

    private static AgreementStatus waiting(boolean needed) {
        return needed ? AgreementStatus.WAITING : AgreementStatus.NOT_NEEDED;
    }

    boolean waitsFor(ProposalAnswer.Requirement requirement) {
        return AgreementStatus.WAITING
                == switch (requirement) {
                    case DAYS -> days;
                    case MONEY -> money;
                };
    }

    Agreements with(ProposalAnswer answer) {
        var status = answer instanceof ProposalAnswer.Agreed ? AgreementStatus.AGREED : AgreementStatus.REFUSED;
        List<String> why = answer instanceof ProposalAnswer.Refused(var requirement, var reasons) ? reasons : List.of();
        return switch (answer.requirement()) {
            case DAYS -> new Agreements(status, why, money, moneyReasons);
            case MONEY -> new Agreements(days, daysReasons, status, why);
        };
    }

    /** Whether everybody who is needed has agreed. */
    boolean complete() {
        return Stream.of(days, money)
                .allMatch(status -> status == AgreementStatus.AGREED || status == AgreementStatus.NOT_NEEDED);
    }

    List<String> reasons() {
        return Stream.concat(daysReasons.stream(), moneyReasons.stream()).toList();
    }
}
