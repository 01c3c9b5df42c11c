package org.uplift.reporting.packs;

import java.util.List;
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

    Permission permission() {
        return permission;
    }

    /** What stands for a pack as it is, whoever asks. */
    static List<PackAction> possible(PackStatus status) {
        return switch (status) {
            case DRAFT -> List.of(EDIT, PUBLISH);
            case PUBLISHED -> List.of();
        };
    }
}
