package org.uplift.codesign.api.teams;

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

/** Teams that work across the trust's schools. */
@Path("/api/teams")
@Tag(name = "Teams")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface TeamsApi {

    @POST
    @Operation(operationId = "formTeam", summary = "Form a team")
    RestResponse<TeamRecord> form(
            @HeaderParam(ApiHeaders.IDEMPOTENCY_KEY) @Nullable String key, @Valid @NotNull SaveTeam team);

    @GET
    @Operation(
            operationId = "listTeams",
            summary = "The teams, by name unless sorted: name, kind, members, endsOn, newest")
    Page<TeamRow> list(@BeanParam TeamSearch search, @BeanParam ListRequest page);

    @GET
    @Path("/{id}")
    @Operation(operationId = "readTeam", summary = "A team with its people")
    RestResponse<TeamRecord> read(@PathParam("id") UUID id);

    @PUT
    @Path("/{id}")
    @Operation(operationId = "changeTeam", summary = "Change a team, all of it")
    RestResponse<TeamRecord> change(
            @PathParam("id") UUID id,
            @HeaderParam(ApiHeaders.IF_MATCH) @Nullable String version,
            @Valid @NotNull SaveTeam team);

    @GET
    @Path("/{id}/history")
    @Operation(operationId = "readTeamHistory", summary = "Who changed what in a team, newest first")
    Page<Change> history(@PathParam("id") UUID id, @BeanParam PageRequest page);
}
