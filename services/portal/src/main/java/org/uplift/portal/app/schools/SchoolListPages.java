package org.uplift.portal.app.schools;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.services.Service;
import org.uplift.portal.app.register.Gias;
import org.uplift.portal.app.register.OwnSchools;
import org.uplift.portal.app.register.OwnSchools.Own;
import org.uplift.portal.kit.listing.Cell;
import org.uplift.portal.kit.listing.Column;
import org.uplift.portal.kit.listing.Filter;
import org.uplift.portal.kit.listing.ListFilters;
import org.uplift.portal.kit.listing.Listing;
import org.uplift.portal.kit.listing.Lists;
import org.uplift.portal.kit.session.OpenTo;
import org.uplift.portal.kit.session.Signed;
import org.uplift.schools.api.register.SchoolRow;
import org.uplift.schools.api.register.SchoolSearch;
import org.uplift.schools.api.register.SchoolsApi;

/** The schools: the trust's own open ones, and on request every other the register has. */
@Path("/schools")
public class SchoolListPages {

    private static final String OTHERS = "others";
    private static final String STATUS = "status";
    private static final String AT = "/schools";
    private static final List<String> OPEN = List.of("Open", "Open, but proposed to close");

    private final Lists lists;
    private final SchoolsApi schools;
    private final OwnSchools ownSchools;
    private final Signed signed;

    SchoolListPages(Lists lists, SchoolsApi schools, OwnSchools ownSchools, Signed signed) {
        this.lists = lists;
        this.schools = schools;
        this.ownSchools = ownSchools;
        this.signed = signed;
    }

    @GET
    @OpenTo(Permission.SCHOOLS_READ)
    @RunOnVirtualThread
    public Response list(@Context UriInfo asked) {
        var found = ownSchools.start().section();
        var own = found.present() ? found.get() : Own.UNKNOWN;
        var usual = Stream.of("q", STATUS, OTHERS).noneMatch(asked.getQueryParameters()::containsKey);
        var declared = filtered(columns(Listing.<SchoolRow>of("schools", "Schools", AT), usual), own, usual)
                .intro("Open schools" + own.trust().map(trust -> " of " + trust).orElse("")
                        + ". Search, or choose a status, to see others.")
                .counting("school", "schools")
                .order("name")
                .nothingYet("No schools yet", nothingYet());
        if (signed.may(Permission.SCHOOLS_IMPORT)) {
            declared.door("Import schools", "/imports/new");
        }
        return lists.answer(
                declared.from(Service.SCHOOLS, (filters, place) -> schools.list(usually(filters, own.trust()), place)),
                asked);
    }

    private String nothingYet() {
        return signed.may(Permission.SCHOOLS_IMPORT)
                ? "They come from a file of Get Information About Schools. Import it to begin."
                : "You see the schools you are appointed to. Ask your trust office if one is missing.";
    }

    private static Listing.Builder<SchoolRow> columns(Listing.Builder<SchoolRow> list, boolean usual) {
        return list.column(Column.<SchoolRow>of(
                                "School", school -> Cell.link(school.name(), AT + "/" + school.urn(), school.town()))
                        .sortedBy("name"))
                .column(Column.<SchoolRow>of("Phase", school -> Cell.text(school.phase()))
                        .sortedBy("phase"))
                .column(Column.<SchoolRow>of("Hub", school -> Cell.text(school.hub()))
                        .sortedBy("hub"))
                .column(Column.<SchoolRow>of("Pupils", school -> Cell.number(school.pupils()))
                        .number()
                        .sortedByMost("pupils"))
                .column(Column.<SchoolRow>of("Places", school -> Cell.number(school.capacity()))
                        .number())
                .column(usual ? status().inExportsOnly() : status())
                .column(Column.<SchoolRow>of("URN", school -> Cell.text(Integer.toString(school.urn()))))
                .column(Column.<SchoolRow>of("LAESTAB", school -> Cell.text(school.laestab()))
                        .inExportsOnly())
                .column(Column.<SchoolRow>of("Type", school -> Cell.text(school.type()))
                        .inExportsOnly())
                .column(Column.<SchoolRow>of("Trust", school -> Cell.text(school.trust()))
                        .inExportsOnly())
                .column(Column.<SchoolRow>of("Free school meals, %", school -> Cell.number(school.fsmPercent()))
                        .inExportsOnly())
                .column(Column.<SchoolRow>of("Town", school -> Cell.text(school.town()))
                        .inExportsOnly())
                .column(Column.<SchoolRow>of("Postcode", school -> Cell.text(school.postcode()))
                        .inExportsOnly())
                .column(Column.<SchoolRow>of("Local authority", school -> Cell.text(school.localAuthority()))
                        .inExportsOnly())
                .column(Column.<SchoolRow>of("Opened", school -> Cell.day(school.openedOn()))
                        .inExportsOnly());
    }

    /** Without a word where every school of the page is open. */
    private static Column<SchoolRow> status() {
        return Column.of("Status", school -> Cell.text(school.status()));
    }

    private static Listing.Builder<SchoolRow> filtered(Listing.Builder<SchoolRow> list, Own own, boolean usual) {
        list.filter(Filter.search("Search", "A name, a URN or a postcode"))
                .filter(Filter.any("phase", "Phase", usual ? own.phases() : Gias.PHASES));
        if (!own.hubs().isEmpty()) {
            list.filter(Filter.any("hub", "Hub", own.hubs()));
        }
        return list.filter(Filter.any(STATUS, "Status", Gias.STATUSES))
                .filter(Filter.only(OTHERS, "Schools of other trusts too"));
    }

    /** What a reader wants who has not said otherwise: open schools of the trust. A search goes through everything. */
    private static SchoolSearch usually(ListFilters filters, Optional<String> trust) {
        var search = filters.as(SchoolSearch.class);
        var searched = search.q != null;
        if (!searched && search.status.isEmpty()) {
            search.status = OPEN;
        }
        if (!searched && !filters.as(Others.class).others) {
            search.trust = trust.stream().toList();
        }
        return search;
    }

    /** Whether the list goes beyond the trust: the service is not asked that, it is told no trust. */
    public static final class Others {

        @QueryParam(OTHERS)
        public boolean others;
    }
}
