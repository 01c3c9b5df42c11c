package org.uplift.platform.permission;

import java.util.Set;

/**
 * A kind of post, and what holding one lets somebody do where it is held.
 *
 * @param code capitals and underscores: {@code HEAD}
 * @param heldAt where such a post can be held
 * @param permissions what it grants there, beside what every current post grants across the trust
 * @param daysOwed days a year owed to other schools where an appointment says nothing else
 */
public record PostKind(String code, String title, Set<PlaceKind> heldAt, Set<Permission> permissions, int daysOwed) {

    public PostKind {
        heldAt = Set.copyOf(heldAt);
        permissions = Set.copyOf(permissions);
    }

    /** What it grants only to whoever a second person has approved it for. */
    public Set<Permission> powers() {
        return Permission.powersOf(permissions);
    }
}
