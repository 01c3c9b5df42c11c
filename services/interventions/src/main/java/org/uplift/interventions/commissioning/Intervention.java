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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.uplift.events.EventType;
import org.uplift.events.EventTypes;
import org.uplift.interventions.needs.NeedView;
import org.uplift.interventions.needs.Strand;
import org.uplift.platform.audit.Audited;
import org.uplift.platform.outbox.Aggregate;
import org.uplift.platform.outbox.Announcement;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.ProblemType;
import org.uplift.platform.problem.Violation;

/**
 * Support for a school, for a limited time, towards targets. Guards its own course from proposal to end, keeps its
 * timeline, and gathers what is to be announced, each announcement with the state at its moment.
 */
@Entity
@Table(name = "intervention")
class Intervention extends Aggregate implements Audited {

    static final String AUDIT_TYPE = "intervention";

    @Id
    UUID id;

    @Column(name = "need_id")
    UUID needId;

    @Column(name = "school_urn")
    int schoolUrn;

    @Enumerated(EnumType.STRING)
    Strand strand;

    @Nullable
    String subject;

    @Enumerated(EnumType.STRING)
    Route route;

    @Column(name = "route_reason")
    @Nullable
    String routeReason;

    String summary;

    @Enumerated(EnumType.STRING)
    Status status;

    @Column(name = "starts_on")
    LocalDate startsOn;

    @Column(name = "ends_on")
    LocalDate endsOn;

    /** All people's days together. */
    BigDecimal days;

    @Embedded
    @Nullable
    Cost cost;

    @Embedded
    Agreements agreements;

    @Column(name = "success_criteria")
    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> successCriteria = new ArrayList<>();

    @Column(name = "next_review_on")
    @Nullable
    LocalDate nextReviewOn;

    @Column(name = "last_review_on")
    @Nullable
    LocalDate lastReviewOn;

    @Enumerated(EnumType.STRING)
    @Nullable
    Judgement judgement;

    @Column(name = "proposed_on")
    LocalDate proposedOn;

    @Column(name = "closed_on")
    @Nullable
    LocalDate closedOn;

    /** Why it is paused or was stopped. */
    @Nullable
    String reason;

    @Enumerated(EnumType.STRING)
    @Nullable
    Verdict verdict;

    @Embedded
    @Nullable
    Impact impact;

