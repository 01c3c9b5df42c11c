package org.uplift.interventions.needs;

import org.uplift.interventions.api.needs.NeedRow;
import org.uplift.interventions.api.needs.NeedSearch;
import org.uplift.platform.access.Scope;
import org.uplift.platform.listing.Column;
import org.uplift.platform.listing.Conditions;
import org.uplift.platform.listing.Listing;

/** The list of needs: what it shows, its orders, and what each filter means. */
final class NeedList {

    /** By the interventions' name, not their class: commissioning knows needs, not the other way round. */
    private static final String UNSERVED = """
            n.status = OPEN and not exists (
                select 1 from Intervention serving where serving.needId = n.id
                   and cast(serving.status as string) in ('PROPOSED', 'COMMISSIONED', 'IN_DELIVERY', 'PAUSED'))""";

    static final Listing<NeedRow> LISTING = Listing.of("needs", NeedRow.class)
            .show("""
                    new org.uplift.interventions.api.needs.NeedRow(
                        n.id, n.schoolUrn, school.name, n.strand, n.subject, n.summary, n.status, n.recordedOn,
                        n.metOn)""")
            .from("Need n left join SchoolName school on school.urn = n.schoolUrn")
            .unique("n.id")
            // identifiers sort by the moment they were made
            .order("newest", Column.descending("n.id"))
            .order("school", Column.ascending("lower(school.name)").orNone(), Column.descending("n.id"))
            .order("strand", Column.ascending("cast(n.strand as string)"), Column.descending("n.id"))
            .order("status", Column.descending("cast(n.status as string)"))
            .done();

    private NeedList() {}

    /** What a search means. */
    static Conditions of(NeedSearch search, Scope scope) {
        return Conditions.within(scope, "n.schoolUrn")
                .anyOf("n.schoolUrn", search.school)
                .anyOf("n.status", search.status)
                .anyOf("n.strand", search.strand)
                .when(search.unserved, UNSERVED)
                .text(search.q, "n.summary", "n.subject", "school.name");
    }
}
