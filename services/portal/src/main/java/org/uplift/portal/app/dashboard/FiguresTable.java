package org.uplift.portal.app.dashboard;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.uplift.platform.api.ListRequest;
import org.uplift.platform.api.Page;
import org.uplift.platform.services.Service;
import org.uplift.portal.kit.calls.Calls.Pending;
import org.uplift.portal.kit.calls.Section;
import org.uplift.portal.kit.listing.Cell;
import org.uplift.portal.kit.listing.Column;
import org.uplift.portal.kit.listing.Filter;
import org.uplift.portal.kit.listing.Listing;
import org.uplift.portal.kit.page.AsAtWords;
import org.uplift.reporting.api.dashboard.Dashboard;
import org.uplift.reporting.api.dashboard.SchoolFigures;

/** The dashboard's figures as a list. The whole trust is one answer of reporting, so it is ordered and narrowed here. */
final class FiguresTable {

    private static final Comparator<SchoolFigures> BY_NAME =
            Comparator.comparing(SchoolFigures::name, String.CASE_INSENSITIVE_ORDER);

    private static final Map<String, Comparator<SchoolFigures>> ORDERS = Map.of(
            "hub", Comparator.comparing(school -> Objects.requireNonNullElse(school.hub(), "~")),
            "needs", Comparator.comparing(SchoolFigures::openNeeds),
            "live", Comparator.comparing(SchoolFigures::liveInterventions),
            "overdue", Comparator.comparing(SchoolFigures::overdueReviews),
            "received", Comparator.comparing(SchoolFigures::daysReceived),
            "given", Comparator.comparing(SchoolFigures::daysGiven),
            "committed", Comparator.comparing(SchoolFigures::committed));

    private FiguresTable() {}

    /**
     * @param figures asked for already, so that whatever else the page needs is asked meanwhile
     * @param asAt as at when they are, in words
     */
    static Listing<SchoolFigures> listing(Pending<Dashboard> figures, AsAtWords asAt) {
        return Listing.<SchoolFigures>of("dashboard", "Figures by school", "/dashboard/table")
                .intro(() -> intro(figures.section(), asAt))
                .counting("school", "schools")
                .column(Column.<SchoolFigures>of(
                                "School",
                                school -> Cell.link(school.name(), "/schools/" + school.urn(), school.phase()))
                        .sortedBy("name"))
                .column(Column.<SchoolFigures>of("URN", school -> Cell.number(school.urn()))
                        .inExportsOnly())
                .column(Column.<SchoolFigures>of("Phase", school -> Cell.text(school.phase()))
                        .inExportsOnly())
                .column(Column.<SchoolFigures>of("Hub", school -> Cell.text(school.hub()))
                        .sortedBy("hub"))
                .column(Column.<SchoolFigures>of("Open needs", school -> Cell.number(school.openNeeds()))
                        .number()
                        .sortedByMost("needs"))
                .column(Column.<SchoolFigures>of(
                                "Live interventions", school -> Cell.number(school.liveInterventions()))
                        .number()
                        .sortedByMost("live"))
                .column(Column.<SchoolFigures>of("Overdue reviews", school -> Cell.number(school.overdueReviews()))
                        .number()
                        .sortedByMost("overdue"))
                .column(Column.<SchoolFigures>of("Days received", school -> Cell.number(school.daysReceived()))
                        .number()
                        .sortedByMost("received"))
                .column(Column.<SchoolFigures>of("Days given", school -> Cell.number(school.daysGiven()))
                        .number()
                        .sortedByMost("given"))
                .column(Column.<SchoolFigures>of("Committed", school -> Cell.money(school.committed()))
                        .number()
                        .sortedByMost("committed"))
                .column(Column.<SchoolFigures>of(
                                "As at", school -> Cell.moment(figures.await().asAt()))
                        .inExportsOnly())
                .filter(Filter.search("School or hub", "Part of its name"))
                .order("name")
                .nothingYet(
                        "No schools yet",
                        "Schools appear here once your trust office has imported them and appointed you to one or"
                                + " more of them.")
                .from(
                        Service.REPORTING,
                        (filters, place) -> page(figures.await().schools(), filters.value("q"), place));
    }

    private static String intro(Section<Dashboard> figures, AsAtWords asAt) {
        var intro = "Days and money of this academic year.";
        return figures.present() ? asAt.of(figures.get().asAt()) + ". " + intro : intro;
    }

    private static Page<SchoolFigures> page(List<SchoolFigures> schools, String typed, ListRequest place) {
        var words = typed.strip().toLowerCase(Locale.UK);
        var sort = Objects.requireNonNullElse(place.sort, "name");
        var order = ORDERS.getOrDefault(sort.startsWith("-") ? sort.substring(1) : sort, BY_NAME);
        Predicate<SchoolFigures> fits = school -> words.isEmpty()
                || school.name().toLowerCase(Locale.UK).contains(words)
                || Objects.requireNonNullElse(school.hub(), "")
                        .toLowerCase(Locale.UK)
                        .contains(words);
        var found = schools.stream()
                .filter(fits)
                .sorted((sort.startsWith("-") ? order.reversed() : order).thenComparing(BY_NAME))
                .toList();
        return new Page<>(found, null, (long) found.size());
    }
}
