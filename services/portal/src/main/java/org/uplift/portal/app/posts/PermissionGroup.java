package org.uplift.portal.app.posts;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.permission.ShippedPosts;
import org.uplift.portal.kit.forms.Choice;

/** What posts let people do, by what it concerns. */
public enum PermissionGroup {
    SCHOOLS("Schools"),
    PEOPLE("People, posts and days"),
    SUPPORT("Needs and support"),
    PRACTICES("Teams and practices"),
    MONEY("Money"),
    BOARD("Figures and board packs"),
    UPLIFT("Running Uplift");

    private final String heading;

    PermissionGroup(String heading) {
        this.heading = heading;
    }

    /** One group as a page shows it, with what of it there is. */
    public record Part(String id, String heading, List<Choice> permissions) {}

    /** What some permissions let somebody do, in groups; a group with none of them is left out. */
    static List<Part> parts(Collection<Permission> permissions) {
        return Arrays.stream(values())
                .map(group -> group.part(permissions))
                .filter(part -> !part.permissions().isEmpty())
                .toList();
    }

    /** What a kind of post can grant beside what every current post does. */
    static List<Part> grantable() {
        return parts(Arrays.stream(Permission.values())
                .filter(permission -> !ShippedPosts.basic().contains(permission))
                .toList());
    }

    private Part part(Collection<Permission> permissions) {
        return new Part(
                name().toLowerCase(Locale.ROOT),
                heading,
                permissions.stream()
                        .filter(permission -> of(permission) == this)
                        .sorted()
                        .map(permission -> new Choice(permission.name(), words(permission)))
                        .toList());
    }

    private static String words(Permission permission) {
        return permission.power().isEmpty() ? permission.label() : permission.label() + " (takes a second person)";
    }

    private static PermissionGroup of(Permission permission) {
        return switch (permission) {
            case SCHOOLS_READ, SCHOOLS_IMPORT, INSPECTIONS_RECORD -> SCHOOLS;
            case PEOPLE_READ,
                    PEOPLE_WRITE,
                    APPOINTMENTS_APPROVE,
                    SIGN_INS_WRITE,
                    SIGN_INS_RELINK,
                    POST_KINDS_WRITE,
                    CAPACITY_READ -> PEOPLE;
            case NEEDS_READ,
                    NEEDS_RECORD,
                    INTERVENTIONS_READ,
                    INTERVENTIONS_PROPOSE,
                    INTERVENTIONS_REVIEW,
                    INTERVENTIONS_DECIDE -> SUPPORT;
            case TEAMS_READ, TEAMS_WRITE, PRACTICES_READ, PRACTICES_WRITE, PRACTICES_DECIDE -> PRACTICES;
            case BUDGETS_READ, BUDGETS_WRITE -> MONEY;
            case DASHBOARD_READ, PACKS_READ, PACKS_WRITE -> BOARD;
            case AUDIT_READ, DEAD_LETTERS, RECONCILE -> UPLIFT;
        };
    }
}
