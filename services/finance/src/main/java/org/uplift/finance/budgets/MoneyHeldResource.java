package org.uplift.finance.budgets;

import org.uplift.finance.api.budgets.MoneyHeld;
import org.uplift.finance.api.budgets.MoneyHeldApi;
import org.uplift.platform.access.Allowed;
import org.uplift.platform.api.IdPageRequest;
import org.uplift.platform.api.Page;
import org.uplift.platform.permission.Permission;

/** What finance holds for each intervention, over HTTP. */
public class MoneyHeldResource implements MoneyHeldApi {

    private final BudgetService budgets;

    MoneyHeldResource(BudgetService budgets) {
        this.budgets = budgets;
    }

    @Override
    @Allowed(Permission.RECONCILE)
    public Page<MoneyHeld> list(IdPageRequest page) {
        return budgets.moneyHeld(page);
    }
}
