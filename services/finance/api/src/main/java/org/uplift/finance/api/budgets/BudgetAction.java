package org.uplift.finance.api.budgets;

import org.uplift.platform.permission.Permission;

/** What may be done to a budget, and the permission that takes. */
public enum BudgetAction {
    /** Give it another name or amount. */
    EDIT(Permission.BUDGETS_WRITE);

    private final Permission permission;

    BudgetAction(Permission permission) {
        this.permission = permission;
    }

    public Permission permission() {
        return permission;
    }
}