    @OneToMany(mappedBy = "intervention", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    List<Target> targets = new ArrayList<>();

    @OneToMany(mappedBy = "intervention", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    List<SupportLine> support = new ArrayList<>();

    @OneToMany(mappedBy = "intervention", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    List<Step> steps = new ArrayList<>();

    @Transient
    private final List<Announcement> announcements = new ArrayList<>();

    protected Intervention() {}

    /** A new intervention from a proposal {@link ProposalCheck} has passed; commissioned at once if none need agree. */
    static Intervention proposed(UUID id, Proposal asked, NeedView need, ReviewRhythm rhythm, Now now) {
        var it = new Intervention();
        NewIntervention.fill(it, id, asked, need);
        it.proposedOn = now.today();
        it.agreements = Agreements.asked(!it.support.isEmpty(), it.cost != null);
        it.happened(Moment.PROPOSED, it.routeReason, now);
        it.commissionIfAgreed(rhythm, now);
        return it;
    }

    /**
     * Takes a branch's answer. The first answer of a branch counts; one that comes after the end changes nothing, but
     * for the reasons of a second refusal, which whoever proposed it has to know as well.
     */
    void answered(Answer answer, ReviewRhythm rhythm, Now now) {
        var listens = status == Status.PROPOSED || (status == Status.DECLINED && answer instanceof Answer.Refused);
        if (!listens || agreements.of(answer.branch()) != Agreement.WAITING) {
            return;
        }
        agreements = agreements.with(answer);
        noted(Moment.of(answer), answer instanceof Answer.Refused refused ? refused.inOne() : null, now);
        switch (answer) {
            case Answer.Agreed agreed -> commissionIfAgreed(rhythm, now);
            case Answer.Refused refused when status == Status.DECLINED -> announce(EventTypes.INTERVENTION_DECLINED);
            case Answer.Refused refused -> {
                closedOn = now.today();
                become(Status.DECLINED, Moment.DECLINED, null, now);
            }
        }
    }

    private void commissionIfAgreed(ReviewRhythm rhythm, Now now) {
        if (agreements.complete()) {
            nextReviewOn = rhythm.after(startsOn, endsOn).orElse(endsOn);
            become(Status.COMMISSIONED, Moment.COMMISSIONED, null, now);
        }
    }

    /** Starts delivery where its first day has come; says whether it did. */
    boolean begin(Now now) {
        if (status != Status.COMMISSIONED || startsOn.isAfter(now.today())) {
            return false;
        }
        become(Status.IN_DELIVERY, Moment.STARTED, null, now);
        return true;
    }

    /**
     * Takes a review; the first one starts delivery.
     *
     * @throws ProblemException RULE_BROKEN in the wrong state, VALIDATION where the review does not fit its targets
     *     and dates
     */
    void reviewed(ReviewTaken review, ReviewRhythm rhythm, Now now) {
        Actions.require(this, Action.REVIEW, now.today());
        var wrong = new ArrayList<Violation>();
        ReviewFit.check(this, review, now.today(), wrong);
        if (!wrong.isEmpty()) {
            throw new ProblemException(ProblemType.VALIDATION, "The review does not fit the intervention.", wrong);
        }
        begin(now);
        lastReviewOn = review.heldOn();
        judgement = review.judgement();
        nextReviewOn = review.nextReviewOn()
                .or(() -> rhythm.after(review.heldOn(), endsOn))
                .orElse(null);
        happened(Moment.REVIEWED, review.judgement().name(), now);
    }

    void pause(String why, Now now) {
        Actions.require(this, Action.PAUSE, now.today());
        reason = why.strip();
        become(Status.PAUSED, Moment.PAUSED, reason, now);
    }

    /** Goes on where it was: in delivery, or commissioned where its first day is still to come. */
    void resume(Now now) {
        Actions.require(this, Action.RESUME, now.today());
        reason = null;
        var next = startsOn.isAfter(now.today()) ? Status.COMMISSIONED : Status.IN_DELIVERY;
        become(next, Moment.RESUMED, null, now);
    }

    void stop(String why, Now now) {
        Actions.require(this, Action.STOP, now.today());
        reason = why.strip();
        closedOn = now.today();
        nextReviewOn = null;
        become(Status.STOPPED, Moment.STOPPED, reason, now);
    }

    /**
     * Closes it.
     *
     * @throws ProblemException RULE_BROKEN in the wrong state, VALIDATION where the day is outside its course
     */
    void complete(Closing closing, Now now) {
        Actions.require(this, Action.CLOSE, now.today());
        ClosingFit.check(this, closing, now.today());
        begin(now);
        closedOn = closing.closedOn();
        verdict = closing.verdict();
        impact = closing.impact();
        nextReviewOn = null;
        become(Status.COMPLETED, Moment.COMPLETED, verdict.name(), now);
    }

    private void become(Status next, Moment moment, @Nullable String detail, Now now) {
        status = next;
        happened(moment, detail, now);
    }

    private void happened(Moment moment, @Nullable String detail, Now now) {
        noted(moment, detail, now);
        moment.event().ifPresent(this::announce);
    }

    private void noted(Moment moment, @Nullable String detail, Now now) {
        steps.add(new Step(this, now.instant(), moment, detail));
    }

    private void announce(EventType type) {
        announcements.add(new Announcement(type, InterventionState.of(this)));
    }

    /** What is to be announced since it was last asked, oldest first. */
    List<Announcement> announcements() {
        var drained = List.copyOf(announcements);
        announcements.clear();
        return drained;
    }

    /** Why it was declined, stopped or is paused; empty otherwise. */
    List<String> reasons() {
        return status == Status.DECLINED
                ? agreements.reasons()
                : Optional.ofNullable(reason).stream().toList();
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
