package org.uplift.codesign.teams;

import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplift.codesign.api.teams.SaveTeam;
import org.uplift.codesign.api.teams.TeamRecord;
import org.uplift.codesign.api.teams.TeamRow;
import org.uplift.codesign.api.teams.TeamSearch;
import org.uplift.codesign.api.teams.TeamsApi;
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
public class TeamResource implements TeamsApi {

    private final TeamService service;
    private final History history;

    TeamResource(TeamService service, History history) {
        this.service = service;
        this.history = history;
    }

    @Override
    @Allowed(Permission.TEAMS_WRITE)
    @Idempotent
    public RestResponse<TeamRecord> form(@Nullable String key, SaveTeam asked) {
        var team = service.form(asked);
        return Answers.created("/api/teams/", team.id(), team, team.version());
    }

    @Override
    @Allowed(Permission.TEAMS_READ)
    public Page<TeamRow> list(TeamSearch search, ListRequest page) {
        return service.list(search, page);
    }

    @Override
    @Allowed(Permission.TEAMS_READ)
    public RestResponse<TeamRecord> read(UUID id) {
        return answer(service.read(id));
    }

    @Override
    @Allowed(value = Permission.TEAMS_WRITE, orRelated = true)
    public RestResponse<TeamRecord> change(UUID id, @Nullable String version, SaveTeam asked) {
        return answer(service.change(id, asked, version));
    }

    @Override
    @Allowed(Permission.TEAMS_READ)
    public Page<Change> history(UUID id, PageRequest page) {
        var team = service.read(id);
        return history.of(Team.AUDIT_TYPE, team.id().toString(), page);
    }

    private static RestResponse<TeamRecord> answer(TeamRecord team) {
        return Answers.ok(team, team.version());
    }
}
