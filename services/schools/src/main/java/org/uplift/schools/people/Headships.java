package org.uplift.schools.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.uplift.platform.access.Unscoped;

/** Who leads a school: one person as a rule, so that a second one at the same time is worth a word. */
@ApplicationScoped
class Headships {

    private static final String HEAD = "HEAD";

    private final EntityManager entities;
    private final Clock clock;

    Headships(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** A headship that somebody else holds at the same school on some of the same days. */
    record Shared(int schoolUrn, String holder, HeldPost post) {}

    /** Headships of others, from today on, that overlap with a person's own; co-headteachers are one such pair. */
    @Unscoped("Posts and names are open to everybody of the trust")
    List<Shared> sharedBy(Person person) {
        var today = LocalDate.now(clock);
        var own = person.member().appointments().stream()
                .filter(post ->
                        post.schoolUrn() != null && post.kind().equals(HEAD) && post.during(today, LocalDate.MAX))
                .collect(Collectors.toMap(HeldPost::schoolUrn, post -> post, (one, same) -> one));
        return own.isEmpty() ? List.of() : others(person, own, today);
    }

    private List<Shared> others(Person person, Map<Integer, HeldPost> own, LocalDate today) {
        return entities.createQuery("""
                        select held from Appointment held join fetch held.person
                        where held.kind = :head and held.schoolUrn in :schools and held.person.id <> :person and held.person.name is not null
                          and (held.endsOn is null or held.endsOn >= :today)
                        order by held.startsOn, held.id""", Appointment.class)
                .setParameter("head", HEAD)
                .setParameter("schools", own.keySet())
                .setParameter("person", person.id())
                .setParameter("today", today)
                .getResultStream()
                .filter(held -> overlap(held.held(), Objects.requireNonNull(own.get(held.schoolUrn()))))
                .map(held -> new Shared(Objects.requireNonNull(held.schoolUrn()), held.holder(), held.held()))
                .toList();
    }

    private static boolean overlap(HeldPost one, HeldPost other) {
        var end = other.endsOn();
        return one.during(other.startsOn(), end == null ? LocalDate.MAX : end);
    }
}
