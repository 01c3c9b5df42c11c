package org.uplift.interventions.commissioning;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UpdateTimestamp;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.uplift.events.EventType;
import org.uplift.events.EventTypes;
import org.uplift.interventions.api.commissioning.CloseIntervention;
import org.uplift.interventions.api.commissioning.InterventionAction;
import org.uplift.interventions.api.commissioning.InterventionRow;
import org.uplift.interventions.api.commissioning.InterventionStatus;
import org.uplift.interventions.api.commissioning.Judgement;
import org.uplift.interventions.api.commissioning.PersonDays;
import org.uplift.interventions.api.commissioning.ProposeIntervention;
import org.uplift.interventions.api.commissioning.Reading;
import org.uplift.interventions.api.commissioning.RecordReview;
import org.uplift.interventions.api.commissioning.Route;
import org.uplift.interventions.api.commissioning.TimelineEvent;
import org.uplift.interventions.api.commissioning.Verdict;
import org.uplift.interventions.api.needs.NeedRecord;
import org.uplift.platform.api.Strand;
import org.uplift.platform.audit.Audited;
import org.uplift.platform.audit.Unaudited;
import org.uplift.platform.outbox.Aggregate;
import org.uplift.platform.outbox.Announcement;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.ProblemType;
import org.uplift.platform.problem.Violation;

/**
 * Support for a school, for a limited time, towards targets. Guards its own rules from proposal to end, keeps its
 * timeline, and gathers what is to be announced, each announcement with the state at its moment.
 */
@Entity
@Table(name = "intervention")
class Intervention extends Aggregate implements Audited {

    static final String AUDIT_TYPE = "intervention";

    @Id
    private UUID id;

    @Column(name = "need_id")
    private UUID needId;

    @Column(name = "school_urn")
    private int schoolUrn;

    @Enumerated(EnumType.STRING)
    private Strand strand;

    private @Nullable String subject;

    @Enumerated(EnumType.STRING)
    private Route route;

    @Column(name = "route_reason")
    private @Nullable String routeReason;

    private String summary;

    @Enumerated(EnumType.STRING)
    private InterventionStatus status;

    @Embedded
    private TimeLimit timeLimit;

    /** All people's days together. */
    private BigDecimal days;

    @Embedded
    private @Nullable RecordedCost cost;

    @Embedded
    private Agreements agreements;

    @Column(name = "success_criteria")
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> successCriteria = new ArrayList<>();

    @Column(name = "next_review_on")
    private @Nullable LocalDate nextReviewOn;

    @Column(name = "last_review_on")
    private @Nullable LocalDate lastReviewOn;

    @Enumerated(EnumType.STRING)
    private @Nullable Judgement judgement;

    @Column(name = "proposed_on")
    private LocalDate proposedOn;

    @Column(name = "closed_on")
    private @Nullable LocalDate closedOn;

    /** Why it is paused or was stopped. */
    private @Nullable String reason;

    @Enumerated(EnumType.STRING)
    private @Nullable Verdict verdict;

    @Embedded
    private @Nullable RecordedImpact impact;

