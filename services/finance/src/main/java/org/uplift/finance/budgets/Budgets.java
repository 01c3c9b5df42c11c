package org.uplift.finance.budgets;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.uplift.finance.api.budgets.BudgetRow;
import org.uplift.finance.api.budgets.BudgetSearch;
import org.uplift.platform.access.Scope;
import org.uplift.platform.access.Unscoped;
import org.uplift.platform.api.ListRequest;
import org.uplift.platform.api.Page;
import org.uplift.platform.listing.Lists;

/** The budgets kept. A central budget belongs to no school: only a scope of the whole trust reaches it. */
@ApplicationScoped
class Budgets implements PanacheRepositoryBase<Budget, String> {

    private static final String WITHIN = "(:wholeTrust = true or b.schoolUrn in :urns)";

    private final Lists lists;

    Budgets(Lists lists) {
        this.lists = lists;
    }

    @Unscoped("Answers only whether a code is taken, because codes are unique in the trust")
    boolean taken(String code) {
        return getEntityManager()
                        .createQuery("select count(b) from Budget b where lower(b.code) = lower(:code)", Long.class)
                        .setParameter("code", code)
                        .getSingleResult()
                > 0;
    }

    Optional<BudgetRow> find(String code, Scope scope) {
        return getEntityManager()
                .createQuery(
                        "select " + BudgetList.SHOWN + " from " + BudgetList.FROM + " where b.code = :code and "
                                + WITHIN,
                        BudgetRow.class)
                .setParameter("code", code)
                .setParameter("wholeTrust", scope.wholeTrust())
                .setParameter("urns", scope.urns())
                .getResultStream()
                .findFirst();
    }

    /** The budget, its row locked until the transaction ends, so that nobody else commits its last pounds. */
    Optional<Budget> lock(String code, Scope scope) {
        return getEntityManager()
                .createQuery("from Budget b where b.code = :code and " + WITHIN, Budget.class)
                .setParameter("code", code)
                .setParameter("wholeTrust", scope.wholeTrust())
                .setParameter("urns", scope.urns())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    @Unscoped("For the saga, which acts on events and answers nobody")
    Optional<Budget> lock(String code) {
        return Optional.ofNullable(getEntityManager().find(Budget.class, code, LockModeType.PESSIMISTIC_WRITE));
    }

    Page<BudgetRow> list(BudgetSearch search, ListRequest request, Scope scope) {
        return lists.page(BudgetList.LISTING, BudgetList.of(search, scope), request);
    }
}
