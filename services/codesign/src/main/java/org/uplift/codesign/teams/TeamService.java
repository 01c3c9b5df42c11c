package org.uplift.codesign.teams;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplift.codesign.api.teams.SaveTeam;
import org.uplift.codesign.api.teams.TeamAction;
import org.uplift.codesign.api.teams.TeamRecord;
import org.uplift.codesign.api.teams.TeamRow;
import org.uplift.codesign.api.teams.TeamSearch;
import org.uplift.events.EventTypes;
import org.uplift.platform.access.Access;
import org.uplift.platform.api.ListRequest;
import org.uplift.platform.api.Page;
import org.uplift.platform.ids.Ids;
import org.uplift.platform.outbox.Announcement;
import org.uplift.platform.outbox.Outbox;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.preconditions.Versions;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.ProblemType;
import org.uplift.platform.restatement.StatedKind;

/** Forming, changing and reading teams. */
@ApplicationScoped
public class TeamService {

    private final Teams teams;
    private final Outbox outbox;
    private final Access access;
    private final Clock clock;

    TeamService(Teams teams, Outbox outbox, Access access, Clock clock) {
        this.teams = teams;
        this.outbox = outbox;
        this.access = access;
        this.clock = clock;
    }

    @Transactional
    TeamRecord form(SaveTeam request) {
        access.requirePeople(request.peopleBut(Set.of()));
        var team = Team.form(Ids.next(), request, LocalDate.now(clock));
        teams.persist(team);
        outbox.record(team, new Announcement(EventTypes.TEAM_FORMED, team.state()));
        return shown(team);
    }

    /** Makes a team what the request says; what is the same already changes nothing and tells nobody. */
    @Transactional
    TeamRecord change(UUID id, SaveTeam request, @Nullable String ifMatch) {
        var team = teams.lock(id).orElseThrow(TeamService::notFound);
        if (ifMatch == null) {
            throw new ProblemException(
                    ProblemType.PRECONDITION_REQUIRED, "Send If-Match with the ETag of the team you read.");
        }
        Versions.check(ifMatch, team.version());
        if (!mayChange(team)) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN, "Only its lead, or whose post forms teams, changes a team.");
        }
        access.requirePeople(request.peopleBut(team.everybody()));
        var before = team.state();
        team.become(request);
        if (!team.state().equals(before)) {
            outbox.record(team, new Announcement(EventTypes.TEAM_CHANGED, team.state()));
        }
        return shown(team);
    }

    TeamRecord read(UUID id) {
        return teams.find(id).map(this::shown).orElseThrow(TeamService::notFound);
    }

    private boolean mayChange(Team team) {
        return access.may(Permission.TEAMS_WRITE)
                || access.personId().filter(team.leadPersonId()::equals).isPresent();
    }

    private TeamRecord shown(Team team) {
        return team.view(Arrays.stream(TeamAction.values())
                .filter(action -> mayChange(team))
                .toList());
    }

    Page<TeamRow> list(TeamSearch search, ListRequest request) {
        return teams.list(search, request);
    }

    /**
     * A team's name.
     *
     * @throws ProblemException VALIDATION at {@code pointer} where there is no such team
     */
    public String requireTeam(UUID id, String pointer) {
        return teams.nameOf(id).orElseThrow(() -> ProblemException.invalid(pointer, "There is no team with this id."));
    }

    /** Whether somebody leads a team or is a member of it. */
    public boolean isIn(UUID id, UUID person) {
        return teams.isIn(id, person);
    }

    private static ProblemException notFound() {
        return ProblemException.notFound("The team");
    }

    /** How a team states itself again. */
    @Produces
    @Singleton
    static StatedKind<Team> stated() {
        return new StatedKind<>(EventTypes.TEAM_STATED, Team.class, Team::state);
    }
}
