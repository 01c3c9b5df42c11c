package org.uplift.platform.visits;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.uplift.platform.access.Scope;
import org.uplift.platform.api.ListRequest;
import org.uplift.platform.api.Page;
import org.uplift.platform.listing.Column;
import org.uplift.platform.listing.Conditions;
import org.uplift.platform.listing.Listing;
import org.uplift.platform.listing.Lists;

/** The visits as a list, for the tests of lists. */
@ApplicationScoped
public class VisitSearch {

    private static final Listing<VisitLine> VISITS = Listing.of("visits", VisitLine.class)
            .show("new org.uplift.platform.visits.VisitLine(v.id, v.title, v.cost, :today)")
            .from("Visit v")
            .unique("v.id")
            .order("newest", Column.descending("v.id"))
            .order("title", Column.ascending("lower(v.title)"))
            .order("cost", Column.ascending("v.cost").orNone())
            .order("school", Column.ascending("v.schoolUrn"), Column.descending("v.id"))
            .done();

    private final Lists lists;

    VisitSearch(Lists lists) {
        this.lists = lists;
    }

    Page<VisitLine> list(Scope scope, String q, Optional<UUID> previous, ListRequest request) {
        var conditions = Conditions.within(scope, "v.schoolUrn")
                .with("today", LocalDate.of(2026, 11, 22))
                .where(previous, "v.previous.id = :previous", "previous")
                .text(q, "v.title", "v.fingerprint");
        return lists.page(VISITS, conditions, request);
    }
}
