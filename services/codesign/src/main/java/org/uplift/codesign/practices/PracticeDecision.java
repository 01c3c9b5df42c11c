package org.uplift.codesign.practices;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplift.codesign.api.practices.PracticeRecord;
import org.uplift.codesign.api.practices.PracticeStatus;
import org.uplift.platform.audit.Audited;

/** One step of a practice, as it was decided; never changed. */
@Entity
@Table(name = "practice_decision")
@IdClass(PracticeDecision.Key.class)
class PracticeDecision implements Audited {

    record Key(UUID practiceId, int step) implements Serializable {}

    @Id
    @Column(name = "practice_id")
    private UUID practiceId;

    @Id
    private int step;

    @Enumerated(EnumType.STRING)
    private PracticeStatus decision;

    @Column(name = "decided_on")
    private LocalDate decidedOn;

    private @Nullable String note;

    protected PracticeDecision() {}

    PracticeDecision(UUID practiceId, int step, PracticeStatus decision, LocalDate decidedOn, @Nullable String note) {
        this.practiceId = practiceId;
        this.step = step;
        this.decision = decision;
        this.decidedOn = decidedOn;
        this.note = note;
    }

    PracticeStatus decision() {
        return decision;
    }

    LocalDate decidedOn() {
        return decidedOn;
    }

    PracticeRecord.Decision view() {
        return new PracticeRecord.Decision(decision, decidedOn, note);
    }

    @Override
    public String auditType() {
        return Practice.AUDIT_TYPE;
    }

    @Override
    public String auditId() {
        return practiceId.toString();
    }
}
