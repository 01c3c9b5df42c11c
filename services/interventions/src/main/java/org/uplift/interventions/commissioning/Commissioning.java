package org.uplift.interventions.commissioning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.uplift.interventions.needs.Diagnosis;
import org.uplift.interventions.needs.NeedView;
import org.uplift.platform.access.Access;
import org.uplift.platform.access.Scope;
import org.uplift.platform.access.Unscoped;
import org.uplift.platform.api.Change;
import org.uplift.platform.api.ListRequest;
import org.uplift.platform.api.Page;
import org.uplift.platform.api.PageRequest;
import org.uplift.platform.audit.History;
import org.uplift.platform.ids.Ids;
import org.uplift.platform.outbox.Outbox;
import org.uplift.platform.paging.Pages;
import org.uplift.platform.problem.ProblemException;

/** Commissioning: a proposal is made, the branches it needs answer, and it is commissioned or declined. */
@ApplicationScoped
public class Commissioning {

    private static final String HOLDINGS = "interventions-reconciliation";

    private final Interventions interventions;
    private final Diagnosis diagnosis;
    private final ProposalCheck check;
    private final Outbox outbox;
    private final Pages pages;
    private final History history;
    private final Course course;
    private final Access access;

    Commissioning(
            Interventions interventions,
            Diagnosis diagnosis,
            ProposalCheck check,
            Outbox outbox,
            Pages pages,
            History history,
            Course course,
            Access access) {
        this.interventions = interventions;
        this.diagnosis = diagnosis;
        this.check = check;
        this.outbox = outbox;
        this.pages = pages;
        this.history = history;
        this.course = course;
        this.access = access;
    }

    @Transactional
    InterventionRow propose(Proposal proposal, Scope scope) {
        var need = check.insist(proposal, named(proposal, scope));
        var now = course.now();
        var intervention = Intervention.proposed(Ids.next(), proposal, need, course.rhythm(), now);
        interventions.add(intervention);
        announce(intervention);
        return InterventionRow.of(intervention, now.today());
    }

    /** Insists that nothing is wrong with a proposal, and proposes nothing. */
    @Transactional
    void check(Proposal proposal, Scope scope) {
        check.insist(proposal, named(proposal, scope));
    }

    private Optional<NeedView> named(Proposal proposal, Scope scope) {
        return Optional.ofNullable(proposal.needId()).flatMap(id -> diagnosis.find(id, scope));
    }

    /** Takes an answer of schools or finance; in any order, any number of times. */
    @Transactional
    @Unscoped("the saga acts for the trust, not for somebody")
    void answered(UUID id, Answer answer) {
        var intervention = interventions
                .locked(id)
                .orElseThrow(() -> new IllegalArgumentException("An answer to a proposal that was never made"));
        intervention.answered(answer, course.rhythm(), course.now());
        announce(intervention);
    }

    private void announce(Intervention intervention) {
        intervention.announcements().forEach(announcement -> outbox.record(intervention, announcement));
    }

    @Transactional
    Page<InterventionRow> list(InterventionSearch search, ListRequest request, Scope scope) {
        return interventions.list(search, request, course.now().today(), scope);
    }

    @Transactional
    Page<Change> history(UUID id, PageRequest page, Scope scope) {
        if (interventions.find(id, scope).isEmpty()) {
            throw ProblemException.notFound("The intervention");
        }
        return history.of(Intervention.AUDIT_TYPE, id.toString(), page);
    }

    /** Everything an intervention itself knows, where it lies within scope. */
    @Transactional
    public Optional<InterventionRecord> find(UUID id, Scope scope) {
        var today = course.now().today();
        return interventions.find(id, scope).map(it -> record(it, today));
    }

    private InterventionRecord record(Intervention it, LocalDate today) {
        return new InterventionRecord(
                InterventionRow.of(it, access.schoolName(it.schoolUrn).orElse(null), today),
                Optional.ofNullable(it.routeReason),
                it.targets.stream().map(Target::view).toList(),
                List.copyOf(it.successCriteria),
                it.support.stream().map(SupportLine::view).toList(),
                it.agreements,
                it.reasons(),
                Optional.ofNullable(it.impact),
                it.steps.stream().map(Step::view).toList(),
                Actions.possible(it.status, it.startsOn, today));
    }

    /** What should be held for each intervention, oldest first. */
    @Transactional
    public Page<Holding> holdings(PageRequest page, Scope scope) {
        var after = pages.start(HOLDINGS, page).map(List::getFirst).map(UUID::fromString);
        var found = interventions.holdings(after, page.limit() + 1, scope);
        return pages.page(
                HOLDINGS,
                page,
                found,
                holding -> List.of(holding.interventionId().toString()));
    }
}
