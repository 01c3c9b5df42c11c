package org.uplift.portal.app.live;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.uplift.platform.permission.Permission;
import org.uplift.portal.kit.session.Signed;

/** What a page may want to hear of as a whole. */
enum Topic {
    /** Everything that home and the dashboard count. */
    FIGURES(Permission.DASHBOARD_READ, "school", "need", "intervention", "booking", "commitment", "budget"),
    SCHOOLS(Permission.SCHOOLS_READ, "school"),
    NEEDS(Permission.NEEDS_READ, "need"),
    INTERVENTIONS(Permission.INTERVENTIONS_READ, "intervention", "booking"),
    BUDGETS(Permission.BUDGETS_READ, "budget", "commitment"),
    PACKS(Permission.PACKS_READ, "pack");

    private final Permission permission;
    private final Set<String> aggregates;

    Topic(Permission permission, String... aggregates) {
        this.permission = permission;
        this.aggregates = Set.of(aggregates);
    }

    static Optional<Topic> named(String name) {
        return Arrays.stream(values())
                .filter(topic -> topic.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    /** The kinds of record somebody may read. */
    static Set<String> readable(Predicate<Topic> readable) {
        return Arrays.stream(values())
                .filter(readable)
                .flatMap(topic -> topic.aggregates.stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether somebody may listen to it: of interventions whoever holds a post, since some may be theirs. */
    boolean opensTo(Signed signed) {
        return this == INTERVENTIONS ? signed.mayOrIsRelated(permission) : signed.may(permission);
    }

    boolean covers(String aggregate) {
        return aggregates.contains(aggregate);
    }
}
