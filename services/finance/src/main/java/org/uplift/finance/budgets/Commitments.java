package org.uplift.finance.budgets;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.uplift.platform.access.Scope;
import org.uplift.platform.access.Unscoped;

/** The commitments kept. */
@ApplicationScoped
class Commitments implements PanacheRepositoryBase<Commitment, UUID> {

    private static final String VISIBLE = "(:wholeTrust = true or c.schoolUrn in :urns)";
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final UUID AFTER_ALL = new UUID(-1, -1);

    @Unscoped("For the saga, which acts on events and answers nobody")
    Optional<Commitment> lock(UUID interventionId) {
        return Optional.ofNullable(
                getEntityManager().find(Commitment.class, interventionId, LockModeType.PESSIMISTIC_WRITE));
    }

    /** At most {@code max} commitments of a budget, newest intervention first, those before {@code last}. */
    List<CommitmentView> of(String budgetCode, Scope scope, Optional<UUID> last, int max) {
        return getEntityManager()
                .createQuery(
                        "select c.interventionId, c.schoolUrn, c.amount, c.status, c.reasons, c.heardOn, c.settledOn"
                                + " from Commitment c where c.budgetCode = :code and c.interventionId < :last and "
                                + VISIBLE + " order by c.interventionId desc",
                        CommitmentView.class)
                .setParameter("code", budgetCode)
                .setParameter("last", last.orElse(AFTER_ALL))
                .setParameter("wholeTrust", scope.wholeTrust())
                .setParameter("urns", scope.urns())
                .setMaxResults(max)
                .getResultList();
    }

    /** At most {@code max} commitments of the trust in order of intervention, those after {@code last}. */
    List<Holding> holdings(Scope scope, Optional<UUID> last, int max) {
        return getEntityManager()
                .createQuery(
                        "select c.interventionId, c.status, c.amount from Commitment c where c.interventionId > :last and "
                                + VISIBLE + " order by c.interventionId",
                        Holding.class)
                .setParameter("last", last.orElse(BEFORE_ALL))
                .setParameter("wholeTrust", scope.wholeTrust())
                .setParameter("urns", scope.urns())
                .setMaxResults(max)
                .getResultList();
    }
}
