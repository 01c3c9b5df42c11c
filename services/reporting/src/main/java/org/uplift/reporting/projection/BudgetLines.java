package org.uplift.reporting.projection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.inbox.IncomingEvent;

/** Budgets with their balances, as the finance service tells of them. */
@ApplicationScoped
class BudgetLines implements Lines {

    private static final String UPSERT = """
            insert into budget_line as held (code, name, school_urn, year, amount, actual, committed, balance, sequence)
            values (:code, :name, cast(:school as integer), :year, :amount, :actual, :committed, :balance, :sequence)
            on conflict (code) do update set name = excluded.name, school_urn = excluded.school_urn,
                year = excluded.year, amount = excluded.amount, actual = excluded.actual,
                committed = excluded.committed, balance = excluded.balance, sequence = excluded.sequence
            where excluded.sequence > held.sequence
            """;

    private final EntityManager entities;

    BudgetLines(EntityManager entities) {
        this.entities = entities;
    }

    record Budget(
            String code,
            String name,
            @Nullable Integer schoolUrn,
            String year,
            BigDecimal amount,
            BigDecimal actual,
            BigDecimal committed,
            BigDecimal balance) {}

    @Override
    public String aggregate() {
        return "finance.budget";
    }

    @Override
    public void apply(IncomingEvent event) {
        var budget = event.as(Budget.class);
        var school = budget.schoolUrn();
        entities.createNativeQuery(UPSERT)
                .setParameter("code", budget.code())
                .setParameter("name", budget.name())
                .setParameter("school", school == null ? null : school.toString())
                .setParameter("year", budget.year())
                .setParameter("amount", budget.amount())
                .setParameter("actual", budget.actual())
                .setParameter("committed", budget.committed())
                .setParameter("balance", budget.balance())
                .setParameter("sequence", event.sequence())
                .executeUpdate();
    }
}