    @OneToMany(mappedBy = "intervention", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    private List<Target> targets = new ArrayList<>();

    @OneToMany(mappedBy = "intervention", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    private List<SupportLine> support = new ArrayList<>();

    @OneToMany(mappedBy = "intervention", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<TimelineEntry> timeline = new ArrayList<>();

    @Transient
    private final List<Announcement> announcements = new ArrayList<>();

    /** When it last changed: what the services hold of something that changes now is not yet the same. */
    @UpdateTimestamp
    @Unaudited
    @Column(name = "changed_at")
    private Instant changedAt;

    protected Intervention() {}

    /**
     * A new intervention from a proposal {@link ProposalCheck} has passed: days in halves, pounds with pence, texts
     * without stray space. Commissioned at once where neither days nor money are needed.
     */
    static Intervention proposed(
            UUID id, ProposeIntervention proposal, NeedRecord need, Period reviewInterval, Clock clock) {
        var it = new Intervention();
        it.id = id;
        it.needId = need.id();
        it.schoolUrn = need.schoolUrn();
        it.strand = need.strand();
        it.subject = need.subject();
        it.route = proposal.route();
        it.routeReason =
                proposal.routeReason() == null ? null : proposal.routeReason().strip();
        it.summary = proposal.summary().strip();
        it.status = InterventionStatus.PROPOSED;
        it.timeLimit = new TimeLimit(proposal.startsOn(), proposal.endsOn());
        proposal.successCriteria().forEach(criterion -> it.successCriteria.add(criterion.strip()));
        proposal.targets().forEach(target -> it.targets.add(new Target(it, it.targets.size(), target)));
        proposal.support().forEach(line -> it.support.add(new SupportLine(it, it.support.size(), line)));
        it.days = proposal.support().stream()
                .map(PersonDays::days)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(1, RoundingMode.UNNECESSARY);
        it.cost = proposal.cost() == null ? null : RecordedCost.of(proposal.cost());
        it.proposedOn = LocalDate.now(clock);
        it.agreements = Agreements.needed(!it.support.isEmpty(), it.cost != null);
        it.happened(TimelineEvent.PROPOSED, it.routeReason, clock);
        it.commissionIfAgreed(reviewInterval, clock);
        return it;
    }

    /**
     * Takes an answer of schools or finance. The first answer of each counts; one that comes after the end changes
     * nothing, but for the reasons of a second refusal, which whoever proposed it has to know as well.
     */
    void answered(ProposalAnswer answer, Period reviewInterval, Clock clock) {
        var secondRefusal = status == InterventionStatus.DECLINED && answer instanceof ProposalAnswer.Refused;
        if ((status != InterventionStatus.PROPOSED && !secondRefusal) || !agreements.waitsFor(answer.requirement())) {
            return;
        }
        agreements = agreements.with(answer);
        noted(
                TimelineEvents.of(answer),
                answer instanceof ProposalAnswer.Refused refused ? refused.reasonsTogether() : null,
                clock);
        switch (answer) {
            case ProposalAnswer.Agreed agreed -> commissionIfAgreed(reviewInterval, clock);
            case ProposalAnswer.Refused refused
            when status == InterventionStatus.DECLINED -> announce(EventTypes.INTERVENTION_DECLINED);
            case ProposalAnswer.Refused refused -> {
                closedOn = LocalDate.now(clock);
                become(InterventionStatus.DECLINED, TimelineEvent.DECLINED, null, clock);
            }
        }
    }

    private void commissionIfAgreed(Period reviewInterval, Clock clock) {
        if (agreements.complete()) {
            nextReviewOn =
                    timeLimit.reviewAfter(timeLimit.startsOn(), reviewInterval).orElse(timeLimit.endsOn());
            become(InterventionStatus.COMMISSIONED, TimelineEvent.COMMISSIONED, null, clock);
        }
    }

    /** Starts delivery where its first day has come; says whether it did. */
    boolean start(Clock clock) {
        if (status != InterventionStatus.COMMISSIONED || !timeLimit.hasBegun(LocalDate.now(clock))) {
            return false;
        }
        become(InterventionStatus.IN_DELIVERY, TimelineEvent.STARTED, null, clock);
        return true;
    }

    /**
     * Takes a review; the first one starts delivery.
     *
     * @throws ProblemException RULE_BROKEN in the wrong state, VALIDATION where the review does not fit its targets
     *     and dates
     */
    void review(RecordReview review, Period reviewInterval, Clock clock) {
        var today = LocalDate.now(clock);
        require(InterventionAction.REVIEW, today);
        var wrong = new ArrayList<Violation>();
        checkHeldOn(review.heldOn(), today, wrong);
        checkNextReview(review, wrong);
        checkProgress(review.progress(), wrong);
        if (!wrong.isEmpty()) {
            throw new ProblemException(ProblemType.VALIDATION, "The review does not fit the intervention.", wrong);
        }
        start(clock);
        lastReviewOn = review.heldOn();
        judgement = review.judgement();
        nextReviewOn = Optional.ofNullable(review.nextReviewOn())
                .or(() -> timeLimit.reviewAfter(review.heldOn(), reviewInterval))
                .orElse(null);
        happened(TimelineEvent.REVIEWED, review.judgement().name(), clock);
    }

    private void checkHeldOn(LocalDate heldOn, LocalDate today, List<Violation> wrong) {
        if (heldOn.isAfter(today)) {
            wrong.add(new Violation("/heldOn", "A review is recorded once it has been held, so not in the future."));
        }
        if (heldOn.isBefore(timeLimit.startsOn())) {
            wrong.add(new Violation(
                    "/heldOn",
                    "The intervention started on %s, so it was not reviewed before."
                            .formatted(TimeLimit.inWords(timeLimit.startsOn()))));
        }
        if (lastReviewOn != null && heldOn.isBefore(lastReviewOn)) {
            wrong.add(new Violation(
                    "/heldOn",
                    "It was last reviewed on %s; reviews are recorded in order."
                            .formatted(TimeLimit.inWords(lastReviewOn))));
        }
    }

    private void checkNextReview(RecordReview review, List<Violation> wrong) {
        var next = review.nextReviewOn();
        if (next == null) {
            return;
        }
        if (!next.isAfter(review.heldOn())) {
            wrong.add(new Violation("/nextReviewOn", "The next review comes after this one."));
        } else if (next.isAfter(timeLimit.endsOn())) {
            wrong.add(new Violation(
                    "/nextReviewOn",
                    "The intervention ends on %s, so its next review is due by then."
                            .formatted(TimeLimit.inWords(timeLimit.endsOn()))));
        }
    }

    private void checkProgress(List<Reading> progress, List<Violation> wrong) {
        var read = new HashSet<String>();
        for (int i = 0; i < progress.size(); i++) {
            var measure = progress.get(i).measure();
            if (targets.stream().noneMatch(target -> target.measures(measure))) {
                wrong.add(new Violation(
                        "/progress/" + i + "/measure",
                        "The measures of this intervention are: %s."
                                .formatted(targets.stream()
                                        .map(target -> target.agreed().measure())
                                        .collect(Collectors.joining("; ")))));
            } else if (!read.add(measure.strip().toLowerCase(Locale.UK))) {
                wrong.add(new Violation("/progress/" + i + "/measure", "This measure has its value already."));
            }
        }
    }

    void pause(String why, Clock clock) {
        require(InterventionAction.PAUSE, LocalDate.now(clock));
        reason = why.strip();
        become(InterventionStatus.PAUSED, TimelineEvent.PAUSED, reason, clock);
    }

    /** Goes on where it was: in delivery, or commissioned where its first day is still to come. */
    void resume(Clock clock) {
        var today = LocalDate.now(clock);
        require(InterventionAction.RESUME, today);
        reason = null;
        var next = timeLimit.hasBegun(today) ? InterventionStatus.IN_DELIVERY : InterventionStatus.COMMISSIONED;
        become(next, TimelineEvent.RESUMED, null, clock);
    }

    void stop(String why, Clock clock) {
        var today = LocalDate.now(clock);
        require(InterventionAction.STOP, today);
        reason = why.strip();
        closedOn = today;
        nextReviewOn = null;
        become(InterventionStatus.STOPPED, TimelineEvent.STOPPED, reason, clock);
    }

    /**
     * Closes it with its impact and a verdict.
     *
     * @throws ProblemException RULE_BROKEN in the wrong state, VALIDATION where the day is to come, or lies before its
     *     first day or its last review
     */
    void close(CloseIntervention closing, Clock clock) {
        var today = LocalDate.now(clock);
        require(InterventionAction.CLOSE, today);
        checkClosedOn(closing.closedOn(), today);
        start(clock);
        closedOn = closing.closedOn();
        verdict = closing.verdict();
        impact = RecordedImpact.of(closing.impact());
        nextReviewOn = null;
        become(InterventionStatus.COMPLETED, TimelineEvent.COMPLETED, verdict.name(), clock);
    }

    private void checkClosedOn(LocalDate day, LocalDate today) {
        if (day.isAfter(today)) {
            throw ProblemException.invalid("/closedOn", "An intervention is closed today or on a day that has passed.");
        }
        if (day.isBefore(timeLimit.startsOn()) || (lastReviewOn != null && day.isBefore(lastReviewOn))) {
            throw ProblemException.invalid(
                    "/closedOn",
                    "It started on %s%s, so it cannot have closed before that."
                            .formatted(
                                    TimeLimit.inWords(timeLimit.startsOn()),
                                    lastReviewOn == null
                                            ? ""
                                            : " and was last reviewed on " + TimeLimit.inWords(lastReviewOn)));
        }
    }

    /** What may be done to it where it stands, whoever asks: what a page offers, and what is insisted on here. */
    Set<InterventionAction> possibleActions(LocalDate today) {
        return switch (status) {
            case PROPOSED -> EnumSet.of(InterventionAction.STOP);
            case COMMISSIONED ->
                timeLimit.hasBegun(today) ? underWay() : EnumSet.of(InterventionAction.STOP, InterventionAction.PAUSE);
            case IN_DELIVERY -> underWay();
            case PAUSED -> EnumSet.of(InterventionAction.RESUME, InterventionAction.STOP);
            case COMPLETED, STOPPED, DECLINED -> EnumSet.noneOf(InterventionAction.class);
        };
    }

    private static Set<InterventionAction> underWay() {
        return EnumSet.of(
                InterventionAction.REVIEW, InterventionAction.CLOSE, InterventionAction.STOP, InterventionAction.PAUSE);
    }

    /** @throws ProblemException RULE_BROKEN with the reason in a sentence, where it may not be done now */
    private void require(InterventionAction action, LocalDate today) {
        if (!possibleActions(today).contains(action)) {
            throw ProblemException.ruleBroken(whyNot(action));
        }
    }

    private String whyNot(InterventionAction action) {
        var done = action.done();
        return switch (status) {
            case PROPOSED ->
                "This intervention is still waiting for its days and its money to be agreed, so it cannot be %s yet."
                        .formatted(done);
            case COMMISSIONED ->
                action == InterventionAction.RESUME
                        ? "This intervention is not paused, so it cannot be resumed."
                        : "This intervention starts on %s, so it cannot be %s before then."
                                .formatted(TimeLimit.inWords(timeLimit.startsOn()), done);
            case IN_DELIVERY -> "This intervention is not paused, so it cannot be %s.".formatted(done);
            case PAUSED ->
                action == InterventionAction.PAUSE
                        ? "This intervention is paused already."
                        : "This intervention is paused. Resume it first; then it can be %s.".formatted(done);
            case COMPLETED -> "This intervention was closed%s, so it cannot be %s.".formatted(onClosingDay(), done);
            case STOPPED -> "This intervention was stopped%s, so it cannot be %s.".formatted(onClosingDay(), done);
            case DECLINED -> "This intervention was declined%s, so it cannot be %s.".formatted(onClosingDay(), done);
        };
    }

    private String onClosingDay() {
        return closedOn == null ? "" : " on " + TimeLimit.inWords(closedOn);
    }

    private void become(InterventionStatus next, TimelineEvent event, @Nullable String detail, Clock clock) {
        status = next;
        happened(event, detail, clock);
    }

    private void happened(TimelineEvent event, @Nullable String detail, Clock clock) {
        noted(event, detail, clock);
        TimelineEvents.announcedAs(event).ifPresent(this::announce);
    }

    private void noted(TimelineEvent event, @Nullable String detail, Clock clock) {
        timeline.add(new TimelineEntry(this, clock.instant(), event, detail));
    }

    private void announce(EventType type) {
        announcements.add(new Announcement(type, state()));
    }

    /** What is to be announced since it was last asked, oldest first. */
    List<Announcement> announcements() {
        var drained = List.copyOf(announcements);
        announcements.clear();
        return drained;
    }

    /** Why it was declined, stopped or is paused; empty otherwise. */
    private List<String> reasons() {
        return status == InterventionStatus.DECLINED
                ? agreements.reasons()
                : Optional.ofNullable(reason).stream().toList();
    }

    int schoolUrn() {
        return schoolUrn;
    }

    InterventionState state() {
        return new InterventionState(
                id,
                needId,
                schoolUrn,
                strand,
                subject,
                route,
                summary,
                status,
                timeLimit.startsOn(),
                timeLimit.endsOn(),
                support.stream().map(SupportLine::personDays).toList(),
                cost == null ? null : cost.cost(),
                nextReviewOn,
                lastReviewOn,
                judgement,
                proposedOn,
                closedOn,
                verdict,
                impact == null ? null : impact.impact(),
                reasons().isEmpty() ? null : reasons());
    }

    InterventionRow row(@Nullable String schoolName, LocalDate today) {
        return new InterventionRow(
                id,
                needId,
                schoolUrn,
                schoolName,
                strand,
                subject,
                route,
                summary,
                status,
                timeLimit.startsOn(),
                timeLimit.endsOn(),
                days,
                cost == null ? null : cost.cost(),
                nextReviewOn,
                lastReviewOn,
                judgement,
                status.awaitsReview() && nextReviewOn != null && nextReviewOn.isBefore(today),
                proposedOn,
                closedOn,
                verdict,
                version());
    }

    InterventionDetails details(@Nullable String schoolName, LocalDate today) {
        return new InterventionDetails(
                row(schoolName, today),
                Optional.ofNullable(routeReason),
                targets.stream().map(Target::agreed).toList(),
                List.copyOf(successCriteria),
                support.stream().map(SupportLine::personDays).toList(),
                agreements,
                reasons(),
                Optional.ofNullable(impact).map(RecordedImpact::impact),
                timeline.stream().map(TimelineEntry::row).toList(),
                possibleActions(today));
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
