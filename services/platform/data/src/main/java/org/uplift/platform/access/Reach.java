package org.uplift.platform.access;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.uplift.platform.permission.Permission;

/**
 * Who somebody is among the trust's people, and what they may do where: the union of the places of those of their current
 * appointments that grant a permission. One duty never widens another.
 *
 * @param personId whose sign-in it is; empty where it is linked with nobody
 * @param suspended whether it was switched off: their posts give nothing. A realm role is Keycloak's to take away
 * @param posts their current appointments, of whatever kind; empty for whoever has none
 * @param byRole what a realm role grants across the trust, beside their posts
 */
record Reach(Optional<UUID> personId, boolean suspended, List<Held> posts, Set<Permission> byRole) {

    static Reach none() {
        return new Reach(Optional.empty(), false, List.of(), Set.of());
    }

    /** With what realm roles grant. */
    Reach with(Set<Permission> permissions) {
        return new Reach(personId, suspended, posts, permissions);
    }

    Scope scope(Permission permission) {
        if (byRole.contains(permission)) {
            return new Scope.Trust();
        }
        var urns = new HashSet<Integer>();
        for (var post : posts) {
            if (post.permissions().contains(permission)) {
                switch (post.where()) {
                    case Scope.Trust all -> {
                        return all;
                    }
                    case Scope.Schools(var schools) -> urns.addAll(schools);
                }
            }
        }
        return new Scope.Schools(urns);
    }

    /** Whether they hold a post today, of whatever kind; a realm role is none. */
    boolean holdsAPost() {
        return !posts.isEmpty();
    }

    /** Whether their role or any post of theirs grants it, wherever. */
    boolean may(Permission permission) {
        return byRole.contains(permission)
                || posts.stream().anyMatch(one -> one.permissions().contains(permission));
    }
}
