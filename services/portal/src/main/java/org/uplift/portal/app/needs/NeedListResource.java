package org.uplift.portal.app.needs;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
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
import org.uplift.portal.services.interventions.Need;
import org.uplift.portal.services.interventions.NeedsClient;

/** Every need within the reader's reach. */
@Path("/needs")
public class NeedListResource {

    private final Lists lists;
    private final NeedsClient needs;
    private final SchoolOptions schools;
    private final Signed signed;

    NeedListResource(Lists lists, @RestClient NeedsClient needs, SchoolOptions schools, Signed signed) {
        this.lists = lists;
        this.needs = needs;
        this.schools = schools;
        this.signed = signed;
    }

    @GET
    @OpenTo(Permission.NEEDS_READ)
    @RunOnVirtualThread
    public Response list(@Context UriInfo asked) {
        var bearer = signed.bearer();
        return lists.answer(
                Listing.<Need>of("needs", "Needs", "/needs")
                        .counting("need", "needs")
                        .intro("What our schools need, agreed with their headteachers.")
                        .order("newest")
                        .nothingYet("No needs yet", "Open a school and record what it needs, with what showed it.")
                        .column(Column.of("Need", need -> Cell.link(need.summary(), "/needs/" + need.id(), kind(need))))
                        .column(Column.<Need>of("School", need -> Cell.text(need.school()))
                                .sortedBy("school"))
                        .column(Column.<Need>of("Status", need -> Cell.status(need.status()))
                                .sortedBy("status"))
                        .column(Column.<Need>of("Recorded", need -> Cell.day(need.recordedOn()))
                                .sortedByLatest("newest"))
                        .column(Column.<Need>of("Met", need -> Cell.day(need.metOn()))
                                .inExportsOnly())
                        .column(Column.<Need>of("Strand", need -> Cell.status(need.strand()))
                                .inExportsOnly())
                        .column(Column.<Need>of("Subject", need -> Cell.text(need.subject()))
                                .inExportsOnly())
                        .column(Column.<Need>of("URN", need -> Cell.number(need.schoolUrn()))
                                .inExportsOnly())
                        .filter(Filter.search("Words", "In the need, its subject or the school"))
                        .filter(schools.filter(bearer))
                        .filter(Filter.any("status", "Status", Option.of("OPEN", "MET")))
                        .filter(Filter.only("unserved", "Nothing is being done about it yet"))
                        .filter(Filter.any(
                                "strand",
                                "Strand",
                                Option.of("SUBJECT", "LEADERSHIP", "SEND", "GOVERNANCE", "ICT", "FINANCE")))
                        .from(Service.INTERVENTIONS, query -> needs.list(bearer, query)),
                asked);
    }

    static String kind(Need need) {
        return need.subject() == null ? Words.of(need.strand()) : Words.of(need.strand()) + ", " + need.subject();
    }
}
