package org.uplift.finance.budgets;

import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplift.finance.api.budgets.BudgetRecord;
import org.uplift.finance.api.budgets.BudgetRow;
import org.uplift.finance.api.budgets.BudgetSearch;
import org.uplift.finance.api.budgets.BudgetsApi;
import org.uplift.finance.api.budgets.ChangeBudget;
import org.uplift.finance.api.budgets.CommitmentRow;
import org.uplift.finance.api.budgets.SetBudget;
import org.uplift.platform.access.Allowed;
import org.uplift.platform.api.Change;
import org.uplift.platform.api.ListRequest;
import org.uplift.platform.api.Page;
import org.uplift.platform.api.PageRequest;
import org.uplift.platform.idempotency.Idempotent;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.preconditions.Answers;

/** Budgets over HTTP. */
public class BudgetResource implements BudgetsApi {

    private final BudgetService budgets;

    BudgetResource(BudgetService budgets) {
        this.budgets = budgets;
    }

    @Override
    @Allowed(Permission.BUDGETS_WRITE)
    @Idempotent
    public RestResponse<BudgetRecord> set(@Nullable String key, SetBudget asked) {
        var budget = budgets.set(asked);
        return Answers.created("/api/budgets/", budget.code(), budget, budget.version());
    }

    @Override
    @Allowed(Permission.BUDGETS_READ)
    public Page<BudgetRow> list(BudgetSearch search, ListRequest page) {
        return budgets.list(search, page);
    }

    @Override
    @Allowed(Permission.BUDGETS_READ)
    public RestResponse<BudgetRecord> read(String code) {
        return answer(budgets.read(code));
    }

    @Override
    @Allowed(Permission.BUDGETS_WRITE)
    public RestResponse<BudgetRecord> change(String code, @Nullable String version, ChangeBudget asked) {
        return answer(budgets.change(code, asked, version));
    }

    @Override
    @Allowed(Permission.BUDGETS_READ)
    public Page<CommitmentRow> commitments(String code, PageRequest page) {
        return budgets.commitmentsOf(code, page);
    }

    @Override
    @Allowed(Permission.BUDGETS_READ)
    public Page<Change> history(String code, PageRequest page) {
        return budgets.history(code, page);
    }

    private static RestResponse<BudgetRecord> answer(BudgetRecord budget) {
        return Answers.ok(budget, budget.version());
    }
}
