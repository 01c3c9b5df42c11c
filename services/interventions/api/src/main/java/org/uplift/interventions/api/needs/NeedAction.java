package org.uplift.interventions.api.needs;

import org.uplift.platform.permission.Permission;

/** What may be done about a need, and the permission that takes. */
public enum NeedAction {
    /** Propose an intervention that serves it. */
    PROPOSE(Permission.INTERVENTIONS_PROPOSE);

    private final Permission permission;

    NeedAction(Permission permission) {
        this.permission = permission;
    }

    public Permission permission() {
        return permission;
    }
}
