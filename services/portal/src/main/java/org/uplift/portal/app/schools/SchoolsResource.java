package org.uplift.portal.app.schools;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.services.Service;
import org.uplift.portal.app.register.Gias;
import org.uplift.portal.app.register.OwnSchools;
import org.uplift.portal.app.register.OwnSchools.Own;
import org.uplift.portal.kit.listing.Cell;
import org.uplift.portal.kit.listing.Column;
import org.uplift.portal.kit.listing.Filter;
import org.uplift.portal.kit.listing.Listing;
import org.uplift.portal.kit.listing.Lists;
import org.uplift.portal.kit.session.OpenTo;
import org.uplift.portal.kit.session.Signed;
import org.uplift.portal.services.schools.School;
import org.uplift.portal.services.schools.SchoolsClient;

/** The schools: the trust's own open ones, and on request every other the register has. */
@Path("/schools")
public class SchoolsResource {

    private static final String OTHERS = "others";
    private static final String STATUS = "status";
    private static final String AT = "/schools";
    private static final List<String> OPEN = List.of("Open", "Open, but proposed to close");

    private final Lists lists;
    private final SchoolsClient schools;
    private final OwnSchools ownSchools;
    private final Signed signed;

    SchoolsResource(Lists lists, @RestClient SchoolsClient schools, OwnSchools ownSchools, Signed signed) {
        this.lists = lists;
        this.schools = schools;
        this.ownSchools = ownSchools;
        this.signed = signed;
    }

    @GET
    @OpenTo(Permission.SCHOOLS_READ)
    @RunOnVirtualThread
    public Response list(@Context UriInfo asked) {
        var bearer = signed.bearer();
        var found = ownSchools.start(bearer).section();
        var own = found.present() ? found.get() : Own.UNKNOWN;
        var usual = Stream.of("q", STATUS, OTHERS).noneMatch(asked.getQueryParameters()::containsKey);
        var declared = filtered(columns(Listing.<School>of("schools", "Schools", AT), usual), own, usual)
                .intro("Open schools" + own.trust().map(trust -> " of " + trust).orElse("")
                        + ". Search, or choose a status, to see others.")
                .counting("school", "schools")
                .order("name")
                .nothingYet("No schools yet", nothingYet());
        if (signed.may(Permission.SCHOOLS_IMPORT)) {
            declared.door("Import schools", "/imports/new");
        }
        return lists.answer(
                declared.from(Service.SCHOOLS, parameters -> schools.schools(bearer, usually(parameters, own.trust()))),
                asked);
    }

    private String nothingYet() {
        return signed.may(Permission.SCHOOLS_IMPORT)
                ? "They come from a file of Get Information About Schools. Import it to begin."
                : "You see the schools you are appointed to. Ask your trust office if one is missing.";
    }

    private static Listing.Builder<School> columns(Listing.Builder<School> list, boolean usual) {
        return list.column(Column.<School>of(
                                "School", school -> Cell.link(school.name(), AT + "/" + school.urn(), school.town()))
                        .sortedBy("name"))
                .column(Column.<School>of("Phase", school -> Cell.text(school.phase()))
                        .sortedBy("phase"))
                .column(Column.<School>of("Hub", school -> Cell.text(school.hub()))
                        .sortedBy("hub"))
                .column(Column.<School>of("Pupils", school -> Cell.number(school.pupils()))
                        .number()
                        .sortedByMost("pupils"))
                .column(Column.<School>of("Places", school -> Cell.number(school.capacity()))
                        .number())
                .column(usual ? status().inExportsOnly() : status())
                .column(Column.<School>of("URN", school -> Cell.text(Integer.toString(school.urn()))))
                .column(Column.<School>of("LAESTAB", school -> Cell.text(school.laestab()))
                        .inExportsOnly())
                .column(Column.<School>of("Type", school -> Cell.text(school.type()))
                        .inExportsOnly())
                .column(Column.<School>of("Trust", school -> Cell.text(school.trust()))
                        .inExportsOnly())
                .column(Column.<School>of("Free school meals, %", school -> Cell.number(school.fsmPercent()))
                        .inExportsOnly())
                .column(Column.<School>of("Town", school -> Cell.text(school.town()))
                        .inExportsOnly())
                .column(Column.<School>of("Postcode", school -> Cell.text(school.postcode()))
                        .inExportsOnly())
                .column(Column.<School>of("Local authority", school -> Cell.text(school.localAuthority()))
                        .inExportsOnly())
                .column(Column.<School>of("Opened", school -> Cell.day(school.openedOn()))
                        .inExportsOnly());
    }

    /** Without a word where every school of the page is open. */
    private static Column<School> status() {
        return Column.of("Status", school -> Cell.text(school.status()));
    }

    private static Listing.Builder<School> filtered(Listing.Builder<School> list, Own own, boolean usual) {
        list.filter(Filter.search("Search", "A name, a URN or a postcode"))
                .filter(Filter.any("phase", "Phase", usual ? own.phases() : Gias.PHASES));
        if (!own.hubs().isEmpty()) {
            list.filter(Filter.any("hub", "Hub", own.hubs()));
        }
        return list.filter(Filter.any(STATUS, "Status", Gias.STATUSES))
                .filter(Filter.only(OTHERS, "Schools of other trusts too"));
    }

    /** What a reader wants who has not said otherwise: open schools of the trust. A search goes through everything. */
    private static MultivaluedMap<String, String> usually(
            MultivaluedMap<String, String> asked, Optional<String> trust) {
        var parameters = new MultivaluedHashMap<>(asked);
        var others = parameters.remove(OTHERS) != null;
        var searched = parameters.containsKey("q");
        if (!searched && !parameters.containsKey(STATUS)) {
            parameters.put(STATUS, OPEN);
        }
        if (!searched && !others) {
            trust.ifPresent(name -> parameters.putSingle("trust", name));
        }
        return parameters;
    }
}
