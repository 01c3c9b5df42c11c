package org.uplift.reporting.api.packs;

import org.uplift.platform.permission.Permission;

/** What may be done to a pack, and the permission that takes. */
public enum PackAction {
    /** Give it another title or meeting. */
    EDIT(Permission.PACKS_WRITE),
    /** Freeze it for good. */
    PUBLISH(Permission.PACKS_WRITE);

    private final Permission permission;

    PackAction(Permission permission) {
        this.permission = permission;
    }

    public Permission permission() {
        return permission;
    }
}
