package org.uplift.schools.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplift.events.EventType;
import org.uplift.events.EventTypes;
import org.uplift.platform.access.Access;
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
import org.uplift.schools.api.people.PeopleSearch;
import org.uplift.schools.api.people.PersonRecord;
import org.uplift.schools.api.people.PersonRow;
import org.uplift.schools.api.people.SavePerson;
import org.uplift.schools.posts.KindsOfPost;

/** Records people, changes what is known of them, and erases them. */
@ApplicationScoped
public class PersonService {

    private final People people;
    private final PeopleRules rules;
    private final KindsOfPost kinds;
    private final PeopleViews views;
    private final OwnAppointments own;
    private final Outbox outbox;
    private final Access access;
    private final PersonList directory;
    private final History history;
    private final Clock clock;
    private final Event<PersonErased> erased;

    PersonService(
            People people,
            PeopleRules rules,
            KindsOfPost kinds,
            PeopleViews views,
            OwnAppointments own,
            Outbox outbox,
            Access access,
            PersonList directory,
            History history,
            Clock clock,
            Event<PersonErased> erased) {
        this.people = people;
        this.rules = rules;
        this.kinds = kinds;
        this.views = views;
        this.own = own;
        this.outbox = outbox;
        this.access = access;
        this.directory = directory;
        this.history = history;
        this.clock = clock;
        this.erased = erased;
    }

    /** The people who fit. */
    @Transactional
    Page<PersonRow> list(PeopleSearch search, ListRequest request) {
        var found = directory.list(search, request);
        var shown = views.of(found.items());
        return new Page<>(shown, found.next(), found.total());
    }

    @Transactional
    Page<Change> history(UUID id, PageRequest request) {
        find(id);
        return history.of(Person.AUDIT_TYPE, id.toString(), request);
    }

    @Transactional
    PersonRecord record(SavePerson request) {
        var known = kinds.byCode();
        rules.check(request, access.scope(), known);
        own.checkRecorded(request);
        var person = new Person(request, known, writing());
        requireFreeAddress(request, person.id());
        people.add(person);
        announce(person, EventTypes.PERSON_RECORDED);
        return views.of(person);
    }

    @Transactional
    PersonRecord change(UUID id, SavePerson request, @Nullable String ifMatch) {
        if (ifMatch == null) {
            throw new ProblemException(
                    ProblemType.PRECONDITION_REQUIRED, "Send the ETag you read as If-Match, to change what you saw.");
        }
        var person = changeable(id, ifMatch);
        var known = kinds.byCode();
        rules.check(request, access.scope(), known);
        requireFreeAddress(request, id);
        own.checkChanged(person, request);
        person.become(request, known, writing());
        announce(person, EventTypes.PERSON_CHANGED);
        return views.of(person);
    }

    /** Forgets who somebody was, on their request or once they have left (UK GDPR, article 17). */
    @Transactional
    PersonRecord erase(UUID id, @Nullable String ifMatch) {
        var person = changeable(id, ifMatch);
        own.checkErased(person);
        person.erase(clock.instant());
        outbox.record(person, new Announcement(EventTypes.PERSON_ERASED, new PersonEvent.Erased(id)));
        people.forget(id);
        erased.fire(new PersonErased(id));
        return views.of(person);
    }

    @Transactional
    PersonRecord read(UUID id) {
        var person = find(id);
        return views.of(person);
    }

    private Writing writing() {
        return new Writing(own.author(), clock.instant(), LocalDate.now(clock));
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

    private void requireFreeAddress(SavePerson request, UUID id) {
        if (people.isTaken(request.email(), id)) {
            throw new ProblemException(ProblemType.CONFLICT, "Somebody is recorded with this e-mail address already.");
        }
    }

    private void announce(Person person, EventType type) {
        outbox.record(person, new Announcement(type, person.event()));
    }

    /** How a person is stated again. */
    @Produces
    @Singleton
    static StatedKind<Person> stated() {
        return new StatedKind<>(EventTypes.PERSON_STATED, Person.class, Person::stated);
    }
}
