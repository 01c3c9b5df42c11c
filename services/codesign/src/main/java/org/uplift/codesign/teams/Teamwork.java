package org.uplift.codesign.teams;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.ids.Ids;
import org.uplift.platform.outbox.Announcement;
import org.uplift.platform.outbox.Outbox;
import org.uplift.platform.paging.Page;
import org.uplift.platform.paging.PageRequest;
import org.uplift.platform.paging.Pages;
import org.uplift.platform.preconditions.Versions;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.ProblemType;

/** Forming, changing and reading teams. */
@ApplicationScoped
public class Teamwork {

    private static final String BY_NAME = "teams-by-name";

    private final Teams teams;
    private final Outbox outbox;
    private final Pages pages;
    private final Clock clock;

    Teamwork(Teams teams, Outbox outbox, Pages pages, Clock clock) {
        this.teams = teams;
        this.outbox = outbox;
        this.pages = pages;
        this.clock = clock;
    }

    @Transactional
    TeamView form(TeamRequest request) {
        var team = Team.form(Ids.next(), request, LocalDate.now(clock));
        teams.persist(team);
        outbox.record(team, new Announcement("team", "formed", team.state()));
        return team.view();
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
        var before = team.state();
        team.become(request);
        if (!team.state().equals(before)) {
            outbox.record(team, new Announcement("team", "changed", team.state()));
        }
        return team.view();
    }

    TeamView read(UUID id) {
        return teams.find(id).map(Team::view).orElseThrow(Teamwork::notFound);
    }

    Page<TeamLine> list(TeamFilter filter, PageRequest request) {
        var last = pages.start(BY_NAME, request).map(Teams.Last::of);
        var found = teams.list(filter, last, request.limit() + 1);
        return pages.page(
                BY_NAME, request, found, team -> List.of(team.name(), team.id().toString()));
    }

    /**
     * Insists that there is such a team.
     *
     * @throws ProblemException VALIDATION at {@code pointer} where there is none
     */
    public void requireTeam(UUID id, String pointer) {
        if (!teams.exists(id)) {
            throw ProblemException.invalid(pointer, "There is no team with this id.");
        }
    }

    private static ProblemException notFound() {
        return ProblemException.notFound("The team");
    }
}
