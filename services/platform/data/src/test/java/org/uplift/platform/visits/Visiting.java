package org.uplift.platform.visits;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.uplift.platform.access.Access;
import org.uplift.platform.problem.ProblemException;

/** The use cases of the platform's own test feature. */
@ApplicationScoped
public class Visiting {

    private final Visits visits;
    private final Access access;

    Visiting(Visits visits, Access access) {
        this.visits = visits;
        this.access = access;
    }

    @Transactional
    VisitView plan(NewVisit wanted) {
        access.requireSchool(wanted.schoolUrn(), "/schoolUrn");
        var visit = new Visit(wanted.schoolUrn(), wanted.title());
        visits.persist(visit);
        if (wanted.title().startsWith("Impossible")) {
            throw ProblemException.ruleBroken("That cannot be planned.");
        }
        return VisitView.of(visit);
    }

    @Transactional
    VisitView get(UUID id) {
        return VisitView.of(find(id));
    }

    @Transactional
    List<VisitView> list() {
        return visits.all(access.scope()).stream().map(VisitView::of).toList();
    }

    @Transactional
    VisitView rename(UUID id, String title) {
        var visit = find(id);
        visit.title = title;
        visits.flush();
        return VisitView.of(visit);
    }

    /** For tests of the history: no request, no scope. */
    @Transactional
    UUID plan(Consumer<Visit> filling) {
        var visit = new Visit(100_001, "Learning walk");
        filling.accept(visit);
        visits.persist(visit);
        return visit.id;
    }

    @Transactional
    void change(UUID id, Consumer<Visit> change) {
        change.accept(visits.findById(id));
    }

    @Transactional
    void remove(UUID id) {
        visits.deleteById(id);
    }

    @Transactional
    boolean exists(UUID id) {
        return visits.findByIdOptional(id).isPresent();
    }

    @Transactional
    long titled(String title) {
        return visits.count("title", title);
    }

    private Visit find(UUID id) {
        return visits.within(access.scope(), id).orElseThrow(() -> ProblemException.notFound("The visit"));
    }
}
