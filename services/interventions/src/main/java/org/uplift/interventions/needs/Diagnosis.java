package org.uplift.interventions.needs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.uplift.platform.access.Access;
import org.uplift.platform.access.Scope;
import org.uplift.platform.access.Unscoped;
import org.uplift.platform.audit.Change;
import org.uplift.platform.audit.History;
import org.uplift.platform.ids.Ids;
import org.uplift.platform.outbox.Announcement;
import org.uplift.platform.outbox.Outbox;
import org.uplift.platform.paging.Page;
import org.uplift.platform.paging.PageRequest;
import org.uplift.platform.paging.Pages;
import org.uplift.platform.problem.ProblemException;

/** Diagnosing: recording a school's needs, reading them, and marking them met. */
@ApplicationScoped
public class Diagnosis {

    private static final String LIST = "needs-newest";

    private final Needs needs;
    private final Access access;
    private final Outbox outbox;
    private final Pages pages;
    private final History history;
    private final Clock clock;

    Diagnosis(Needs needs, Access access, Outbox outbox, Pages pages, History history, Clock clock) {
        this.needs = needs;
        this.access = access;
        this.outbox = outbox;
        this.pages = pages;
        this.history = history;
        this.clock = clock;
    }

    @Transactional
    NeedView record(RecordNeed asked) {
        access.requireSchool(asked.schoolUrn(), "/schoolUrn");
        var need = Need.recorded(Ids.next(), asked, LocalDate.now(clock));
        needs.add(need);
        outbox.record(need, new Announcement("need", "recorded", need.state()));
        return need.view();
    }

    /** One need, where it lies within scope. */
    @Transactional
    public Optional<NeedView> find(UUID id, Scope scope) {
        return needs.find(id, scope).map(Need::view);
    }

    @Transactional
    Page<NeedRow> list(NeedFilter filter, PageRequest page, Scope scope) {
        var before = pages.start(LIST, page).map(List::getFirst).map(UUID::fromString);
        var found = needs.list(filter, before, page.limit() + 1, scope);
        return pages.page(LIST, page, found, row -> List.of(row.id().toString()));
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
            outbox.record(need, new Announcement("need", "met", need.state()));
        }
    }
}
