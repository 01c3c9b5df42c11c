package org.uplift.finance.budgets;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.uplift.platform.access.Scope;
import org.uplift.platform.access.Unscoped;

/** The budgets kept. A central budget belongs to no school: only a scope of the whole trust reaches it. */
@ApplicationScoped
class Budgets implements PanacheRepositoryBase<Budget, String> {

    private static final String VISIBLE = "(:wholeTrust = true or b.schoolUrn in :urns)";

    @Unscoped("Answers only whether a code is taken, because codes are unique in the trust")
    boolean taken(String code) {
        return getEntityManager()
                        .createQuery("select count(b) from Budget b where lower(b.code) = lower(:code)", Long.class)
                        .setParameter("code", code)
                        .getSingleResult()
                > 0;
    }

    Optional<BudgetView> view(String code, Scope scope) {
        return getEntityManager()
                .createQuery(select("b.code = :code"), BudgetView.class)
                .setParameter("code", code)
                .setParameter("wholeTrust", scope.wholeTrust())
                .setParameter("urns", scope.urns())
                .getResultStream()
                .findFirst();
    }

    /** The budget, its row locked until the transaction ends, so that nobody else commits its last pounds. */
    Optional<Budget> lock(String code, Scope scope) {
        return getEntityManager()
                .createQuery("from Budget b where b.code = :code and " + VISIBLE, Budget.class)
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

    /** At most {@code max} budgets in order of code, those after {@code code} where one is given. */
    List<BudgetView> list(BudgetFilter filter, Scope scope, Optional<String> code, int max) {
        Map<String, Object> values = new HashMap<>();
        var where = new StringBuilder("true");
        filter.year().ifPresent(year -> {
            where.append(" and b.year = :year");
            values.put("year", year.label());
        });
        filter.school().ifPresent(school -> {
            where.append(" and b.schoolUrn = :school");
            values.put("school", school);
        });
        filter.text().ifPresent(text -> {
            where.append(" and (locate(:text, lower(b.name)) > 0 or locate(:text, lower(b.code)) > 0)");
            values.put("text", text);
        });
        code.ifPresent(last -> {
            where.append(" and b.code > :last");
            values.put("last", last);
        });
        var query = getEntityManager()
                .createQuery(select(where.toString()) + " order by b.code", BudgetView.class)
                .setParameter("wholeTrust", scope.wholeTrust())
                .setParameter("urns", scope.urns())
                .setMaxResults(max);
        values.forEach(query::setParameter);
        return query.getResultList();
    }

    private static String select(String where) {
        return "select b.code, b.name, b.schoolUrn, b.year, b.amount, b.actual, b.committed, b.version"
                + " from Budget b where " + where + " and " + VISIBLE;
    }
}
