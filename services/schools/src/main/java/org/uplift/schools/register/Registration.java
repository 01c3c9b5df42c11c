package org.uplift.schools.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.access.Access;
import org.uplift.platform.access.Unscoped;
import org.uplift.platform.audit.Change;
import org.uplift.platform.audit.History;
import org.uplift.platform.outbox.Announcement;
import org.uplift.platform.outbox.Outbox;
import org.uplift.platform.paging.Page;
import org.uplift.platform.paging.PageRequest;
import org.uplift.platform.paging.Pages;
import org.uplift.platform.preconditions.Versions;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.ProblemType;

/** Enters schools in the register and changes what it says of them. */
@ApplicationScoped
public class Registration {

    private static final String LIST = "schools-by-name";

    private final Schools schools;
    private final Outbox outbox;
    private final Access access;
    private final Pages pages;
    private final History history;

    Registration(Schools schools, Outbox outbox, Access access, Pages pages, History history) {
        this.schools = schools;
        this.outbox = outbox;
        this.access = access;
        this.pages = pages;
        this.history = history;
    }

    /**
     * Begins an import: keeps any other out until the transaction ends, and tells what is registered, as each school's
     * fingerprint by its URN.
     *
     * @throws ProblemException CONFLICT where another import is under way
     */
    @Transactional(Transactional.TxType.MANDATORY)
    @Unscoped("An import, which only an administrator may run, meets every school")
    public Map<Integer, UUID> beginImport() {
        if (!schools.lockForImport()) {
            throw new ProblemException(ProblemType.CONFLICT, "Another import is under way. Try again when it is done.");
        }
        return schools.fingerprints();
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
        added.forEach(school -> announce(school, SchoolEvent.REGISTERED));
        known.values().forEach(school -> announce(school, SchoolEvent.CHANGED));
        schools.letGo();
    }

    /** Puts a school in a hub, or in none. */
    @Transactional
    Registered assign(int urn, @Nullable String hub, @Nullable String ifMatch) {
        var school = schools.find(access.scope(), urn).orElseThrow(() -> ProblemException.notFound("School " + urn));
        Versions.check(ifMatch, school.version());
        var named = hub == null || hub.isBlank() ? null : hub.strip();
        if (school.join(named)) {
            announce(school, SchoolEvent.CHANGED);
        }
        return new Registered(school.view(), school.version());
    }

    /** The schools within reach that fit, by name. */
    @Transactional
    Page<SchoolView> list(SchoolSearch search, PageRequest request) {
        var after = pages.start(LIST, request);
        var found = schools.search(access.scope(), search, after, request.limit() + 1);
        return pages.page(
                LIST,
                request,
                found,
                school -> List.of(school.name().toLowerCase(Locale.ROOT), String.valueOf(school.urn())));
    }

    @Transactional
    Page<Change> history(int urn, PageRequest request) {
        read(urn);
        return history.of(School.AUDIT_TYPE, String.valueOf(urn), request);
    }

    @Transactional
    Registered read(int urn) {
        return schools.find(access.scope(), urn)
                .map(school -> new Registered(school.view(), school.version()))
                .orElseThrow(() -> ProblemException.notFound("School " + urn));
    }

    private void announce(School school, String happened) {
        outbox.record(school, new Announcement(SchoolEvent.AGGREGATE, happened, school.event()));
    }
}
