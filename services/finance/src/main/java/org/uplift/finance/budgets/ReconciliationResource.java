package org.uplift.finance.budgets;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.uplift.platform.access.Allowed;
import org.uplift.platform.api.Page;
import org.uplift.platform.api.PageRequest;
import org.uplift.platform.permission.Permission;

/** What finance itself holds for each intervention; the portal lays it beside what the other services hold. */
@Path("/api/reconciliation")
public class ReconciliationResource {

    private final BudgetService budgets;

    ReconciliationResource(BudgetService budgets) {
        this.budgets = budgets;
    }

    @GET
    @Allowed(Permission.RECONCILE)
    public Page<MoneyHeld> holdings(@BeanParam PageRequest request) {
        return budgets.moneyHeld(request);
    }
}
