package org.uplift.codesign.teams;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.access.Allowed;
import org.uplift.platform.api.Change;
import org.uplift.platform.api.ListRequest;
import org.uplift.platform.api.Page;
import org.uplift.platform.api.PageRequest;
import org.uplift.platform.audit.History;
import org.uplift.platform.idempotency.Idempotent;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.preconditions.Answers;

/** Teams over HTTP. */
@Path("/api/teams")
@Tag(name = "Teams")
public class TeamResource {

    private final Teamwork teamwork;
    private final History history;

    TeamResource(Teamwork teamwork, History history) {
        this.teamwork = teamwork;
        this.history = history;
    }

    @POST
    @Allowed(Permission.TEAMS_WRITE)
    @Idempotent
    @Operation(operationId = "formTeam", summary = "Form a team")
    public RestResponse<TeamView> form(@Valid @NotNull TeamRequest request) {
        var team = teamwork.form(request);
        return Answers.created("/api/teams/", team.id(), team, team.version());
    }

    @GET
    @Allowed(Permission.TEAMS_READ)
    @Operation(
            operationId = "listTeams",
            summary = "The teams, by name unless sorted: name, kind, members, endsOn, newest")
    public Page<TeamLine> list(@BeanParam TeamSearch search, @BeanParam ListRequest page) {
        return teamwork.list(search, page);
    }

    @GET
    @Path("/{id}")
    @Allowed(Permission.TEAMS_READ)
    @Operation(operationId = "readTeam", summary = "A team")
    public RestResponse<TeamView> read(@PathParam("id") UUID id) {
        return answer(teamwork.read(id));
    }

    @PUT
    @Path("/{id}")
    @Allowed(Permission.TEAMS_WRITE)
    @Operation(operationId = "changeTeam", summary = "Change a team, all of it")
    public RestResponse<TeamView> change(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull TeamRequest request) {
        return answer(teamwork.change(id, request, ifMatch));
    }

    @GET
    @Path("/{id}/history")
    @Allowed(Permission.TEAMS_READ)
    @Operation(operationId = "readTeamHistory", summary = "Who changed what in a team, newest first")
    public Page<Change> history(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        var team = teamwork.read(id);
        return history.of(Team.AUDIT_TYPE, team.id().toString(), page);
    }

    private static RestResponse<TeamView> answer(TeamView team) {
        return Answers.ok(team, team.version());
    }
}
