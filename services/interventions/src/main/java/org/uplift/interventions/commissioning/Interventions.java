package org.uplift.interventions.commissioning;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.uplift.platform.access.Scope;
import org.uplift.platform.access.Unscoped;

/** The interventions as they are stored. */
@ApplicationScoped
class Interventions implements PanacheRepositoryBase<Intervention, UUID> {

    private static final String WITHIN = "(:wholeTrust = true or i.schoolUrn in :urns)";

    @Unscoped("stores what the use case has checked")
    void add(Intervention intervention) {
        getEntityManager().persist(intervention);
    }

    Optional<Intervention> find(UUID id, Scope scope) {
        return found(id, scope, LockModeType.NONE);
    }

    /** One to change: nobody else changes it until the transaction ends, so that nobody clashes with the saga. */
    Optional<Intervention> locked(UUID id, Scope scope) {
        return found(id, scope, LockModeType.PESSIMISTIC_WRITE);
    }

    @Unscoped("the saga and the start of delivery act for the trust, not for somebody")
    Optional<Intervention> locked(UUID id) {
        return Optional.ofNullable(getEntityManager().find(Intervention.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    private Optional<Intervention> found(UUID id, Scope scope, LockModeType lock) {
        return getEntityManager()
                .createQuery("select i from Intervention i where i.id = :id and " + WITHIN, Intervention.class)
                .setParameter("id", id)
                .setParameter("wholeTrust", scope.wholeTrust())
                .setParameter("urns", scope.urns())
                .setLockMode(lock)
                .getResultList()
                .stream()
                .findFirst();
    }

    @Unscoped("the start of delivery acts for the trust, not for somebody")
    List<UUID> due(LocalDate today) {
        return getEntityManager()
                .createQuery(
                        "select i.id from Intervention i where i.status = :status and i.startsOn <= :today order by i.id",
                        UUID.class)
                .setParameter("status", Status.COMMISSIONED)
                .setParameter("today", today)
                .getResultList();
    }

    /** Newest first, because identifiers sort by the moment they were made. */
    List<InterventionRow> list(
            InterventionFilter filter, Optional<UUID> before, int atMost, LocalDate today, Scope scope) {
        var values = new HashMap<String, Object>();
        var where = new StringBuilder(WITHIN);
        filter.school().ifPresent(school -> {
            where.append(" and i.schoolUrn = :school");
            values.put("school", school);
        });
        if (!filter.statuses().isEmpty()) {
            where.append(" and i.status in :statuses");
            values.put("statuses", filter.statuses());
        }
        filter.need().ifPresent(need -> {
            where.append(" and i.needId = :need");
            values.put("need", need);
        });
        before.ifPresent(id -> {
            where.append(" and i.id < :before");
            values.put("before", id);
        });
        var query = getEntityManager()
                .createQuery("""
                        select new org.uplift.interventions.commissioning.InterventionRow(
                            i.id, i.needId, i.schoolUrn, i.strand, i.subject, i.route, i.summary, i.status,
                            i.startsOn, i.endsOn, i.days, i.cost, i.nextReviewOn, i.lastReviewOn, i.judgement,
                            case when i.status in (COMMISSIONED, IN_DELIVERY) and i.nextReviewOn < :today
                                 then true else false end,
                            i.proposedOn, i.closedOn, i.verdict, i.version)
                        from Intervention i where %s order by i.id desc""".formatted(where), InterventionRow.class)
                .setParameter("today", today)
                .setParameter("wholeTrust", scope.wholeTrust())
                .setParameter("urns", scope.urns())
                .setMaxResults(atMost);
        values.forEach(query::setParameter);
        return query.getResultList();
    }

    List<Holding> holdings(Optional<UUID> after, int atMost, Scope scope) {
        var query = getEntityManager()
                .createQuery("""
                        select new org.uplift.interventions.commissioning.Holding(
                            i.id, i.status, i.days, i.cost.amount)
                        from Intervention i where %s %s order by i.id""".formatted(WITHIN, after.isPresent() ? "and i.id > :after" : ""), Holding.class)
                .setParameter("wholeTrust", scope.wholeTrust())
                .setParameter("urns", scope.urns())
                .setMaxResults(atMost);
        after.ifPresent(id -> query.setParameter("after", id));
        return query.getResultList();
    }
}
