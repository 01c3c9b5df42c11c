package org.uplift.codesign.teams;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplift.events.EventTypes;
import org.uplift.platform.access.Access;
import org.uplift.platform.api.ListRequest;
import org.uplift.platform.api.Page;
import org.uplift.platform.ids.Ids;
import org.uplift.platform.outbox.Announcement;
import org.uplift.platform.outbox.Outbox;
import org.uplift.platform.preconditions.Versions;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.ProblemType;

/** Forming, changing and reading teams. */
@ApplicationScoped
public class Teamwork {

    private final Teams teams;
    private final Outbox outbox;
    private final Access access;
    private final Clock clock;

    Teamwork(Teams teams, Outbox outbox, Access access, Clock clock) {
        this.teams = teams;
        this.outbox = outbox;
        this.access = access;
        this.clock = clock;
    }

    @Transactional
    TeamView form(TeamRequest request) {
        access.requirePeople(request.peopleBut(Set.of()));
        var team = Team.form(Ids.next(), request, LocalDate.now(clock));
        teams.persist(team);
        outbox.record(team, new Announcement(EventTypes.TEAM_FORMED, team.state()));
        return shown(team);
    }

    /** Makes a team what the request says; what is the same already changes nothing and tells nobody. */
    @Transactional
    TeamView change(UUID id, TeamRequest request, @Nullable String ifMatch) {
        var team = teams.lock(id).orElseThrow(Teamwork::notFound);
        if (ifMatch == null) {
            throw new ProblemException(
                    ProblemType.PRECONDITION_REQUIRED, "Send If-Match with the ETag of the team you read.");
        }
        Versions.check(ifMatch, team.version());
        access.requirePeople(request.peopleBut(team.everybody()));
        var before = team.state();
        team.become(request);
        if (!team.state().equals(before)) {
            outbox.record(team, new Announcement(EventTypes.TEAM_CHANGED, team.state()));
        }
        return shown(team);
    }

    TeamView read(UUID id) {
        return teams.find(id).map(this::shown).orElseThrow(Teamwork::notFound);
    }

    private TeamView shown(Team team) {
        return team.view(Arrays.stream(TeamAction.values())
                .filter(action -> access.may(action.permission()))
                .toList());
    }

    Page<TeamLine> list(TeamSearch search, ListRequest request) {
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

    private static ProblemException notFound() {
        return ProblemException.notFound("The team");
    }
}
