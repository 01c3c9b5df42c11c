package org.uplift.finance.budgets;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.UpdateTimestamp;
import org.jspecify.annotations.Nullable;
import org.uplift.finance.api.budgets.CommitmentStatus;
import org.uplift.platform.audit.Audited;
import org.uplift.platform.audit.Unaudited;
import org.uplift.platform.outbox.Aggregate;

/** What one intervention holds of a budget. Its changes are filed under the budget it names. */
@Entity
class Commitment extends Aggregate implements Audited {

    @Id
    @Column(name = "intervention_id")
    private UUID interventionId;

    @Column(name = "budget_code")
    private String budgetCode;

    @Column(name = "school_urn")
    private int schoolUrn;

    private BigDecimal amount;

    @Enumerated(EnumType.STRING)
    private CommitmentStatus status;

    private @Nullable String reasons;

    @Column(name = "heard_on")
    private LocalDate heardOn;

    @Column(name = "settled_on")
    private @Nullable LocalDate settledOn;

    /** When it last changed: what the services hold of something that changes now is not yet the same. */
    @UpdateTimestamp
    @Unaudited
    @Column(name = "changed_at")
    private Instant changedAt;

    protected Commitment() {}

    private Commitment(InterventionData asked, InterventionData.Cost cost, CommitmentStatus status, LocalDate today) {
        this.interventionId = asked.interventionId();
        this.budgetCode = cost.budgetCode();
        this.schoolUrn = asked.schoolUrn();
        this.amount = cost.pounds();
        this.status = status;
        this.heardOn = today;
        this.settledOn = status == CommitmentStatus.COMMITTED ? null : today;
    }

    static Commitment made(InterventionData asked, InterventionData.Cost cost, LocalDate today) {
        return new Commitment(asked, cost, CommitmentStatus.COMMITTED, today);
    }

    static Commitment refused(
            InterventionData asked, InterventionData.Cost cost, List<String> reasons, LocalDate today) {
        var refused = new Commitment(asked, cost, CommitmentStatus.REFUSED, today);
        refused.reasons = String.join("\n", reasons);
        return refused;
    }

    /** Remembers the end of an intervention whose proposal has not arrived, so that it commits nothing when it does. */
    static Commitment releasedBeforeProposal(InterventionData ended, InterventionData.Cost cost, LocalDate today) {
        return new Commitment(ended, cost, CommitmentStatus.RELEASED, today);
    }

    /** Remembers a completion whose proposal has not arrived. */
    static Commitment spentBeforeProposal(InterventionData ended, InterventionData.Cost cost, LocalDate today) {
        return new Commitment(ended, cost, CommitmentStatus.SPENT, today);
    }

    boolean live() {
        return status == CommitmentStatus.COMMITTED;
    }

    void release(LocalDate today) {
        settle(CommitmentStatus.RELEASED, today);
    }

    void spend(LocalDate today) {
        settle(CommitmentStatus.SPENT, today);
    }

    private void settle(CommitmentStatus settled, LocalDate today) {
        if (!live()) {
            throw new IllegalStateException("A commitment that is " + status + " cannot become " + settled);
        }
        status = settled;
        settledOn = today;
    }

    BigDecimal amount() {
        return amount;
    }

    String budgetCode() {
        return budgetCode;
    }

    CommitmentState state() {
        return new CommitmentState(
                interventionId,
                budgetCode,
                amount,
                schoolUrn,
                status,
                reasons == null ? null : reasons.lines().toList());
    }

    @Override
    public String aggregateId() {
        return interventionId.toString();
    }

    @Override
    public String auditType() {
        return Budget.AUDIT_TYPE;
    }

    @Override
    public String auditId() {
        return budgetCode;
    }
}
