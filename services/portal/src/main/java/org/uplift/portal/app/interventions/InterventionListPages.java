package org.uplift.portal.app.interventions;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.uplift.interventions.api.commissioning.InterventionRow;
import org.uplift.interventions.api.commissioning.InterventionSearch;
import org.uplift.interventions.api.commissioning.InterventionStatus;
import org.uplift.interventions.api.commissioning.InterventionsApi;
import org.uplift.interventions.api.commissioning.ReviewDue;
import org.uplift.interventions.api.commissioning.Route;
import org.uplift.platform.api.Strand;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.services.Service;
import org.uplift.portal.kit.listing.Cell;
import org.uplift.portal.kit.listing.Column;
import org.uplift.portal.kit.listing.Filter;
import org.uplift.portal.kit.listing.Listing;
import org.uplift.portal.kit.listing.Lists;
import org.uplift.portal.kit.listing.Option;
import org.uplift.portal.kit.listing.SchoolOptions;
import org.uplift.portal.kit.page.Words;
import org.uplift.portal.kit.session.OpenTo;
import org.uplift.portal.kit.session.Signed;

/** Every intervention within the reader's reach. */
@Path("/interventions")
public class InterventionListPages {

    private final Lists lists;
    private final InterventionsApi interventions;
    private final SchoolOptions schools;
    private final Signed signed;

    InterventionListPages(Lists lists, InterventionsApi interventions, SchoolOptions schools, Signed signed) {
        this.lists = lists;
        this.interventions = interventions;
        this.schools = schools;
        this.signed = signed;
    }

    @GET
    @OpenTo(value = Permission.INTERVENTIONS_READ, orRelated = true)
    @RunOnVirtualThread
    public Response list(@Context UriInfo asked) {
        var listing = Listing.<InterventionRow>of("interventions", "Interventions", "/interventions")
                .counting("intervention", "interventions")
                .intro("What is being done for our schools, and what has been.")
                .order("newest")
                .nothingYet(
                        "No interventions yet",
                        "An intervention begins with a need: open one, and propose what would meet it.");
        if (signed.may(Permission.INTERVENTIONS_PROPOSE)) {
            listing.door("Propose for a need", "/needs?unserved=true");
        }
        columns(listing);
        exported(listing);
        filters(listing, schools.filter());
        return lists.answer(
                listing.from(
                        Service.INTERVENTIONS,
                        (filters, place) -> interventions.list(filters.as(InterventionSearch.class), place)),
                asked);
    }

    private static void columns(Listing.Builder<InterventionRow> listing) {
        listing.column(Column.of(
                        "Intervention", one -> Cell.link(one.summary(), "/interventions/" + one.id(), strand(one))))
                .column(Column.<InterventionRow>of(
                                "School", one -> Cell.text(Words.school(one.schoolName(), one.schoolUrn())))
                        .sortedBy("school"))
                .column(Column.<InterventionRow>of("Status", one -> Cell.status(one.status()))
                        .sortedBy("status"))
                .column(Column.<InterventionRow>of(
                                "Next review",
                                one -> !one.status().over()
                                        ? Cell.day(one.nextReviewOn(), one.reviewOverdue() ? "Overdue" : "")
                                        : Cell.NONE)
                        .sortedBy("nextReviewOn"))
                .column(Column.<InterventionRow>of("Ends", one -> Cell.day(one.endsOn()))
                        .sortedBy("endsOn"))
                .column(Column.<InterventionRow>of("Days", one -> Cell.number(one.days()))
                        .sortedByMost("days")
                        .number())
                .column(Column.<InterventionRow>of("Cost", InterventionListPages::cost)
                        .sortedByMost("cost")
                        .number());
    }

    private static void exported(Listing.Builder<InterventionRow> listing) {
        listing.column(Column.<InterventionRow>of("URN", one -> Cell.number(one.schoolUrn()))
                        .inExportsOnly())
                .column(Column.<InterventionRow>of(
                                "Strand", one -> Cell.text(one.strand().label()))
                        .inExportsOnly())
                .column(Column.<InterventionRow>of("Subject", one -> Cell.text(one.subject()))
                        .inExportsOnly())
                .column(Column.<InterventionRow>of(
                                "Route", one -> Cell.text(one.route().label()))
                        .inExportsOnly())
                .column(Column.<InterventionRow>of("Starts", one -> Cell.day(one.startsOn()))
                        .inExportsOnly())
                .column(Column.<InterventionRow>of("Review overdue", one -> Cell.flag(one.reviewOverdue(), "Overdue"))
                        .inExportsOnly())
                .column(Column.<InterventionRow>of("Budget", InterventionListPages::budget)
                        .inExportsOnly())
                .column(Column.<InterventionRow>of("Proposed", one -> Cell.day(one.proposedOn()))
                        .inExportsOnly())
                .column(Column.<InterventionRow>of("Closed", one -> Cell.day(one.closedOn()))
                        .inExportsOnly())
                .column(Column.<InterventionRow>of("Verdict", InterventionListPages::verdict)
                        .inExportsOnly());
    }

    private static void filters(Listing.Builder<InterventionRow> listing, Filter school) {
        listing.filter(Filter.search("Words", "In what is done, the subject or the school"))
                .filter(school)
                .filter(Filter.any("status", "Status", Option.of(InterventionStatus.class)))
                .filter(Filter.any("review", "Review", Option.of(ReviewDue.class)))
                .filter(Filter.any("strand", "Strand", Option.of(Strand.class)))
                .filter(Filter.any("route", "Route", Option.of(Route.class)));
    }

    private static String strand(InterventionRow one) {
        var strand = one.strand().label();
        return one.subject() == null ? strand : strand + ", " + one.subject();
    }

    private static Cell verdict(InterventionRow one) {
        var verdict = one.verdict();
        return Cell.text(verdict == null ? null : verdict.label());
    }

    private static Cell cost(InterventionRow one) {
        var cost = one.cost();
        return cost == null ? Cell.NONE : Cell.money(cost.amount());
    }

    private static Cell budget(InterventionRow one) {
        var cost = one.cost();
        return Cell.text(cost == null ? null : cost.budgetCode());
    }
}
