package org.uplift.finance.budgets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityExistsException;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.uplift.events.EventTypes;
import org.uplift.platform.access.Access;
import org.uplift.platform.api.ListRequest;
import org.uplift.platform.api.Page;
import org.uplift.platform.api.PageRequest;
import org.uplift.platform.outbox.Announcement;
import org.uplift.platform.outbox.Outbox;
import org.uplift.platform.paging.Pages;
import org.uplift.platform.preconditions.Versions;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.ProblemType;

/** Setting, changing and reading budgets. */
@ApplicationScoped
class Budgeting {

    private static final String COMMITMENTS = "commitments-by-intervention";

    private final Budgets budgets;
    private final Commitments commitments;
    private final Access access;
    private final Outbox outbox;
    private final Pages pages;

    Budgeting(Budgets budgets, Commitments commitments, Access access, Outbox outbox, Pages pages) {
        this.budgets = budgets;
        this.commitments = commitments;
        this.access = access;
        this.outbox = outbox;
        this.pages = pages;
    }

    @Transactional
    BudgetRecord set(SetBudget request) {
        requireReach(request.schoolUrn());
        if (budgets.taken(request.code())) {
            throw taken(request.code());
        }
        var budget = Budget.set(
                request.code(), request.name().strip(), request.schoolUrn(), request.year(), request.amount());
        try {
            budgets.persistAndFlush(budget);
        } catch (ConstraintViolationException | EntityExistsException e) {
            // Somebody set the same code between the question above and here.
            throw taken(request.code());
        }
        outbox.record(budget, new Announcement(EventTypes.BUDGET_SET, BudgetState.of(budget)));
        return shown(budget);
    }

    /** Changes a budget's name or amount; what is the same already changes nothing and tells nobody. */
    @Transactional
    BudgetRecord change(String code, ChangeBudget request, @Nullable String ifMatch) {
        var budget = budgets.lock(code, access.scope()).orElseThrow(Budgeting::notFound);
        if (ifMatch == null) {
            throw new ProblemException(
                    ProblemType.PRECONDITION_REQUIRED, "Send If-Match with the ETag of the budget you read.");
        }
        Versions.check(ifMatch, budget.version());
        var name = request.name().strip();
        if (budget.is(name, request.amount())) {
            return shown(budget);
        }
        budget.change(name, request.amount());
        outbox.record(budget, new Announcement(EventTypes.BUDGET_CHANGED, BudgetState.of(budget)));
        return shown(budget);
    }

    BudgetRecord read(String code) {
        return budgets.view(code, access.scope()).map(this::shown).orElseThrow(Budgeting::notFound);
    }

    private BudgetRecord shown(Budget budget) {
        var school = Optional.ofNullable(budget.schoolUrn()).flatMap(access::schoolName);
        return shown(budget.view(school.orElse(null)));
    }

    private BudgetRecord shown(BudgetView budget) {
        return new BudgetRecord(
                budget,
                Arrays.stream(BudgetAction.values())
                        .filter(action -> access.may(action.permission()))
                        .toList());
    }

    Page<BudgetView> list(BudgetSearch search, ListRequest request) {
        return budgets.list(search, request, access.scope());
    }

    /** What interventions hold of a budget, newest first. */
    Page<CommitmentView> commitmentsOf(String code, PageRequest request) {
        var scope = access.scope();
        if (budgets.view(code, scope).isEmpty()) {
            throw notFound();
        }
        var last = pages.start(COMMITMENTS, request).map(List::getFirst).map(UUID::fromString);
        var found = commitments.of(code, scope, last, request.limit() + 1);
        return pages.page(
                COMMITMENTS,
                request,
                found,
                commitment -> List.of(commitment.interventionId().toString()));
    }

    private void requireReach(@Nullable Integer schoolUrn) {
        if (schoolUrn != null) {
            access.requireSchool(schoolUrn, "/schoolUrn");
        } else if (!access.scope().wholeTrust()) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN, "Only somebody appointed for the whole trust sets a central budget.");
        }
    }

    private static ProblemException taken(String code) {
        return new ProblemException(
                ProblemType.CONFLICT, "There is a budget with the code %s already.".formatted(code));
    }

    private static ProblemException notFound() {
        return ProblemException.notFound("The budget");
    }
}
