package org.uplift.schools.api.capacity;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.api.Page;
import org.uplift.platform.api.PageRequest;
import org.uplift.platform.calendar.AcademicYear;

/** The ledger of support days, and who could help whom. */
@Path("/api/capacity")
@Tag(name = "Capacity")
@Produces(MediaType.APPLICATION_JSON)
public interface CapacityApi {

    @GET
    @Path("/matches")
    @Operation(
            operationId = "listMatches",
            summary = "Who could meet a need of a school, best first; from the whole trust")
    @APIResponse(responseCode = "200", description = "OK")
    @APIResponse(responseCode = "422", description = "There is no such school within your reach")
    Page<MatchRow> matches(@BeanParam MatchSearch search, @BeanParam PageRequest page);

    @GET
    @Path("/me")
    @Operation(
            operationId = "readOwnLedger",
            summary = "Your own ledger, with the bookings under way and to come: where you are deployed")
    @APIResponse(responseCode = "200", description = "OK")
    @APIResponse(responseCode = "404", description = "You are not among the trust's people and have no ledger")
    PersonLedger mine();

    /** @param year null for this one */
    @GET
    @Path("/people/{id}")
    @Operation(operationId = "readPersonLedger", summary = "Somebody's ledger: days owed, promised and given")
    PersonLedger ofPerson(@PathParam("id") UUID id, @QueryParam("year") @Nullable AcademicYear year);

    /** @param year null for this one */
    @GET
    @Path("/schools/{urn:\\d{1,7}}")
    @Operation(operationId = "readSchoolBalance", summary = "What a school gives other schools and receives from them")
    SchoolBalance ofSchool(@PathParam("urn") int urn, @QueryParam("year") @Nullable AcademicYear year);
}
