package org.uplift.codesign.teams;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplift.codesign.api.teams.SaveTeam;
import org.uplift.codesign.api.teams.TeamAction;
import org.uplift.codesign.api.teams.TeamKind;
import org.uplift.codesign.api.teams.TeamRecord;
import org.uplift.platform.audit.Audited;
import org.uplift.platform.outbox.Aggregate;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.ProblemType;
import org.uplift.platform.problem.Violation;

/** People of several schools who work on one thing together. */
@Entity
class Team extends Aggregate implements Audited {

    static final String AUDIT_TYPE = "team";

    @Id
    @Column(name = "team_id")
    private UUID teamId;

    private String name;

    @Enumerated(EnumType.STRING)
    private TeamKind kind;

    @Column(name = "lead_person_id")
    private UUID leadPersonId;

    private @Nullable String remit;

    @Column(name = "ends_on")
    private @Nullable LocalDate endsOn;

    @Column(name = "formed_on")
    private LocalDate formedOn;

    @ElementCollection
    @CollectionTable(name = "team_member", joinColumns = @JoinColumn(name = "team_id"))
    @Column(name = "person_id")
    private Set<UUID> members = new HashSet<>();

    protected Team() {}

    private Team(UUID teamId, LocalDate formedOn) {
        this.teamId = teamId;
        this.formedOn = formedOn;
    }

    static Team form(UUID teamId, SaveTeam request, LocalDate today) {
        var endsOn = request.endsOn();
        if (endsOn != null && endsOn.isBefore(today)) {
            throw ProblemException.invalid("/endsOn", "A new team ends today or later.");
        }
        var team = new Team(teamId, today);
        team.become(request);
        return team;
    }

    /** Becomes what the request says; a team that has ended keeps its end date unless told another. */
    void become(SaveTeam request) {
        requireTimeLimit(request);
        name = request.name().strip();
        kind = request.kind();
        leadPersonId = request.leadPersonId();
        remit = request.remitOrNull();
        endsOn = request.endsOn();
        members.retainAll(request.people());
        members.addAll(request.people());
    }

    private static void requireTimeLimit(SaveTeam request) {
        if (request.kind() != TeamKind.TASK_AND_FINISH) {
            return;
        }
        var missing = new ArrayList<Violation>();
        if (request.remitOrNull() == null) {
            missing.add(new Violation("/remit", "A task-and-finish group needs a remit."));
        }
        if (request.endsOn() == null) {
            missing.add(new Violation("/endsOn", "A task-and-finish group needs an end date."));
        }
        if (!missing.isEmpty()) {
            throw new ProblemException(
                    ProblemType.VALIDATION, "A task-and-finish group needs a remit and an end date.", missing);
        }
    }

    UUID leadPersonId() {
        return leadPersonId;
    }

    /** Whoever leads it or is a member. */
    Set<UUID> everybody() {
        var all = new HashSet<>(members);
        all.add(leadPersonId);
        return all;
    }

    TeamRecord view(List<TeamAction> actions) {
        return new TeamRecord(teamId, name, kind, leadPersonId, people(), remit, endsOn, formedOn, actions, version());
    }

    TeamState state() {
        return new TeamState(teamId, name, kind, leadPersonId, people(), remit, endsOn, formedOn);
    }

    private List<UUID> people() {
        return members.stream().sorted().toList();
    }

    @Override
    public String aggregateId() {
        return teamId.toString();
    }

    @Override
    public String auditType() {
        return AUDIT_TYPE;
    }

    @Override
    public String auditId() {
        return teamId.toString();
    }
}
