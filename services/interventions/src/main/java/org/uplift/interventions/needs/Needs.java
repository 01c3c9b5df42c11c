package org.uplift.interventions.needs;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.uplift.interventions.api.needs.NeedRow;
import org.uplift.interventions.api.needs.NeedSearch;
import org.uplift.platform.access.Scope;
import org.uplift.platform.access.Unscoped;
import org.uplift.platform.api.ListRequest;
import org.uplift.platform.api.Page;
import org.uplift.platform.listing.Lists;

/** The needs as they are stored. */
@ApplicationScoped
class Needs implements PanacheRepositoryBase<Need, UUID> {

    private final Lists lists;

    Needs(Lists lists) {
        this.lists = lists;
    }

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

    Page<NeedRow> list(NeedSearch search, ListRequest request, Scope scope) {
        return lists.page(NeedList.LISTING, NeedList.of(search, scope), request);
    }
}
