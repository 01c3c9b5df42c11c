package org.uplift.schools.api.people;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.api.ApiHeaders;
import org.uplift.platform.api.Change;
import org.uplift.platform.api.ListRequest;
import org.uplift.platform.api.Page;
import org.uplift.platform.api.PageRequest;

/** The trust's people: who holds which post is open to everybody who holds one. */
@Path("/api/people")
@Tag(name = "People")
@Produces(MediaType.APPLICATION_JSON)
public interface PeopleApi {

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "recordPerson", summary = "Record a person")
    RestResponse<PersonRecord> record(
            @HeaderParam(ApiHeaders.IDEMPOTENCY_KEY) @Nullable String key, @Valid @NotNull SavePerson person);

    @GET
    @Operation(
            operationId = "listPeople",
            summary = "The people; sort is name, school or supportDays",
            description = "Names the people that identifiers in history and in support stand for, at most 200.")
    Page<PersonRow> list(@BeanParam PeopleSearch search, @BeanParam ListRequest page);

    @GET
    @Path("/{id}")
    @Operation(operationId = "readPerson", summary = "One person")
    RestResponse<PersonRecord> read(@PathParam("id") UUID id);

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}")
    @Operation(operationId = "changePerson", summary = "Change a person; If-Match says which version you saw")
    RestResponse<PersonRecord> change(
            @PathParam("id") UUID id,
            @HeaderParam(ApiHeaders.IF_MATCH) @Nullable String version,
            @Valid @NotNull SavePerson person);

    @POST
    @Path("/{id}/erase")
    @Operation(
            operationId = "erasePerson",
            summary = "Erase a person: name, e-mail, posts and specialisms are gone; the days they gave stay")
    RestResponse<PersonRecord> erase(
            @PathParam("id") UUID id,
            @HeaderParam(ApiHeaders.IDEMPOTENCY_KEY) @Nullable String key,
            @HeaderParam(ApiHeaders.IF_MATCH) @Nullable String version);

    @GET
    @Path("/{id}/history")
    @Operation(
            operationId = "readPersonHistory",
            summary = "Who changed what of a person; it shows addresses, so only those who may change people see it")
    Page<Change> history(@PathParam("id") UUID id, @BeanParam PageRequest page);
}
