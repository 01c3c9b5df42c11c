package org.uplift.codesign.api.teams;

import org.uplift.platform.permission.Permission;

/** What may be done to a team, and the permission that takes. */
public enum TeamAction {
    /** Change its name, its people, its remit or its end. */
    EDIT(Permission.TEAMS_WRITE);

    private final Permission permission;

    TeamAction(Permission permission) {
        this.permission = permission;
    }

    public Permission permission() {
        return permission;
    }
}
