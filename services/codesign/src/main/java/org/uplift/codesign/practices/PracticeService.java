package org.uplift.codesign.practices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplift.codesign.api.practices.DecideOnPractice;
import org.uplift.codesign.api.practices.PracticeRecord;
import org.uplift.codesign.api.practices.PracticeRow;
import org.uplift.codesign.api.practices.PracticeSearch;
import org.uplift.codesign.api.practices.PracticeStatus;
import org.uplift.codesign.api.practices.ProposePractice;
import org.uplift.codesign.teams.TeamService;
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

/** Bringing a practice from idea to standard: proposing it, deciding on it, reading it. */
@ApplicationScoped
class PracticeService {

    private final Practices practices;
    private final TeamService teams;
    private final Access access;
    private final Outbox outbox;
    private final Clock clock;

    PracticeService(Practices practices, TeamService teams, Access access, Outbox outbox, Clock clock) {
        this.practices = practices;
        this.teams = teams;
        this.access = access;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    PracticeRecord propose(ProposePractice request) {
        teams.requireTeam(request.teamId(), "/teamId");
        requireWriter(request.teamId());
        var practice = Practice.propose(Ids.next(), request, LocalDate.now(clock));
        practices.persist(practice);
        outbox.record(practice, new Announcement(EventTypes.PRACTICE_PROPOSED, practice.state()));
        return view(practice);
    }

    /** Takes a step; becoming a standard or a recommendation is for the executive alone. */
    @Transactional
    PracticeRecord decide(UUID id, DecideOnPractice request, @Nullable String ifMatch) {
        var practice = practices.lock(id).orElseThrow(PracticeService::notFound);
        Versions.check(ifMatch, practice.version());
        requireWriter(practice.teamId());
        if (request.decision().takenByExecutive() && !access.may(Permission.PRACTICES_DECIDE)) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN, "Only the trust's executive makes a practice a standard or recommends it.");
        }
        practice.decide(request, LocalDate.now(clock));
        outbox.record(practice, new Announcement(EventTypes.PRACTICE_DECIDED, practice.state()));
        return view(practice);
    }

    PracticeRecord read(UUID id) {
        return practices.find(id).map(this::view).orElseThrow(PracticeService::notFound);
    }

    Page<PracticeRow> list(PracticeSearch search, ListRequest request) {
        return practices.list(search, request);
    }

    private PracticeRecord view(Practice practice) {
        return practice.view(
                teams.requireTeam(practice.teamId(), "/teamId"),
                practice.next().stream()
                        .filter(decision -> mayDecide(decision, practice.teamId()))
                        .toList());
    }

    private void requireWriter(UUID team) {
        if (!mayWrite(team)) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN, "Only somebody in the team, or whose post writes practices, does this.");
        }
    }

    private boolean mayWrite(UUID team) {
        return access.may(Permission.PRACTICES_WRITE)
                || access.personId().filter(person -> teams.isIn(team, person)).isPresent();
    }

    private boolean mayDecide(PracticeStatus decision, UUID team) {
        return mayWrite(team) && (!decision.takenByExecutive() || access.may(Permission.PRACTICES_DECIDE));
    }

    private static ProblemException notFound() {
        return ProblemException.notFound("The practice");
    }

    /** How a practice states itself again. */
    @Produces
    @Singleton
    static StatedKind<Practice> stated() {
        return new StatedKind<>(EventTypes.PRACTICE_STATED, Practice.class, Practice::state);
    }
}
