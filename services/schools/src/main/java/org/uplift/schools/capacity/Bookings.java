package org.uplift.schools.capacity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.uplift.platform.access.Scope;
import org.uplift.platform.access.Unscoped;
import org.uplift.platform.calendar.AcademicYear;
import org.uplift.schools.api.capacity.InterventionDays;

/** The ledger in the database. */
@ApplicationScoped
class Bookings implements PanacheRepositoryBase<Booking, UUID> {

    private static final String HOLDING = "(org.uplift.schools.api.capacity.BookingStatus.RESERVED,"
            + " org.uplift.schools.api.capacity.BookingStatus.DELIVERED)";

    private static final String LINE = """
            select new org.uplift.schools.capacity.LedgerLine(
                b.interventionId, l.personId, l.giverUrn, b.receiverUrn, b.startYear, b.startsOn, b.endsOn, b.status,
                l.days)
            from BookingLine l join l.booking b
            """;

    private final EntityManager entities;

    Bookings(EntityManager entities) {
        this.entities = entities;
    }

    @Unscoped("The saga acts on nobody's behalf")
    Optional<Booking> find(UUID interventionId) {
        return Optional.ofNullable(entities.find(Booking.class, interventionId));
    }

    @Unscoped("Adds, shows nothing")
    void add(Booking booking) {
        entities.persist(booking);
    }

    /** The days each of some people has reserved or delivered in a year; people without any are left out. */
    @Unscoped("Numbers of days, for people the reader may already see or the saga asks about")
    Map<UUID, BigDecimal> heldDays(Collection<UUID> people, AcademicYear year) {
        var held = new HashMap<UUID, BigDecimal>();
        if (people.isEmpty()) {
            return held;
        }
        entities.createQuery("""
                        select l.personId, sum(l.days) from BookingLine l join l.booking b
                        where l.personId in :people and b.startYear = :year and b.status in %s
                        group by l.personId""".formatted(HOLDING), Object[].class)
                .setParameter("people", people)
                .setParameter("year", year.startYear())
                .getResultStream()
                .forEach(row -> held.put((UUID) row[0], (BigDecimal) row[1]));
        return held;
    }

    /** The days each of some schools gives other schools in a year; schools that give none are left out. */
    @Unscoped("Numbers of days of schools named beside a person the reader may be matched with")
    Map<Integer, BigDecimal> givenDays(Collection<Integer> schools, AcademicYear year) {
        var given = new HashMap<Integer, BigDecimal>();
        if (schools.isEmpty()) {
            return given;
        }
        entities.createQuery("""
                        select l.giverUrn, sum(l.days) from BookingLine l join l.booking b
                        where l.giverUrn in :schools and l.giverUrn <> b.receiverUrn
                          and b.startYear = :year and b.status in %s
                        group by l.giverUrn""".formatted(HOLDING), Object[].class)
                .setParameter("schools", schools)
                .setParameter("year", year.startYear())
                .getResultStream()
                .forEach(row -> given.put((Integer) row[0], (BigDecimal) row[1]));
        return given;
    }

    /** A person's lines that hold days, every year, newest booking first. */
    @Unscoped("The caller has found the person within reach")
    List<LedgerLine> ofPerson(UUID person) {
        return entities.createQuery(
                        LINE + "where l.personId = :person and b.status in " + HOLDING
                                + " order by b.startsOn desc, b.interventionId",
                        LedgerLine.class)
                .setParameter("person", person)
                .getResultList();
    }

    /** The lines of a year that a school gives or receives. */
    List<LedgerLine> ofSchool(Scope scope, int urn, AcademicYear year) {
        if (!scope.includes(urn)) {
            return List.of();
        }
        return entities.createQuery(
                        LINE
                                + "where (l.giverUrn = :urn or b.receiverUrn = :urn) and b.startYear = :year and b.status in "
                                + HOLDING + " order by b.startsOn desc, b.interventionId",
                        LedgerLine.class)
                .setParameter("urn", urn)
                .setParameter("year", year.startYear())
                .getResultList();
    }

    /** What each intervention before one holds, the newest first. */
    @Unscoped("Only an administrator, who reaches the whole trust, may reconcile")
    List<InterventionDays> holdings(UUID before, int limit) {
        return entities.createQuery("""
                        select b.interventionId, b.status, coalesce(sum(l.days), 0), b.changedAt
                        from Booking b left join b.lines l where b.interventionId < :before
                        group by b.interventionId, b.status, b.changedAt order by b.interventionId desc""", InterventionDays.class)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultStream()
                .map(Bookings::held)
                .toList();
    }

    private static InterventionDays held(InterventionDays booked) {
        var days = booked.status().holds() ? Days.plain(booked.days()) : BigDecimal.ZERO;
        return new InterventionDays(booked.interventionId(), booked.status(), days, booked.changedAt());
    }
}
