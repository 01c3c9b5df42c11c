package org.uplift.schools.api.register;

import org.uplift.platform.permission.Permission;

/** What can be done to a school, and the permission that takes. */
public enum SchoolAction {
    ASSIGN_HUB(Permission.SCHOOLS_IMPORT),
    RECORD_NEED(Permission.NEEDS_RECORD),
    RECORD_INSPECTION(Permission.INSPECTIONS_RECORD);

    private final Permission permission;

    SchoolAction(Permission permission) {
        this.permission = permission;
    }

    public Permission permission() {
        return permission;
    }
}
