package org.uplift.schools.api.register;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.api.ApiHeaders;
import org.uplift.platform.api.Change;
import org.uplift.platform.api.ListRequest;
import org.uplift.platform.api.Page;
import org.uplift.platform.api.PageRequest;

/** The register of schools. */
@Path("/api/schools")
@Tag(name = "Schools")
@Produces(MediaType.APPLICATION_JSON)
public interface SchoolsApi {

    @GET
    @Operation(
            operationId = "listSchools",
            summary = "The schools within your reach; sort is name, hub, phase or pupils")
    Page<SchoolRow> list(@BeanParam SchoolSearch search, @BeanParam ListRequest page);

    @GET
    @Path("/choices")
    @Operation(
            operationId = "readSchoolChoices",
            summary = "What the schools within your reach can be filtered by: hubs, phases, statuses, trusts")
    SchoolChoices choices();

    @GET
    @Path("/{urn:\\d{1,7}}")
    @Operation(operationId = "readSchool", summary = "One school")
    RestResponse<SchoolRecord> read(@PathParam("urn") int urn);

    @GET
    @Path("/{urn:\\d{1,7}}/history")
    @Operation(operationId = "readSchoolHistory", summary = "Who changed what of a school")
    Page<Change> history(@PathParam("urn") int urn, @BeanParam PageRequest page);

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{urn:\\d{1,7}}/hub")
    @Operation(operationId = "assignHub", summary = "Put a school in a hub, or in none")
    RestResponse<SchoolRecord> assign(
            @PathParam("urn") int urn,
            @HeaderParam(ApiHeaders.IF_MATCH) @Nullable String version,
            @Valid @NotNull AssignHub hub);
}
