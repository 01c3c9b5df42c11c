package org.uplift.portal.app.dashboard;

import java.util.Arrays;
import java.util.Locale;
import org.uplift.portal.kit.page.Words;
import org.uplift.reporting.api.dashboard.SchoolFigures;
import org.uplift.reporting.api.dashboard.StrandFigures;

/** What the heat map counts of each school and strand, and the list that shows what was counted. */
enum Measure {
    NEEDS("Open needs", "open need", "open needs", "/needs?status=OPEN"),
    INTERVENTIONS("Live interventions", "live intervention", "live interventions", "/interventions?live=true"),
    REVIEWS("Overdue reviews", "overdue review", "overdue reviews", "/interventions?review=OVERDUE");

    private final String title;
    private final String one;
    private final String many;
    private final String list;

    Measure(String title, String one, String many, String list) {
        this.title = title;
        this.one = one;
        this.many = many;
        this.list = list;
    }

    /** The measure of a name sent; open needs where there is none of that name. */
    static Measure of(String name) {
        return Arrays.stream(values())
                .filter(measure -> measure.id().equals(name))
                .findFirst()
                .orElse(NEEDS);
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String title() {
        return title;
    }

    int count(StrandFigures strand) {
        return Math.toIntExact(
                switch (this) {
                    case NEEDS -> strand.openNeeds();
                    case INTERVENTIONS -> strand.liveInterventions();
                    case REVIEWS -> strand.overdueReviews();
                });
    }

    /** {@code Alderwick, Leadership: 2 open needs, 1 review overdue}. */
    String says(SchoolFigures school, StrandFigures strand) {
        var overdue = this != REVIEWS && strand.overdueReviews() > 0
                ? ", " + Words.count(strand.overdueReviews(), "review", "reviews") + " overdue"
                : "";
        return "%s, %s: %s%s"
                .formatted(school.name(), strand.strand().label(), Words.count(count(strand), one, many), overdue);
    }

    String href(SchoolFigures school, StrandFigures strand) {
        return "%s&school=%d&strand=%s".formatted(list, school.urn(), strand.strand());
    }
}
