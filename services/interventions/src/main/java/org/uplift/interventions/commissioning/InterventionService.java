package org.uplift.interventions.commissioning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.uplift.events.EventTypes;
import org.uplift.interventions.api.commissioning.CloseIntervention;
import org.uplift.interventions.api.commissioning.ExpectedHolding;
import org.uplift.interventions.api.commissioning.InterventionRow;
import org.uplift.interventions.api.commissioning.InterventionSearch;
import org.uplift.interventions.api.commissioning.ProposeIntervention;
import org.uplift.interventions.api.commissioning.RecordReview;
import org.uplift.interventions.api.needs.NeedRecord;
import org.uplift.interventions.needs.NeedService;
import org.uplift.platform.access.Access;
import org.uplift.platform.access.Scope;
import org.uplift.platform.access.Unscoped;
import org.uplift.platform.api.Change;
import org.uplift.platform.api.IdPageRequest;
import org.uplift.platform.api.ListRequest;
import org.uplift.platform.api.Page;
import org.uplift.platform.api.PageRequest;
import org.uplift.platform.audit.History;
import org.uplift.platform.ids.Ids;
import org.uplift.platform.outbox.Outbox;
import org.uplift.platform.paging.Pages;
import org.uplift.platform.preconditions.Versions;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.restatement.StatedKind;

/**
 * The use cases of interventions: a proposal is made, schools and finance answer, it is delivered and ends. Each change
 * of one somebody asks for answers with the intervention as it stands then; it fails with NOT_FOUND outside their
 * scope, PRECONDITION_FAILED on a stale {@code If-Match}, RULE_BROKEN where the intervention does not allow it.
 */
@ApplicationScoped
public class InterventionService {

    private final Interventions interventions;
    private final NeedService needs;
    private final ProposalCheck check;
    private final CommissioningSettings settings;
    private final Outbox outbox;
    private final Pages pages;
    private final History history;
    private final Access access;
    private final Clock clock;

    InterventionService(
            Interventions interventions,
            NeedService needs,
            ProposalCheck check,
            CommissioningSettings settings,
            Outbox outbox,
            Pages pages,
            History history,
            Access access,
            Clock clock) {
        this.interventions = interventions;
        this.needs = needs;
        this.check = check;
        this.settings = settings;
        this.outbox = outbox;
        this.pages = pages;
        this.history = history;
        this.access = access;
        this.clock = clock;
    }

    @Transactional
    InterventionRow propose(ProposeIntervention proposal, Scope scope) {
        var need = check.require(proposal, needOf(proposal, scope));
        var intervention = Intervention.proposed(Ids.next(), proposal, need, reviewInterval(), clock);
        interventions.add(intervention);
        announce(intervention);
        return intervention.row(null, today());
    }

    /** Insists that nothing is wrong with a proposal, and proposes nothing. */
    @Transactional
    void check(ProposeIntervention proposal, Scope scope) {
        check.require(proposal, needOf(proposal, scope));
    }

    private Optional<NeedRecord> needOf(ProposeIntervention proposal, Scope scope) {
        return Optional.ofNullable(proposal.needId()).flatMap(id -> needs.find(id, scope));
    }

    /** Takes an answer of schools or finance; in any order, any number of times. */
    @Transactional
    @Unscoped("the saga acts for the trust, not for somebody")
    void answered(UUID id, ProposalAnswer answer) {
        var intervention = interventions
                .locked(id)
                .orElseThrow(() -> new IllegalArgumentException("An answer to a proposal that was never made"));
        intervention.answered(answer, reviewInterval(), clock);
        announce(intervention);
    }

    /** Some of the commissioned interventions whose first day has come, in order, after the last of those before. */
    @Transactional
    @Unscoped("the start of delivery acts for the trust, not for somebody")
    public List<UUID> toStart(Optional<UUID> after, int atMost) {
        return interventions.toStart(today(), after, atMost);
    }

    /** Starts delivery of one; says whether it did. Again, or by another instance, is harmless. */
    @Transactional
    @Unscoped("the start of delivery acts for the trust, not for somebody")
    public boolean start(UUID id) {
        var found = interventions.locked(id);
        var started = found.map(intervention -> intervention.start(clock)).orElse(false);
        found.ifPresent(this::announce);
        return started;
    }

    /** Takes a review; the first starts delivery. VALIDATION where it does not fit the targets and dates. */
    @Transactional
    public InterventionRow review(UUID id, RecordReview review, Optional<String> ifMatch, Scope scope) {
        return change(id, ifMatch, scope, intervention -> intervention.review(review, reviewInterval(), clock));
    }

    @Transactional
    public InterventionRow pause(UUID id, String reason, Optional<String> ifMatch, Scope scope) {
        return change(id, ifMatch, scope, intervention -> intervention.pause(reason, clock));
    }

    @Transactional
    public InterventionRow resume(UUID id, Optional<String> ifMatch, Scope scope) {
        return change(id, ifMatch, scope, intervention -> intervention.resume(clock));
    }

    /** Ends it early; schools and finance let go of what they hold. */
    @Transactional
    public InterventionRow stop(UUID id, String reason, Optional<String> ifMatch, Scope scope) {
        return change(id, ifMatch, scope, intervention -> intervention.stop(reason, clock));
    }

    /** Ends it with its impact and a verdict. VALIDATION where the day is wrong. */
    @Transactional
    public InterventionRow close(UUID id, CloseIntervention closing, Optional<String> ifMatch, Scope scope) {
        return change(id, ifMatch, scope, intervention -> intervention.close(closing, clock));
    }

    private InterventionRow change(UUID id, Optional<String> ifMatch, Scope scope, Consumer<Intervention> action) {
        var intervention =
                interventions.locked(id, scope).orElseThrow(() -> ProblemException.notFound("The intervention"));
        Versions.check(ifMatch.orElse(null), intervention.version());
        action.accept(intervention);
        announce(intervention);
        return intervention.row(null, today());
    }

    private void announce(Intervention intervention) {
        intervention.announcements().forEach(announcement -> outbox.record(intervention, announcement));
    }

    @Transactional
    Page<InterventionRow> list(InterventionSearch search, ListRequest request, Readers readers) {
        return interventions.list(search, request, today(), readers);
    }

    @Transactional
    Page<Change> history(UUID id, PageRequest page, Readers readers) {
        if (interventions.find(id, readers, today()).isEmpty()) {
            throw ProblemException.notFound("The intervention");
        }
        return history.of(Intervention.AUDIT_TYPE, id.toString(), page);
    }

    /** Everything an intervention itself knows, where whoever asks may read it. */
    @Transactional
    public Optional<InterventionDetails> find(UUID id, Readers readers) {
        return interventions
                .find(id, readers, today())
                .map(intervention -> intervention.details(
                        access.schoolName(intervention.schoolUrn()).orElse(null), today()));
    }

    /** What schools and finance should hold for each intervention, oldest first. */
    @Transactional
    public Page<ExpectedHolding> expectedHoldings(IdPageRequest page, Scope scope) {
        var found = interventions.expectedHoldings(pages.start(page), page.limit + 1, scope);
        return pages.page(page, found, ExpectedHolding::interventionId);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Period reviewInterval() {
        return Period.ofWeeks(settings.reviewWeeks());
    }

    /** How an intervention states itself again. */
    @Produces
    @Singleton
    static StatedKind<Intervention> stated() {
        return new StatedKind<>(EventTypes.INTERVENTION_STATED, Intervention.class, Intervention::state);
    }
}
