package org.uplift.portal.app.interventions;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
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
import org.uplift.portal.services.interventions.Intervention;
import org.uplift.portal.services.interventions.InterventionsClient;

/** Every intervention within the reader's reach. */
@Path("/interventions")
public class InterventionListResource {

    private final Lists lists;
    private final InterventionsClient interventions;
    private final SchoolOptions schools;
    private final Signed signed;

    InterventionListResource(
            Lists lists, @RestClient InterventionsClient interventions, SchoolOptions schools, Signed signed) {
        this.lists = lists;
        this.interventions = interventions;
        this.schools = schools;
        this.signed = signed;
    }

    @GET
    @OpenTo(Permission.INTERVENTIONS_READ)
    @RunOnVirtualThread
    public Response list(@Context UriInfo asked) {
        var bearer = signed.bearer();
        var listing = Listing.<Intervention>of("interventions", "Interventions", "/interventions")
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
        filters(listing, schools.filter(bearer));
        return lists.answer(listing.from(Service.INTERVENTIONS, query -> interventions.list(bearer, query)), asked);
    }

    private static void columns(Listing.Builder<Intervention> listing) {
        listing.column(Column.of(
                        "Intervention", one -> Cell.link(one.summary(), "/interventions/" + one.id(), strand(one))))
                .column(Column.<Intervention>of("School", one -> Cell.text(one.school()))
                        .sortedBy("school"))
                .column(Column.<Intervention>of("Status", one -> Cell.status(one.status()))
                        .sortedBy("status"))
                .column(Column.<Intervention>of(
                                "Next review",
                                one -> one.live()
                                        ? Cell.day(one.nextReviewOn(), one.reviewOverdue() ? "Overdue" : "")
                                        : Cell.NONE)
                        .sortedBy("nextReviewOn"))
                .column(Column.<Intervention>of("Ends", one -> Cell.day(one.endsOn()))
                        .sortedBy("endsOn"))
                .column(Column.<Intervention>of("Days", one -> Cell.number(one.days()))
                        .sortedByMost("days")
                        .number())
                .column(Column.<Intervention>of("Cost", InterventionListResource::cost)
                        .sortedByMost("cost")
                        .number());
    }

    private static void exported(Listing.Builder<Intervention> listing) {
        listing.column(Column.<Intervention>of("URN", one -> Cell.number(one.schoolUrn()))
                        .inExportsOnly())
                .column(Column.<Intervention>of("Strand", one -> Cell.status(one.strand()))
                        .inExportsOnly())
                .column(Column.<Intervention>of("Subject", one -> Cell.text(one.subject()))
                        .inExportsOnly())
                .column(Column.<Intervention>of("Route", one -> Cell.status(one.route()))
                        .inExportsOnly())
                .column(Column.<Intervention>of("Starts", one -> Cell.day(one.startsOn()))
                        .inExportsOnly())
                .column(Column.<Intervention>of("Review overdue", one -> Cell.flag(one.reviewOverdue(), "Overdue"))
                        .inExportsOnly())
                .column(Column.<Intervention>of("Budget", InterventionListResource::budget)
                        .inExportsOnly())
                .column(Column.<Intervention>of("Proposed", one -> Cell.day(one.proposedOn()))
                        .inExportsOnly())
                .column(Column.<Intervention>of("Closed", one -> Cell.day(one.closedOn()))
                        .inExportsOnly())
                .column(Column.<Intervention>of("Verdict", one -> Cell.status(one.verdict()))
                        .inExportsOnly());
    }

    private static void filters(Listing.Builder<Intervention> listing, Filter school) {
        listing.filter(Filter.search("Words", "In what is done, the subject or the school"))
                .filter(school)
                .filter(Filter.any(
                        "status",
                        "Status",
                        Option.of(
                                "PROPOSED",
                                "COMMISSIONED",
                                "IN_DELIVERY",
                                "PAUSED",
                                "COMPLETED",
                                "STOPPED",
                                "DECLINED")))
                .filter(Filter.any(
                        "review",
                        "Review",
                        List.of(new Option("OVERDUE", "Overdue"), new Option("DUE", "Due within 14 days"))))
                .filter(Filter.any(
                        "strand", "Strand", Option.of("SUBJECT", "LEADERSHIP", "SEND", "GOVERNANCE", "ICT", "FINANCE")))
                .filter(Filter.any(
                        "route", "Route", Option.of("IN_SCHOOL", "SCHOOL_TO_SCHOOL", "DIRECT_TRUST", "EXTERNAL")));
    }

    private static String strand(Intervention one) {
        return one.subject() == null ? Words.of(one.strand()) : Words.of(one.strand()) + ", " + one.subject();
    }

    private static Cell cost(Intervention one) {
        var cost = one.cost();
        return cost == null ? Cell.NONE : Cell.money(cost.amount());
    }

    private static Cell budget(Intervention one) {
        var cost = one.cost();
        return Cell.text(cost == null ? null : cost.budgetCode());
    }
}
