package org.uplift.interventions.commissioning;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.uplift.interventions.api.commissioning.ExpectedHolding;
import org.uplift.interventions.api.commissioning.InterventionRow;
import org.uplift.interventions.api.commissioning.InterventionSearch;
import org.uplift.interventions.api.commissioning.InterventionStatus;
import org.uplift.platform.access.Scope;
import org.uplift.platform.access.Unscoped;
import org.uplift.platform.api.ListRequest;
import org.uplift.platform.api.Page;
import org.uplift.platform.listing.Lists;

/** The interventions as they are stored. */
@ApplicationScoped
class Interventions implements PanacheRepositoryBase<Intervention, UUID> {

    /** Comes before the id of every intervention. */
    private static final UUID NOBODYS = new UUID(0, 0);

    private static final String WITHIN = "(:wholeTrust = true or i.schoolUrn in :urns)";

    private final Lists lists;

    Interventions(Lists lists) {
        this.lists = lists;
    }

    @Unscoped("stores what the use case has checked")
    void add(Intervention intervention) {
        getEntityManager().persist(intervention);
    }

    @Unscoped("Readers hold the scope, and what being related opens")
    Optional<Intervention> find(UUID id, Readers readers, LocalDate today) {
        var query = getEntityManager()
                .createQuery("select i from Intervention i where i.id = :id and " + Readers.WITHIN, Intervention.class)
                .setParameter("id", id)
                .setParameter("wholeTrust", readers.scope().wholeTrust())
                .setParameter("urns", readers.scope().urns());
        readers.parameters(today).forEach(query::setParameter);
        return query.getResultList().stream().findFirst();
    }

    /** One to change: nobody else changes it until the transaction ends, so that nobody clashes with the saga. */
    Optional<Intervention> locked(UUID id, Scope scope) {
        return getEntityManager()
                .createQuery("select i from Intervention i where i.id = :id and " + WITHIN, Intervention.class)
                .setParameter("id", id)
                .setParameter("wholeTrust", scope.wholeTrust())
                .setParameter("urns", scope.urns())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .stream()
                .findFirst();
    }

    @Unscoped("the saga and the start of delivery act for the trust, not for somebody")
    Optional<Intervention> locked(UUID id) {
        return Optional.ofNullable(getEntityManager().find(Intervention.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    @Unscoped("counts for the metrics, and names nobody")
    @Transactional
    WaitingProposals.Waiting waiting() {
        var found = getEntityManager()
                .createQuery(
                        "select count(i), min(i.changedAt) from Intervention i where i.status = :proposed",
                        Object[].class)
                .setParameter("proposed", InterventionStatus.PROPOSED)
                .getSingleResult();
        return new WaitingProposals.Waiting((Long) found[0], Optional.ofNullable((Instant) found[1]));
    }

    @Unscoped("the start of delivery acts for the trust, not for somebody")
    List<UUID> toStart(LocalDate today, Optional<UUID> after, int atMost) {
        return getEntityManager()
                .createQuery("""
                        select i.id from Intervention i
                        where i.status = :status and i.timeLimit.startsOn <= :today and i.id > :after order by i.id""", UUID.class)
                .setParameter("status", InterventionStatus.COMMISSIONED)
                .setParameter("today", today)
                .setParameter("after", after.orElse(NOBODYS))
                .setMaxResults(atMost)
                .getResultList();
    }

    @Unscoped("Readers hold the scope, and what being related opens")
    Page<InterventionRow> list(InterventionSearch search, ListRequest request, LocalDate today, Readers readers) {
        return lists.page(InterventionList.LISTING, InterventionList.of(search, today, readers), request);
    }

    List<ExpectedHolding> expectedHoldings(UUID before, int atMost, Scope scope) {
        return getEntityManager()
                .createQuery("""
                        select new org.uplift.interventions.api.commissioning.ExpectedHolding(
                            i.id, i.summary, i.status, i.days, i.cost.amount, i.changedAt)
                        from Intervention i where i.id < :before and %s order by i.id desc""".formatted(WITHIN), ExpectedHolding.class)
                .setParameter("before", before)
                .setParameter("wholeTrust", scope.wholeTrust())
                .setParameter("urns", scope.urns())
                .setMaxResults(atMost)
                .getResultList();
    }
}
