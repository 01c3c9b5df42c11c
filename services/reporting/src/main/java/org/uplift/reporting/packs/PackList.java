package org.uplift.reporting.packs;

import java.util.Optional;
import org.uplift.platform.listing.Column;
import org.uplift.platform.listing.Conditions;
import org.uplift.platform.listing.Listing;
import org.uplift.reporting.api.packs.PackRow;
import org.uplift.reporting.api.packs.PackSearch;

/** The list of packs: what it shows, its orders, and what each filter means. */
final class PackList {

    static final Listing<PackRow> LISTING = Listing.of("packs", PackRow.class)
            .show("""
                    new org.uplift.reporting.api.packs.PackRow(
                        p.id, p.title, p.meetingOn, p.status, p.publishedAt)""")
            .from("Pack p")
            .unique("p.id")
            .order("latest", Column.descending("p.meetingOn"))
            .order("meetingOn", Column.ascending("p.meetingOn"))
            .order("title", Column.ascending("lower(p.title)"))
            .order("status", Column.ascending("cast(p.status as string)"), Column.descending("p.meetingOn"))
            .done();

    private PackList() {}

    /** What a search means; the caller has made sure of a reach over the whole trust. */
    static Conditions of(PackSearch search) {
        return Conditions.trustWide()
                .anyOf("p.status", search.status)
                .where(Optional.ofNullable(search.from), "p.meetingOn >= :from", "from")
                .text(search.q, "p.title");
    }
}
