package org.uplift.reporting.packs;

import java.util.Optional;
import org.uplift.platform.listing.Choice;
import org.uplift.platform.listing.Column;
import org.uplift.platform.listing.Conditions;
import org.uplift.platform.listing.Listing;

/** The list of packs: what it shows, its orders, and what each filter means. */
final class PackList {

    static final Listing<PackSummary> LISTING = Listing.of("packs", PackSummary.class)
            .show("""
                    new org.uplift.reporting.packs.PackSummary(
                        p.id, p.title, p.meetingOn, p.status, p.publishedAt)""")
            .from("Pack p")
            .unique("p.id")
            .order("latest", Column.descending("p.meetingOn"))
            .order("meetingOn", Column.ascending("p.meetingOn"))
            .order("title", Column.ascending("lower(p.title)"))
            .order("status", Column.ascending("cast(p.status as string)"), Column.descending("p.meetingOn"))
            .done();

    private PackList() {}

    /**
     * What a search means; the caller has made sure of a reach over the whole trust.
     *
     * @throws org.uplift.platform.problem.ProblemException INVALID_PARAMETER where it names a state there is not
     */
    static Conditions of(PackSearch search) {
        return Conditions.trustWide()
                .anyOf("p.status", Choice.anyOf(PackStatus.class, "status", search.status()))
                .where(Optional.ofNullable(search.from()), "p.meetingOn >= :from", "from")
                .text(search.q(), "p.title");
    }
}
