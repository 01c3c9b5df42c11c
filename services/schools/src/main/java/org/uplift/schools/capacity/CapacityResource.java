package org.uplift.schools.capacity;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.access.Access;
import org.uplift.platform.access.Allowed;
import org.uplift.platform.api.Page;
import org.uplift.platform.api.PageRequest;
import org.uplift.platform.calendar.AcademicYear;
import org.uplift.platform.paging.Pages;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.ProblemType;
import org.uplift.schools.register.SchoolDirectory;

/** The ledger of support days over HTTP. */
@Path("/api/capacity")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Capacity")
public class CapacityResource {

    private static final String MATCHES = "matches-best-first";

    private final Matching matching;
    private final Accounts accounts;
    private final SchoolDirectory schools;
    private final Access access;
    private final Pages pages;
    private final Clock clock;

    CapacityResource(
            Matching matching, Accounts accounts, SchoolDirectory schools, Access access, Pages pages, Clock clock) {
        this.matching = matching;
        this.accounts = accounts;
        this.schools = schools;
        this.access = access;
        this.pages = pages;
        this.clock = clock;
    }

    @GET
    @Path("/matches")
    @Allowed(Permission.CAPACITY_READ)
    @Operation(summary = "Who could meet a need of a school, best first; from the whole trust")
    public Page<Match> matches(
            @BeanParam MatchRequest asked,
            @QueryParam("receiver") @Nullable Integer receiver,
            @BeanParam PageRequest request) {
        if (receiver == null) {
            throw new ProblemException(
                    ProblemType.INVALID_PARAMETER, "The parameter receiver is the URN of the school to be supported.");
        }
        var after = pages.start(MATCHES, request);
        var school = schools.find(access.scope(), receiver)
                .orElseThrow(() -> new ProblemException(
                        ProblemType.UNKNOWN_SCHOOL, "There is no school with URN %d.".formatted(receiver)));
        var found = matching.find(asked.wanted(school, LocalDate.now(clock))).stream()
                .filter(match -> after.isEmpty() || isBehind(match, after.get()))
                .limit(request.limit + 1L)
                .toList();
        return pages.page(MATCHES, request, found, CapacityResource::key);
    }

    private static List<String> key(Match match) {
        return List.of(String.valueOf(match.score()), match.personId().toString());
    }

    private static boolean isBehind(Match match, List<String> key) {
        int score = Integer.parseInt(key.get(0));
        return match.score() < score
                || (match.score() == score && match.personId().compareTo(UUID.fromString(key.get(1))) > 0);
    }

    @GET
    @Path("/me")
    @Allowed(Permission.SCHOOLS_READ)
    @Operation(summary = "Your own ledger, with the bookings under way and to come: where you are deployed")
    public PersonLedger ofMine() {
        return accounts.ofIdentity(access.actor(), LocalDate.now(clock));
    }

    @GET
    @Path("/people/{id}")
    @Allowed(Permission.CAPACITY_READ)
    @Operation(summary = "Somebody's ledger: days owed, promised and given")
    public PersonLedger ofPerson(@PathParam("id") UUID id, @QueryParam("year") @Nullable AcademicYear year) {
        return accounts.ofPerson(access.scope(), id, year(year));
    }

    @GET
    @Path("/schools/{urn:\\d{1,7}}")
    @Allowed(Permission.CAPACITY_READ)
    @Operation(summary = "What a school gives other schools and receives from them")
    public SchoolBalance ofSchool(@PathParam("urn") int urn, @QueryParam("year") @Nullable AcademicYear year) {
        return accounts.ofSchool(access.scope(), urn, year(year));
    }

    private AcademicYear year(@Nullable AcademicYear asked) {
        return asked == null ? AcademicYear.of(LocalDate.now(clock)) : asked;
    }
}
