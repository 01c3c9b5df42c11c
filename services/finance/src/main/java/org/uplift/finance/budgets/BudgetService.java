package org.uplift.finance.budgets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityExistsException;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.uplift.events.EventTypes;
import org.uplift.finance.api.budgets.BudgetAction;
import org.uplift.finance.api.budgets.BudgetRecord;
import org.uplift.finance.api.budgets.BudgetRow;
import org.uplift.finance.api.budgets.BudgetSearch;
import org.uplift.finance.api.budgets.ChangeBudget;
import org.uplift.finance.api.budgets.CommitmentRow;
import org.uplift.finance.api.budgets.MoneyHeld;
import org.uplift.finance.api.budgets.SetBudget;
import org.uplift.platform.access.Access;
import org.uplift.platform.api.Change;
import org.uplift.platform.api.IdPageRequest;
import org.uplift.platform.api.ListRequest;
import org.uplift.platform.api.Page;
import org.uplift.platform.api.PageRequest;
import org.uplift.platform.audit.History;
import org.uplift.platform.outbox.Announcement;
import org.uplift.platform.outbox.Outbox;
import org.uplift.platform.paging.Pages;
import org.uplift.platform.preconditions.Versions;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.ProblemType;
import org.uplift.platform.restatement.StatedKind;

/** Setting, changing and reading budgets. */
@ApplicationScoped
class BudgetService {

    private static final String COMMITMENTS = "commitments-by-intervention";

    private final Budgets budgets;
    private final Commitments commitments;
    private final Access access;
    private final Outbox outbox;
    private final Pages pages;
    private final History history;

    BudgetService(
            Budgets budgets, Commitments commitments, Access access, Outbox outbox, Pages pages, History history) {
        this.budgets = budgets;
        this.commitments = commitments;
        this.access = access;
        this.outbox = outbox;
        this.pages = pages;
        this.history = history;
    }

    @Transactional
    BudgetRecord set(SetBudget request) {
        requireWithinScope(request.schoolUrn());
        if (budgets.taken(request.code())) {
            throw codeTaken(request.code());
        }
        var budget = Budget.set(
                request.code(), request.name().strip(), request.schoolUrn(), request.year(), request.amount());
        try {
            budgets.persistAndFlush(budget);
        } catch (ConstraintViolationException | EntityExistsException e) {
            // Somebody set the same code between the question above and here.
            throw codeTaken(request.code());
        }
        outbox.record(budget, new Announcement(EventTypes.BUDGET_SET, budget.state()));
        return shown(budget);
    }

    /** Changes a budget's name or amount; what is the same already changes nothing and tells nobody. */
    @Transactional
    BudgetRecord change(String code, ChangeBudget request, @Nullable String ifMatch) {
        var budget = budgets.lock(code, access.scope()).orElseThrow(BudgetService::notFound);
        if (ifMatch == null) {
            throw new ProblemException(
                    ProblemType.PRECONDITION_REQUIRED, "Send If-Match with the ETag of the budget you read.");
        }
        Versions.check(ifMatch, budget.version());
        var name = request.name().strip();
        if (budget.alreadyIs(name, request.amount())) {
            return shown(budget);
        }
        budget.change(name, request.amount());
        outbox.record(budget, new Announcement(EventTypes.BUDGET_CHANGED, budget.state()));
        return shown(budget);
    }

    BudgetRecord read(String code) {
        return budgets.find(code, access.scope()).map(this::shown).orElseThrow(BudgetService::notFound);
    }

    private BudgetRecord shown(Budget budget) {
        var school = Optional.ofNullable(budget.schoolUrn()).flatMap(access::schoolName);
        return shown(budget.row(school.orElse(null)));
    }

    private BudgetRecord shown(BudgetRow budget) {
        return BudgetRecord.of(
                budget,
                Arrays.stream(BudgetAction.values())
                        .filter(action -> access.may(action.permission(), budget.schoolUrn()))
                        .toList());
    }

    Page<BudgetRow> list(BudgetSearch search, ListRequest request) {
        return budgets.list(search, request, access.scope());
    }

    /** What interventions hold of a budget, newest first. */
    Page<CommitmentRow> commitmentsOf(String code, PageRequest request) {
        var scope = access.scope();
        if (budgets.find(code, scope).isEmpty()) {
            throw notFound();
        }
        var last = pages.start(COMMITMENTS, request).map(List::getFirst).map(UUID::fromString);
        var found = commitments.of(code, scope, last, request.limit + 1);
        return pages.page(
                COMMITMENTS,
                request,
                found,
                commitment -> List.of(commitment.interventionId().toString()));
    }

    /** What finance itself holds for each intervention, the newest first; for the reconciliation. */
    Page<MoneyHeld> moneyHeld(IdPageRequest request) {
        var found = commitments.moneyHeld(access.scope(), pages.start(request), request.limit + 1);
        return pages.page(request, found, MoneyHeld::interventionId);
    }

    Page<Change> history(String code, PageRequest request) {
        if (budgets.find(code, access.scope()).isEmpty()) {
            throw notFound();
        }
        return history.of(Budget.AUDIT_TYPE, code, request);
    }

    private void requireWithinScope(@Nullable Integer schoolUrn) {
        if (schoolUrn != null) {
            access.requireSchool(schoolUrn, "/schoolUrn");
        } else if (!access.scope().wholeTrust()) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN, "Only somebody appointed for the whole trust sets a central budget.");
        }
    }

    private static ProblemException codeTaken(String code) {
        return new ProblemException(
                ProblemType.CONFLICT, "There is a budget with the code %s already.".formatted(code));
    }

    private static ProblemException notFound() {
        return ProblemException.notFound("The budget");
    }

    /** How a budget states itself again. */
    @Produces
    @Singleton
    static StatedKind<Budget> stated() {
        return new StatedKind<>(EventTypes.BUDGET_STATED, Budget.class, Budget::state);
    }
}
