package org.uplift.codesign.teams;

import java.util.Optional;
import org.uplift.codesign.api.teams.TeamRow;
import org.uplift.codesign.api.teams.TeamSearch;
import org.uplift.platform.listing.Column;
import org.uplift.platform.listing.Conditions;
import org.uplift.platform.listing.Listing;

/** The list of teams: what it shows, its orders, and what each filter means. */
final class TeamList {

    static final Listing<TeamRow> LISTING = Listing.of("teams", TeamRow.class)
            .show("""
                    new org.uplift.codesign.api.teams.TeamRow(
                        t.teamId, t.name, t.kind, t.leadPersonId, size(t.members), t.endsOn)""")
            .from("Team t")
            .unique("t.teamId")
            .order("name", Column.ascending("lower(t.name)"))
            .order("kind", Column.ascending("cast(t.kind as string)"), Column.ascending("lower(t.name)"))
            .order("members", Column.ascending("size(t.members)"))
            .order("endsOn", Column.ascending("t.endsOn").orNone())
            // identifiers sort by the moment they were made
            .order("newest", Column.descending("t.teamId"))
            .done();

    private TeamList() {}

    /** What a search means. */
    static Conditions of(TeamSearch search) {
        return Conditions.trustWide()
                .anyOf("t.kind", search.kind)
                .where(
                        Optional.ofNullable(search.member),
                        "t.leadPersonId = :member or :member member of t.members",
                        "member")
                .text(search.q, "t.name", "t.remit");
    }
}
