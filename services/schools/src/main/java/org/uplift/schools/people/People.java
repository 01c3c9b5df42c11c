package org.uplift.schools.people;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.uplift.platform.access.Scope;
import org.uplift.platform.access.Unscoped;

/** The people in the database. */
@ApplicationScoped
class People implements PanacheRepositoryBase<Person, UUID> {

    /**
     * Whoever holds a post now or later at a school in reach, or one across the trust, or gives days to a school in
     * reach: a headteacher knows who comes to help. In the whole trust, everybody.
     */
    private static final String IN_REACH = """
            (:wholeTrust = true or exists (
                select 1 from Appointment held
                where held.person = p and (held.endsOn is null or held.endsOn >= :today)
                  and (held.schoolUrn is null or held.schoolUrn in :urns))
             or exists (
                select 1 from BookingLine given
                where given.personId = p.id and given.booking.receiverUrn in :urns
                  and cast(given.booking.status as string) in ('RESERVED', 'DELIVERED')))""";

    private final EntityManager entities;

    People(EntityManager entities) {
        this.entities = entities;
    }

    /** The people in reach who fit, by name, from behind {@code after} on; nobody who was erased. */
    List<Person> search(Scope scope, PeopleSearch wanted, LocalDate today, Optional<List<String>> after, int limit) {
        var text = new StringBuilder("select p from Person p where p.erasedAt is null and ").append(IN_REACH);
        var values = new HashMap<String, Object>();
        var q = wanted.q();
        if (q != null && !q.isBlank()) {
            text.append(" and lower(p.name) like :q escape '!'");
            values.put("q", "%" + escape(q.strip().toLowerCase(Locale.ROOT)) + "%");
        }
        var school = wanted.school();
        if (school != null) {
            text.append(" and exists (select 1 from Appointment at where at.person = p and at.schoolUrn = :school"
                    + " and (at.endsOn is null or at.endsOn >= :today))");
            values.put("school", school);
            values.put("today", today);
        }
        after.ifPresent(key -> after(text, values, key));
        var query = entities.createQuery(text + " order by lower(p.name), p.id", Person.class)
                .setParameter("wholeTrust", scope.wholeTrust())
                .setParameter("urns", scope.urns())
                .setParameter("today", today)
                .setMaxResults(limit);
        values.forEach(query::setParameter);
        return query.getResultList();
    }

    private static void after(StringBuilder text, Map<String, Object> values, List<String> key) {
        text.append(" and (lower(p.name) > :name or (lower(p.name) = :name and p.id > :id))");
        values.put("name", key.get(0));
        values.put("id", UUID.fromString(key.get(1)));
    }

    private static String escape(String q) {
        return q.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    Optional<Person> find(Scope scope, UUID id, LocalDate today) {
        return entities.createQuery("select p from Person p where p.id = :id and " + IN_REACH, Person.class)
                .setParameter("id", id)
                .setParameter("wholeTrust", scope.wholeTrust())
                .setParameter("urns", scope.urns())
                .setParameter("today", today)
                .getResultStream()
                .findFirst();
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
    boolean isTaken(String identity, UUID exceptBy) {
        return entities.createQuery(
                                "select count(p) from Person p where p.identity = :identity and p.id <> :id",
                                Long.class)
                        .setParameter("identity", identity)
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
                        where record_type = :type and record_id = :id and field in ('name', 'email')""")
                .setParameter("type", Person.AUDIT_TYPE)
                .setParameter("id", id.toString())
                .executeUpdate();
        entities.createNativeQuery("delete from idempotency_key where location like :location")
                .setParameter("location", "%/api/people/" + id)
                .executeUpdate();
    }
}
