package org.uplift.schools.people;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.uplift.platform.access.Scope;
import org.uplift.platform.access.Unscoped;
import org.uplift.platform.api.Strand;

/** The people in the database. */
@ApplicationScoped
class People implements PanacheRepositoryBase<Person, UUID> {

    private final EntityManager entities;

    People(EntityManager entities) {
        this.entities = entities;
    }

    @Unscoped("Somebody's own record")
    Optional<Person> withId(UUID id) {
        return Optional.ofNullable(entities.find(Person.class, id));
    }

    @Unscoped("Whoever has shown at the identity provider that the address is theirs")
    Optional<Person> withEmail(String email) {
        return entities.createQuery("from Person p where lower(p.email) = lower(:email)", Person.class)
                .setParameter("email", email.strip())
                .getResultStream()
                .findFirst();
    }

    /**
     * Somebody who holds a post now or later at a school in reach, or across the trust, or gives days to a school in
     * reach: a headteacher knows who comes to help.
     */
    Optional<Person> find(Scope scope, UUID id, LocalDate today) {
        return Optional.ofNullable(entities.find(Person.class, id))
                .filter(person -> scope.wholeTrust() || person.isPosted(scope, today) || gives(scope, id));
    }

    private boolean gives(Scope scope, UUID id) {
        return entities.createQuery("""
                                select count(given) from BookingLine given
                                where given.personId = :id and given.booking.receiverUrn in :urns
                                  and cast(given.booking.status as string) in ('RESERVED', 'DELIVERED')""", Long.class)
                        .setParameter("id", id)
                        .setParameter("urns", scope.urns())
                        .getSingleResult()
                > 0;
    }

    @Unscoped("Names beside the days they give a school the reader has been found to reach")
    Map<UUID, String> named(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery(
                        "select p.id, p.name from Person p where p.id in :ids and p.name is not null", Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1]));
    }

    /** Locks rows in the order of their identifiers, so that two bookings of the same people cannot wait for each other. */
    @Unscoped("The ledger books whoever the trust's event names, on nobody's behalf")
    List<Person> lock(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return entities.createQuery("select p from Person p where p.id in :ids order by p.id", Person.class)
                .setParameter("ids", ids)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    @Unscoped("Who can be matched to a need is a matter of the whole trust, not of the reader's schools")
    List<Person> skilledIn(Strand strand) {
        return entities.createQuery("""
                        select p from Person p
                        where p.erasedAt is null and p.supportDaysPerYear > 0
                          and exists (select 1 from Specialism s where s.person = p and s.strand = :strand)""", Person.class)
                .setParameter("strand", strand)
                .getResultList();
    }

    @Unscoped("Says only that an address is taken")
    boolean isTaken(String email, UUID exceptBy) {
        return entities.createQuery(
                                "select count(p) from Person p where lower(p.email) = lower(:email) and p.id <> :id",
                                Long.class)
                        .setParameter("email", email.strip())
                        .setParameter("id", exceptBy)
                        .getSingleResult()
                > 0;
    }

    @Unscoped("Adds, shows nothing")
    void add(Person person) {
        entities.persist(person);
    }

    /** What history and the answers kept for repeated requests say of somebody who is erased. */
    @Unscoped("Forgets, shows nothing")
    void forget(UUID id) {
        entities.flush();
        entities.createNativeQuery("""
                        update audit_change set before_value = null, after_value = null
                        where record_type = :type and record_id = :id and field in ('name', 'email', 'reason')""")
                .setParameter("type", Person.AUDIT_TYPE)
                .setParameter("id", id.toString())
                .executeUpdate();
        entities.createNativeQuery(
                        "update appointment_approval set written_by_sign_in = null where written_by_person = :id")
                .setParameter("id", id)
                .executeUpdate();
        entities.createNativeQuery("delete from idempotency_key where location like :location")
                .setParameter("location", "%/api/people/" + id)
                .executeUpdate();
    }
}
