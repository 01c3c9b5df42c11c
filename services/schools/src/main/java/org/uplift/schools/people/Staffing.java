package org.uplift.schools.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplift.events.EventType;
import org.uplift.events.EventTypes;
import org.uplift.platform.access.Access;
import org.uplift.platform.access.Identity;
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

/** Records people, changes what is known of them, and erases them. */
@ApplicationScoped
public class Staffing {

    private final People people;
    private final PeopleRules rules;
    private final PeopleViews views;
    private final Outbox outbox;
    private final Access access;
    private final Directory directory;
    private final History history;
    private final Clock clock;
    private final Event<IdentityEnded> ended;

    Staffing(
            People people,
            PeopleRules rules,
            PeopleViews views,
            Outbox outbox,
            Access access,
            Directory directory,
            History history,
            Clock clock,
            Event<IdentityEnded> ended) {
        this.people = people;
        this.rules = rules;
        this.views = views;
        this.outbox = outbox;
        this.access = access;
        this.directory = directory;
        this.history = history;
        this.clock = clock;
        this.ended = ended;
    }

    /** The people within reach who fit. */
    @Transactional
    Page<PersonView> list(PeopleSearch search, ListRequest request) {
        var found = directory.list(search, request);
        var shown = views.of(found.items(), !search.identity().isEmpty());
        return new Page<>(shown, found.next(), found.total());
    }

    @Transactional
    Page<Change> history(UUID id, PageRequest request) {
        find(id);
        return history.of(Person.AUDIT_TYPE, id.toString(), request);
    }

    @Transactional
    RecordedPerson record(PersonRequest request) {
        rules.check(request, access.scope());
        var person = new Person(request);
        requireFreeAddress(request, person.id());
        people.add(person);
        announce(person, EventTypes.PERSON_RECORDED);
        return new RecordedPerson(views.of(person), person.version());
    }

    @Transactional
    RecordedPerson change(UUID id, PersonRequest request, @Nullable String ifMatch) {
        var person = changeable(id, ifMatch);
        rules.check(request, access.scope());
        requireFreeAddress(request, id);
        var before = person.identity();
        person.become(request);
        announce(person, EventTypes.PERSON_CHANGED);
        if (!before.equals(person.identity())) {
            before.ifPresent(identity -> ended.fire(new IdentityEnded(identity, person.identity())));
        }
        return new RecordedPerson(views.of(person), person.version());
    }

    /** Forgets who somebody was, on their request or once they have left (UK GDPR, article 17). */
    @Transactional
    RecordedPerson erase(UUID id, @Nullable String ifMatch) {
        var person = changeable(id, ifMatch);
        var before = person.identity();
        person.erase(clock.instant());
        outbox.record(person, new Announcement(EventTypes.PERSON_ERASED, new PersonEvent.Erased(id)));
        people.forget(id);
        before.ifPresent(identity -> ended.fire(new IdentityEnded(identity, Optional.empty())));
        return new RecordedPerson(views.of(person), person.version());
    }

    @Transactional
    RecordedPerson read(UUID id) {
        var person = find(id);
        return new RecordedPerson(views.of(person), person.version());
    }

    private Person changeable(UUID id, @Nullable String ifMatch) {
        var person = find(id);
        Versions.check(ifMatch, person.version());
        if (!person.wholly(access.scope())) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN, "This person also works outside the schools you may change.");
        }
        return person;
    }

    private Person find(UUID id) {
        return people.find(access.scope(), id, LocalDate.now(clock))
                .orElseThrow(() -> ProblemException.notFound("Person " + id));
    }

    private void requireFreeAddress(PersonRequest request, UUID id) {
        if (people.isTaken(Identity.of(request.email()), id)) {
            throw new ProblemException(ProblemType.CONFLICT, "Somebody is recorded with this e-mail address already.");
        }
    }

    private void announce(Person person, EventType type) {
        outbox.record(person, new Announcement(type, person.event()));
    }
}
