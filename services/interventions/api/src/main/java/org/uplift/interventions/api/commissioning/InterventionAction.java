package org.uplift.interventions.api.commissioning;

import org.uplift.platform.permission.Permission;

/** What may be done to an intervention once it has been proposed, and the permission that takes. */
public enum InterventionAction {
    REVIEW("reviewed", Permission.INTERVENTIONS_REVIEW),
    CLOSE("closed", Permission.INTERVENTIONS_DECIDE),
    STOP("stopped", Permission.INTERVENTIONS_DECIDE),
    PAUSE("paused", Permission.INTERVENTIONS_DECIDE),
    RESUME("resumed", Permission.INTERVENTIONS_DECIDE);

    private final String done;
    private final Permission permission;

    InterventionAction(String done, Permission permission) {
        this.done = done;
        this.permission = permission;
    }

    /** In a sentence: "it cannot be <i>reviewed</i>". */
    public String done() {
        return done;
    }

    public Permission permission() {
        return permission;
    }
}
