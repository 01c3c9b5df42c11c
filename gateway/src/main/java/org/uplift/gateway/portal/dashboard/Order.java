package org.uplift.gateway.portal.dashboard;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.uplift.gateway.services.reporting.SchoolFigures;

/** The columns of the dashboard, each an order its schools can stand in: text from A, numbers from the most. */
enum Order {
    NAME("School", Comparator.comparing(SchoolFigures::name, String.CASE_INSENSITIVE_ORDER)),
    HUB(
            "Hub",
            Comparator.comparing((SchoolFigures school) -> school.hub() == null ? "~" : school.hub())
                    .thenComparing(SchoolFigures::name)),
    NEEDS("Open needs", Comparator.comparingLong(SchoolFigures::openNeeds).reversed()),
    LIVE(
            "Live interventions",
            Comparator.comparingLong(SchoolFigures::liveInterventions).reversed()),
    OVERDUE(
            "Overdue reviews",
            Comparator.comparingLong(SchoolFigures::overdueReviews).reversed()),
    RECEIVED("Days received", Comparator.comparing(SchoolFigures::daysReceived).reversed()),
    GIVEN("Days given", Comparator.comparing(SchoolFigures::daysGiven).reversed()),
    COMMITTED("Committed", Comparator.comparing(SchoolFigures::committed).reversed());

    private final String title;
    private final Comparator<SchoolFigures> comparator;

    Order(String title, Comparator<SchoolFigures> comparator) {
        this.title = title;
        this.comparator = comparator;
    }

    static Order of(String sort) {
        return Arrays.stream(values())
                .filter(order -> order.id().equals(sort))
                .findFirst()
                .orElse(NAME);
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String title() {
        return title;
    }

    public boolean numeric() {
        return this != NAME && this != HUB;
    }

    List<SchoolFigures> sort(List<SchoolFigures> schools) {
        return schools.stream().sorted(comparator).toList();
    }
}
