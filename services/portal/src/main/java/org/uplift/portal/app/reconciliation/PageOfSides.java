package org.uplift.portal.app.reconciliation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uplift.finance.api.budgets.MoneyHeld;
import org.uplift.interventions.api.commissioning.ExpectedHolding;
import org.uplift.platform.api.Page;
import org.uplift.reporting.api.projection.ReportedHolding;
import org.uplift.schools.api.capacity.InterventionDays;

/**
 * A page of every service's list, each asked from the same place, laid side by side as far down as all of them reach: what
 * one service holds alone is found as well, and no service is asked twice.
 *
 * @param next where the page that follows begins; null on the last page
 */
record PageOfSides(List<Sides> interventions, @Nullable UUID next) {

    /** PostgreSQL's order of identifiers, the newest first; Java's own takes the upper half of them for negative. */
    private static final Comparator<UUID> NEWEST_FIRST =
            Comparator.comparing(UUID::toString).reversed();

    static PageOfSides of(
            Page<ExpectedHolding> interventions,
            Page<InterventionDays> schools,
            Page<MoneyHeld> finance,
            Page<ReportedHolding> reporting,
            int limit) {
        var expected = byId(interventions, ExpectedHolding::interventionId);
        var days = byId(schools, InterventionDays::interventionId);
        var money = byId(finance, MoneyHeld::interventionId);
        var copies = byId(reporting, ReportedHolding::interventionId);
        var end = Stream.of(interventions, schools, finance, reporting)
                .map(Page::next)
                .flatMap(Stream::ofNullable)
                .map(UUID::fromString)
                .min(NEWEST_FIRST);
        var reached = Stream.of(expected, days, money, copies)
                .flatMap(side -> side.keySet().stream())
                .filter(id -> end.isEmpty() || NEWEST_FIRST.compare(id, end.get()) <= 0)
                .collect(Collectors.toCollection(() -> new TreeSet<>(NEWEST_FIRST)));
        var shown = reached.stream().limit(limit).toList();
        var last = end.isEmpty() && shown.size() == reached.size();
        return new PageOfSides(
                shown.stream()
                        .map(id -> new Sides(id, expected.get(id), days.get(id), money.get(id), copies.get(id)))
                        .toList(),
                last ? null : shown.getLast());
    }

    private static <T> Map<UUID, T> byId(Page<T> page, Function<T, UUID> intervention) {
        var held = new HashMap<UUID, T>();
        page.items().forEach(one -> held.put(intervention.apply(one), one));
        return held;
    }
}
