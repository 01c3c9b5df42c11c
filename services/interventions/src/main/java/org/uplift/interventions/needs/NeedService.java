package org.uplift.interventions.needs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.uplift.events.EventTypes;
import org.uplift.interventions.api.needs.NeedRecord;
import org.uplift.interventions.api.needs.NeedRow;
import org.uplift.interventions.api.needs.NeedSearch;
import org.uplift.interventions.api.needs.RecordNeed;
import org.uplift.platform.access.Access;
import org.uplift.platform.access.Scope;
import org.uplift.platform.access.Unscoped;
import org.uplift.platform.api.Change;
import org.uplift.platform.api.ListRequest;
import org.uplift.platform.api.Page;
import org.uplift.platform.api.PageRequest;
import org.uplift.platform.audit.History;
import org.uplift.platform.ids.Ids;
import org.uplift.platform.outbox.Announcement;
import org.uplift.platform.outbox.Outbox;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.restatement.StatedKind;

/** Diagnosing: recording a school's needs, reading them, and marking them met. */
@ApplicationScoped
public class NeedService {

    private final Needs needs;
    private final Access access;
    private final Outbox outbox;
    private final History history;
    private final Clock clock;

    NeedService(Needs needs, Access access, Outbox outbox, History history, Clock clock) {
        this.needs = needs;
        this.access = access;
        this.outbox = outbox;
        this.history = history;
        this.clock = clock;
    }

    @Transactional
    NeedRecord record(RecordNeed asked) {
        access.requireSchool(asked.schoolUrn(), "/schoolUrn");
        var need = Need.recorded(Ids.next(), asked, LocalDate.now(clock));
        needs.add(need);
        outbox.record(need, new Announcement(EventTypes.NEED_RECORDED, need.state()));
        return shown(need);
    }

    /** @throws ProblemException NOT_FOUND where the need lies outside scope or there is none */
    @Transactional
    NeedRecord read(UUID id, Scope scope) {
        return find(id, scope).orElseThrow(() -> ProblemException.notFound("The need"));
    }

    private NeedRecord shown(Need need) {
        var actions = need.possibleActions().stream()
                .filter(action -> access.may(action.permission(), need.schoolUrn()))
                .toList();
        return need.record(access.schoolName(need.schoolUrn()).orElse(null), actions);
    }

    /** One need with what whoever asks may do about it, where it lies within scope. */
    @Transactional
    public Optional<NeedRecord> find(UUID id, Scope scope) {
        return needs.find(id, scope).map(this::shown);
    }

    @Transactional
    Page<NeedRow> list(NeedSearch search, ListRequest request, Scope scope) {
        return needs.list(search, request, scope);
    }

    @Transactional
    Page<Change> history(UUID id, PageRequest page, Scope scope) {
        if (needs.find(id, scope).isEmpty()) {
            throw ProblemException.notFound("The need");
        }
        return history.of(Need.AUDIT_TYPE, id.toString(), page);
    }

    /** Marks a need met, because an intervention that serves it closed and had worked. Again is harmless. */
    @Transactional
    @Unscoped("the caller found the intervention that serves the need within scope")
    public void meet(UUID id, LocalDate on) {
        var need = needs.locked(id);
        if (need.meet(on)) {
            outbox.record(need, new Announcement(EventTypes.NEED_MET, need.state()));
        }
    }

    /** How a need states itself again. */
    @Produces
    @Singleton
    static StatedKind<Need> stated() {
        return new StatedKind<>(EventTypes.NEED_STATED, Need.class, Need::state);
    }
}
