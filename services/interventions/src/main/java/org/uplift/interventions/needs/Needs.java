package org.uplift.interventions.needs;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.uplift.platform.access.Scope;
import org.uplift.platform.access.Unscoped;

/** The needs as they are stored. */
@ApplicationScoped
class Needs implements PanacheRepositoryBase<Need, UUID> {

    @Unscoped("stores what the use case has checked")
    void add(Need need) {
        getEntityManager().persist(need);
    }

    Optional<Need> find(UUID id, Scope scope) {
        return getEntityManager()
                .createQuery("""
                        select n from Need n left join fetch n.evidence
                        where n.id = :id and (:wholeTrust = true or n.schoolUrn in :urns)""", Need.class)
                .setParameter("id", id)
                .setParameter("wholeTrust", scope.wholeTrust())
                .setParameter("urns", scope.urns())
                .getResultList()
                .stream()
                .findFirst();
    }

    @Unscoped("called by the closing of an intervention that serves the need, which was found within scope")
    Need locked(UUID id) {
        return getEntityManager().find(Need.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Newest first, because identifiers sort by the moment they were made. */
    List<NeedRow> list(NeedFilter filter, Optional<UUID> before, int atMost, Scope scope) {
        var values = new HashMap<String, Object>();
        var where = new StringBuilder("(:wholeTrust = true or n.schoolUrn in :urns)");
        filter.school().ifPresent(school -> {
            where.append(" and n.schoolUrn = :school");
            values.put("school", school);
        });
        filter.status().ifPresent(status -> {
            where.append(" and n.status = :status");
            values.put("status", status);
        });
        filter.strand().ifPresent(strand -> {
            where.append(" and n.strand = :strand");
            values.put("strand", strand);
        });
        before.ifPresent(id -> {
            where.append(" and n.id < :before");
            values.put("before", id);
        });
        var query = getEntityManager()
                .createQuery("""
                        select new org.uplift.interventions.needs.NeedRow(
                            n.id, n.schoolUrn, n.strand, n.subject, n.summary, n.status, n.recordedOn, n.metOn)
                        from Need n where %s order by n.id desc""".formatted(where), NeedRow.class)
                .setParameter("wholeTrust", scope.wholeTrust())
                .setParameter("urns", scope.urns())
                .setMaxResults(atMost);
        values.forEach(query::setParameter);
        return query.getResultList();
    }
}
