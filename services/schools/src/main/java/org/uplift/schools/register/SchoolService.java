package org.uplift.schools.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uplift.events.EventType;
import org.uplift.events.EventTypes;
import org.uplift.platform.access.Access;
import org.uplift.platform.access.Unscoped;
import org.uplift.platform.api.Change;
import org.uplift.platform.api.ListRequest;
import org.uplift.platform.api.Page;
import org.uplift.platform.api.PageRequest;
import org.uplift.platform.audit.History;
import org.uplift.platform.outbox.Announcement;
import org.uplift.platform.outbox.Outbox;
import org.uplift.platform.preconditions.Versions;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.ProblemType;
import org.uplift.platform.restatement.StatedKind;
import org.uplift.schools.api.register.SchoolAction;
import org.uplift.schools.api.register.SchoolLink;
import org.uplift.schools.api.register.SchoolRecord;
import org.uplift.schools.api.register.SchoolRow;
import org.uplift.schools.api.register.SchoolSearch;

/** Enters schools in the register and changes what it says of them. */
@ApplicationScoped
public class SchoolService {

    private final Schools schools;
    private final Outbox outbox;
    private final Access access;
    private final SchoolList list;
    private final History history;
    private final LatestInspections inspections;

    SchoolService(
            Schools schools,
            Outbox outbox,
            Access access,
            SchoolList list,
            History history,
            LatestInspections inspections) {
        this.schools = schools;
        this.outbox = outbox;
        this.access = access;
        this.list = list;
        this.history = history;
        this.inspections = inspections;
    }

    /**
     * Begins an import: keeps any other out until the transaction ends, and tells what is registered.
     *
     * @throws ProblemException CONFLICT where another import is under way
     */
    @Transactional(Transactional.TxType.MANDATORY)
    @Unscoped("An import, which only an administrator may run, meets every school")
    public RegisteredFacts beginImport() {
        keepOthersOut();
        return schools.known();
    }

    /**
     * Keeps any other import out until the transaction ends.
     *
     * @throws ProblemException CONFLICT where another import is under way
     */
    @Transactional(Transactional.TxType.MANDATORY)
    @Unscoped("Shows nothing")
    public void keepOthersOut() {
        if (!schools.lockForImport()) {
            throw new ProblemException(ProblemType.CONFLICT, "Another import is under way. Try again when it is done.");
        }
    }

    /** What the register says of some schools. */
    @Transactional(Transactional.TxType.MANDATORY)
    @Unscoped("An import, which only an administrator may run, meets every school")
    public Map<Integer, SchoolFacts> facts(Collection<Integer> urns) {
        return urns.isEmpty() ? Map.of() : schools.facts(urns);
    }

    /** Creates or changes each of some schools, which is known to differ from the register, and says so in an event. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void enter(List<SchoolFacts> batch) {
        var known = schools.byUrn(batch.stream().map(SchoolFacts::urn).toList());
        var added = new ArrayList<School>();
        for (var facts : batch) {
            var school = known.get(facts.urn());
            if (school == null) {
                added.add(new School(facts));
            } else {
                school.take(facts);
            }
        }
        added.forEach(schools::add);
        var all = new ArrayList<>(added);
        all.addAll(known.values());
        outbox.recordAll(
                all,
                school -> said(
                        school,
                        known.containsKey(school.urn()) ? EventTypes.SCHOOL_CHANGED : EventTypes.SCHOOL_REGISTERED));
        schools.letGo();
    }

    /** Puts a school in a hub, or in none. */
    @Transactional
    SchoolRecord assign(int urn, @Nullable String hub, @Nullable String ifMatch) {
        var school = schools.find(access.scope(), urn).orElseThrow(() -> ProblemException.notFound("School " + urn));
        Versions.check(ifMatch, school.version());
        var named = hub == null || hub.isBlank() ? null : hub.strip();
        if (school.join(named)) {
            announce(school, EventTypes.SCHOOL_CHANGED);
        }
        return shown(school);
    }

    /** The schools within reach that fit. */
    @Transactional
    Page<SchoolRow> list(SchoolSearch search, ListRequest request) {
        return list.page(search, request);
    }

    @Transactional
    Page<Change> history(int urn, PageRequest request) {
        read(urn);
        return history.of(School.AUDIT_TYPE, String.valueOf(urn), request);
    }

    @Transactional
    SchoolRecord read(int urn) {
        return schools.find(access.scope(), urn)
                .map(this::shown)
                .orElseThrow(() -> ProblemException.notFound("School " + urn));
    }

    private SchoolRecord shown(School school) {
        var links = school.links();
        var names = new HashMap<Integer, String>();
        schools.cards(links.stream().map(SchoolLink::urn).toList()).forEach(card -> names.put(card.urn(), card.name()));
        return school.record(
                links.stream().map(link -> link.named(names.get(link.urn()))).toList(),
                inspections.of(school.urn()).orElse(null),
                Arrays.stream(SchoolAction.values())
                        .filter(action -> access.may(action.permission(), school.urn()))
                        .toList());
    }

    private void announce(School school, EventType type) {
        outbox.record(school, said(school, type));
    }

    private static Announcement said(School school, EventType type) {
        return new Announcement(type, school.event());
    }

    /** How a school states itself again. */
    @Produces
    @Singleton
    static StatedKind<School> stated() {
        return new StatedKind<>(EventTypes.SCHOOL_STATED, School.class, School::event);
    }
}
