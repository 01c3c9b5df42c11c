package org.uplift.interventions.needs;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplift.interventions.api.needs.NeedAction;
import org.uplift.interventions.api.needs.NeedRecord;
import org.uplift.interventions.api.needs.NeedStatus;
import org.uplift.interventions.api.needs.RecordNeed;
import org.uplift.platform.api.Strand;
import org.uplift.platform.audit.Audited;
import org.uplift.platform.outbox.Aggregate;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.ProblemType;
import org.uplift.platform.problem.Violation;

/** What a school needs help with, agreed with the school, and the evidence for it. */
@Entity
@Table(name = "need")
class Need extends Aggregate implements Audited {

    static final String AUDIT_TYPE = "need";

    private static final LocalDate EARLIEST_EVIDENCE = LocalDate.of(2000, 1, 1);

    @Id
    private UUID id;

    @Column(name = "school_urn")
    private int schoolUrn;

    @Enumerated(EnumType.STRING)
    private Strand strand;

    private @Nullable String subject;

    private String summary;

    @Enumerated(EnumType.STRING)
    private NeedStatus status;

    @Column(name = "recorded_on")
    private LocalDate recordedOn;

    @Column(name = "met_on")
    private @Nullable LocalDate metOn;

    @ElementCollection
    @CollectionTable(name = "need_evidence", joinColumns = @JoinColumn(name = "need_id"))
    @OrderColumn(name = "position")
    private List<RecordedEvidence> evidence = new ArrayList<>();

    protected Need() {}

    /**
     * A new need, open.
     *
     * @throws ProblemException VALIDATION where a piece of evidence lies in the future or before 2000
     */
    static Need recorded(UUID id, RecordNeed asked, LocalDate today) {
        var wrong = new ArrayList<Violation>();
        var need = new Need();
        need.id = id;
        need.schoolUrn = asked.schoolUrn();
        need.strand = asked.strand();
        need.subject = asked.subject();
        need.summary = asked.summary().strip();
        need.status = NeedStatus.OPEN;
        need.recordedOn = today;
        for (var seen : asked.evidence()) {
            if (seen.on().isAfter(today)) {
                wrong.add(new Violation(
                        "/evidence/" + need.evidence.size() + "/on",
                        "Evidence has been seen already, so its date cannot be in the future."));
            }
            if (seen.on().isBefore(EARLIEST_EVIDENCE)) {
                wrong.add(new Violation(
                        "/evidence/" + need.evidence.size() + "/on",
                        "Check the year: evidence from before 2000 says nothing of the school today."));
            }
            need.evidence.add(RecordedEvidence.of(seen));
        }
        if (!wrong.isEmpty()) {
            throw new ProblemException(ProblemType.VALIDATION, "Some of the evidence is not valid.", wrong);
        }
        return need;
    }

    /** Marks it met; says whether it was open until now. */
    boolean meet(LocalDate on) {
        if (status == NeedStatus.MET) {
            return false;
        }
        status = NeedStatus.MET;
        metOn = on;
        return true;
    }

    int schoolUrn() {
        return schoolUrn;
    }

    /** What may be done about it as it stands, whoever asks. */
    List<NeedAction> possibleActions() {
        return switch (status) {
            case OPEN -> List.of(NeedAction.PROPOSE);
            case MET -> List.of();
        };
    }

    NeedRecord record(@Nullable String schoolName, List<NeedAction> actions) {
        return new NeedRecord(
                id,
                schoolUrn,
                schoolName,
                strand,
                subject,
                summary,
                status,
                recordedOn,
                metOn,
                evidence.stream().map(RecordedEvidence::evidence).toList(),
                actions,
                version());
    }

    NeedState state() {
        return new NeedState(id, schoolUrn, strand, subject, summary, status, recordedOn);
    }

    @Override
    public String aggregateId() {
        return id.toString();
    }

    @Override
    public String auditType() {
        return AUDIT_TYPE;
    }

    @Override
    public String auditId() {
        return id.toString();
    }
}
