package org.uplift.finance.budgets;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.uplift.finance.api.budgets.CommitmentRow;
import org.uplift.finance.api.budgets.MoneyHeld;
import org.uplift.platform.access.Scope;
import org.uplift.platform.access.Unscoped;

/** The commitments kept. */
@ApplicationScoped
class Commitments implements PanacheRepositoryBase<Commitment, UUID> {

    private static final String WITHIN = "(:wholeTrust = true or c.schoolUrn in :urns)";
    private static final UUID LARGEST_ID = new UUID(-1, -1);

    @Unscoped("For the saga, which acts on events and answers nobody")
    Optional<Commitment> lock(UUID interventionId) {
        return Optional.ofNullable(
                getEntityManager().find(Commitment.class, interventionId, LockModeType.PESSIMISTIC_WRITE));
    }

    /** At most {@code max} commitments of a budget, newest intervention first, those before {@code last}. */
    List<CommitmentRow> of(String budgetCode, Scope scope, Optional<UUID> last, int max) {
        return getEntityManager()
                .createQuery(
                        "select c.interventionId, c.schoolUrn, c.amount, c.status, c.reasons, c.heardOn, c.settledOn"
                                + " from Commitment c where c.budgetCode = :code and c.interventionId < :last and "
                                + WITHIN + " order by c.interventionId desc",
                        CommitmentRow.class)
                .setParameter("code", budgetCode)
                .setParameter("last", last.orElse(LARGEST_ID))
                .setParameter("wholeTrust", scope.wholeTrust())
                .setParameter("urns", scope.urns())
                .setMaxResults(max)
                .getResultList();
    }

    /** At most {@code max} commitments in reach, the newest intervention first, those before one. */
    List<MoneyHeld> moneyHeld(Scope scope, UUID before, int max) {
        return getEntityManager()
                .createQuery(
                        "select c.interventionId, c.status, c.amount, c.changedAt from Commitment c"
                                + " where c.interventionId < :before and " + WITHIN
                                + " order by c.interventionId desc",
                        MoneyHeld.class)
                .setParameter("before", before)
                .setParameter("wholeTrust", scope.wholeTrust())
                .setParameter("urns", scope.urns())
                .setMaxResults(max)
                .getResultStream()
                .map(kept -> MoneyHeld.of(kept.interventionId(), kept.status(), kept.amount(), kept.changedAt()))
                .toList();
    }
}
