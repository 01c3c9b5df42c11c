package org.uplift.portal.kit.page;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.permission.Permission;

/** The areas of the portal, in the order of its navigation. */
enum Area {
    HOME("Home", null, "/home"),
    DASHBOARD("Dashboard", Permission.DASHBOARD_READ, "/dashboard"),
    SCHOOLS("Schools", Permission.SCHOOLS_READ, "/schools"),
    NEEDS("Needs", Permission.NEEDS_READ, "/needs"),
    INTERVENTIONS("Interventions", Permission.INTERVENTIONS_READ, "/interventions"),
    PEOPLE("People", Permission.PEOPLE_READ, "/people", "/post-kinds", "/capacity"),
    PRACTICES("Practices", Permission.PRACTICES_READ, "/practices", "/teams"),
    BUDGETS("Budgets", Permission.BUDGETS_READ, "/budgets"),
    PACKS("Board packs", Permission.PACKS_READ, "/packs"),
    ADMINISTRATION("Administration", Permission.DEAD_LETTERS, "/administration", "/imports");

    private final String title;
    private final @Nullable Permission permission;
    private final List<String> addresses;

    Area(String title, @Nullable Permission permission, String... addresses) {
        this.title = title;
        this.permission = permission;
        this.addresses = List.of(addresses);
    }

    String title() {
        return title;
    }

    /** Whether whoever holds a post has records of it that are theirs, without its permission. */
    boolean orRelated() {
        return this == INTERVENTIONS;
    }

    /** What opens it; nothing where it is open to everybody signed in. */
    Optional<Permission> permission() {
        return Optional.ofNullable(permission);
    }

    String href() {
        return addresses.getFirst();
    }

    /** Its lists, where it has more than one. */
    List<Room> rooms() {
        return switch (this) {
            case PEOPLE ->
                List.of(
                        new Room("People", "/people", Permission.PEOPLE_READ),
                        new Room("Waiting for a second person", "/people/approvals", Permission.APPOINTMENTS_APPROVE),
                        new Room("Kinds of post", "/post-kinds", Permission.PEOPLE_READ));
            case PRACTICES ->
                List.of(
                        new Room("Practices", "/practices", Permission.PRACTICES_READ),
                        new Room("Teams", "/teams", Permission.TEAMS_READ));
            case ADMINISTRATION ->
                List.of(
                        new Room("Overview", "/administration", Permission.DEAD_LETTERS),
                        new Room("Dead letters", "/administration/dead-letters", Permission.DEAD_LETTERS),
                        new Room("Reconciliation", "/administration/reconciliation", Permission.RECONCILE),
                        new Room("Denials", "/administration/denials", Permission.AUDIT_READ),
                        new Room("Imports", "/imports", Permission.SCHOOLS_IMPORT));
            default -> List.of();
        };
    }

    /** Which of its lists a page is part of: the one with the longest address that fits. */
    Optional<Room> room(String path) {
        return rooms().stream()
                .filter(room -> path.equals(room.href()) || path.startsWith(room.href() + "/"))
                .max(Comparator.comparing(room -> room.href().length()));
    }

    /** One list of an area that has several. */
    record Room(String title, String href, Permission permission) {}

    /** Whether a page is part of it. */
    boolean holds(String path) {
        return addresses.stream().anyMatch(address -> path.equals(address) || path.startsWith(address + "/"));
    }
}
