package org.uplift.interventions.commissioning;

import java.time.LocalDate;
import java.util.Optional;
import org.uplift.interventions.api.commissioning.InterventionRow;
import org.uplift.interventions.api.commissioning.InterventionSearch;
import org.uplift.interventions.api.commissioning.InterventionStatus;
import org.uplift.interventions.api.commissioning.ReviewDue;
import org.uplift.platform.listing.Column;
import org.uplift.platform.listing.Conditions;
import org.uplift.platform.listing.Listing;

/** The list of interventions: what it shows, its orders, and what each filter means. */
final class InterventionList {

    /** As {@link InterventionStatus#awaitsReview()}. */
    private static final String AWAITS_REVIEW = "i.status in (COMMISSIONED, IN_DELIVERY)";

    private static final String OVERDUE = AWAITS_REVIEW + " and i.nextReviewOn < :today";

    static final Listing<InterventionRow> LISTING = Listing.of("interventions", InterventionRow.class)
            .show("""
                    new org.uplift.interventions.api.commissioning.InterventionRow(
                        i.id, i.needId, i.schoolUrn, school.name, i.strand, i.subject, i.route, i.summary, i.status,
                        i.timeLimit.startsOn, i.timeLimit.endsOn, i.days, i.cost.amount, i.cost.budgetCode, i.nextReviewOn, i.lastReviewOn, i.judgement,
                        case when %s then true else false end,
                        i.proposedOn, i.closedOn, i.verdict, i.version)""".formatted(OVERDUE))
            .from("Intervention i left join SchoolName school on school.urn = i.schoolUrn")
            .unique("i.id")
            // identifiers sort by the moment they were made
            .order("newest", Column.descending("i.id"))
            .order("school", Column.ascending("lower(school.name)").orNone(), Column.descending("i.id"))
            .order("status", Column.ascending("""
                    case when i.status = PROPOSED then 1 when i.status = COMMISSIONED then 2
                         when i.status = IN_DELIVERY then 3 when i.status = PAUSED then 4
                         when i.status = COMPLETED then 5 when i.status = STOPPED then 6 else 7 end"""), Column.descending("i.id"))
            .order("strand", Column.ascending("cast(i.strand as string)"), Column.descending("i.id"))
            .order("route", Column.ascending("cast(i.route as string)"), Column.descending("i.id"))
            .order("startsOn", Column.ascending("i.timeLimit.startsOn"))
            .order("endsOn", Column.ascending("i.timeLimit.endsOn"))
            .order("nextReviewOn", Column.ascending("i.nextReviewOn").orNone())
            .order("days", Column.ascending("i.days"))
            .order("cost", Column.ascending("i.cost.amount").orNone())
            .done();

    private InterventionList() {}

    /** What a search means. */
    static Conditions of(InterventionSearch search, LocalDate today, Readers readers) {
        var overdue = search.review.contains(ReviewDue.OVERDUE);
        var due = search.review.contains(ReviewDue.DUE);
        return Conditions.within(readers.scope(), "i.schoolUrn", Readers.DELIVERED, readers.parameters(today))
                .with("today", today)
                .with("soon", today.plusDays(ReviewDue.WITHIN_DAYS))
                .anyOf("i.schoolUrn", search.school)
                .anyOf("i.status", search.status)
                .anyOf("i.strand", search.strand)
                .anyOf("i.route", search.route)
                .where(Optional.ofNullable(search.need), "i.needId = :need", "need")
                .where(
                        Optional.ofNullable(search.person),
                        "exists (select 1 from SupportLine line where line.intervention = i and line.personId = :person)",
                        "person")
                .where(Optional.ofNullable(search.budget), "i.cost.budgetCode = :budget", "budget")
                .when(overdue && !due, OVERDUE)
                .when(due && !overdue, AWAITS_REVIEW + " and i.nextReviewOn between :today and :soon")
                .when(due && overdue, AWAITS_REVIEW + " and i.nextReviewOn <= :soon")
                .when(search.live, "i.status in (COMMISSIONED, IN_DELIVERY, PAUSED)")
                .text(search.q, "i.summary", "i.subject", "school.name");
    }
}
