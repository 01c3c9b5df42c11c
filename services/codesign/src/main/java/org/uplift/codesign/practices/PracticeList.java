package org.uplift.codesign.practices;

import org.uplift.codesign.api.practices.PracticeRow;
import org.uplift.codesign.api.practices.PracticeSearch;
import org.uplift.platform.listing.Column;
import org.uplift.platform.listing.Conditions;
import org.uplift.platform.listing.Listing;

/** The list of practices: what it shows, its orders, and what each filter means. */
final class PracticeList {

    static final Listing<PracticeRow> LISTING = Listing.of("practices", PracticeRow.class)
            .show("""
                    new org.uplift.codesign.api.practices.PracticeRow(
                        p.practiceId, p.teamId, team.name, p.title, p.status, p.proposedOn)""")
            .from("Practice p join Team team on team.teamId = p.teamId")
            .unique("p.practiceId")
            // identifiers sort by the moment they were made
            .order("newest", Column.descending("p.practiceId"))
            .order("title", Column.ascending("lower(p.title)"))
            .order("status", Column.ascending("""
                    case when p.status = PROPOSED then 1 when p.status = DRAFTED then 2 when p.status = PILOTED then 3
                         when p.status = EVIDENCED then 4 when p.status = PUT_TO_EXECUTIVE then 5
                         when p.status = STANDARD then 6 when p.status = RECOMMENDED then 7 else 8 end"""), Column.descending("p.practiceId"))
            .order("team", Column.ascending("lower(team.name)"), Column.descending("p.practiceId"))
            .done();

    private PracticeList() {}

    /** What a search means. */
    static Conditions of(PracticeSearch search) {
        return Conditions.trustWide()
                .anyOf("p.status", search.status)
                .anyOf("p.teamId", search.team)
                .text(search.q, "p.title", "p.summary", "team.name");
    }
}
