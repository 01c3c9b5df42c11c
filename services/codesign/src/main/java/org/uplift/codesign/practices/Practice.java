package org.uplift.codesign.practices;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.uplift.codesign.api.practices.DecideOnPractice;
import org.uplift.codesign.api.practices.PracticeRecord;
import org.uplift.codesign.api.practices.PracticeStatus;
import org.uplift.codesign.api.practices.ProposePractice;
import org.uplift.platform.audit.Audited;
import org.uplift.platform.outbox.Aggregate;
import org.uplift.platform.problem.ProblemException;

/** A way of working on its way from a team's idea to the trust's standard. */
@Entity
class Practice extends Aggregate implements Audited {

    static final String AUDIT_TYPE = "practice";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    @Id
    @Column(name = "practice_id")
    private UUID practiceId;

    @Column(name = "team_id")
    private UUID teamId;

    private String title;
    private String summary;

    @Enumerated(EnumType.STRING)
    private PracticeStatus status;

    @Column(name = "proposed_on")
    private LocalDate proposedOn;

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "practice_id", insertable = false, updatable = false)
    @OrderBy("step")
    private List<PracticeDecision> decisions = new ArrayList<>();

    protected Practice() {}

    private Practice(UUID practiceId, ProposePractice request, LocalDate today) {
        this.practiceId = practiceId;
        this.teamId = request.teamId();
        this.title = request.title().strip();
        this.summary = request.summary().strip();
        this.status = PracticeStatus.PROPOSED;
        this.proposedOn = today;
    }

    static Practice propose(UUID practiceId, ProposePractice request, LocalDate today) {
        return new Practice(practiceId, request, today);
    }

    /** Takes the step a decision names, where it is the next one. */
    void decide(DecideOnPractice request, LocalDate today) {
        var decision = request.decision();
        requireNext(decision);
        requireDay(request.decidedOn(), today);
        if (decision.needsNote() && request.noteOrNull() == null) {
            throw ProblemException.invalid("/note", "Say why: this decision needs a note.");
        }
        status = decision;
        decisions.add(new PracticeDecision(
                practiceId, decisions.size() + 1, decision, request.decidedOn(), request.noteOrNull()));
    }

    private void requireNext(PracticeStatus decision) {
        var next = status.next();
        if (next.isEmpty()) {
            throw ProblemException.ruleBroken(
                    "This practice is %s already; nothing more is decided on it.".formatted(status.inSentence()));
        }
        if (!next.contains(decision)) {
            throw ProblemException.ruleBroken("This practice is %s; the next decision is one of: %s."
                    .formatted(
                            status.inSentence(),
                            next.stream().map(PracticeStatus::inSentence).collect(Collectors.joining(", "))));
        }
    }

    private void requireDay(LocalDate decidedOn, LocalDate today) {
        if (decidedOn.isAfter(today)) {
            throw ProblemException.invalid("/decidedOn", "A decision cannot be dated in the future.");
        }
        if (!decisions.isEmpty() && decidedOn.isBefore(decisions.getLast().decidedOn())) {
            throw ProblemException.invalid(
                    "/decidedOn",
                    "The decision before this one was taken on %s."
                            .formatted(DAY.format(decisions.getLast().decidedOn())));
        }
    }

    PracticeRecord view(String teamName, List<PracticeStatus> actions) {
        return new PracticeRecord(
                practiceId,
                teamId,
                teamName,
                title,
                summary,
                status,
                proposedOn,
                decisions.stream().map(PracticeDecision::view).toList(),
                actions,
                version());
    }

    PracticeState state() {
        var last = decisions.isEmpty() ? null : decisions.getLast();
        return new PracticeState(
                practiceId,
                teamId,
                title,
                summary,
                status,
                proposedOn,
                last == null ? null : last.decision(),
                last == null ? null : last.decidedOn());
    }

    UUID teamId() {
        return teamId;
    }

    List<PracticeStatus> next() {
        return status.next();
    }

    @Override
    public String aggregateId() {
        return practiceId.toString();
    }

    @Override
    public String auditType() {
        return AUDIT_TYPE;
    }

    @Override
    public String auditId() {
        return practiceId.toString();
    }
}
