package org.uplift.reporting.projection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.UUID;
import org.uplift.platform.inbox.IncomingEvent;

/** Commitments of money, as the finance service tells of them. A refused commitment holds nothing. */
@ApplicationScoped
class CommitmentLines implements Lines {

    private static final String UPSERT = """
            insert into commitment_line as held (intervention_id, school_urn, budget_code, amount, status, sequence)
            values (:id, :school, :budget, :amount, :status, :sequence)
            on conflict (intervention_id) do update set school_urn = excluded.school_urn,
                budget_code = excluded.budget_code, amount = excluded.amount, status = excluded.status,
                sequence = excluded.sequence
            where excluded.sequence > held.sequence
            """;

    private final EntityManager entities;

    CommitmentLines(EntityManager entities) {
        this.entities = entities;
    }

    record Commitment(UUID interventionId, int schoolUrn, String budgetCode, BigDecimal amount) {}

    @Override
    public String aggregate() {
        return "finance.commitment";
    }

    @Override
    public void apply(IncomingEvent event) {
        switch (event.happened()) {
            case "made", "released", "spent" -> hold(event);
            default -> {
                // a refusal, or something later versions tell: nothing is held
            }
        }
    }

    private void hold(IncomingEvent event) {
        if (event.data().path("budgetCode").isMissingNode()) {
            return; // released before anything was committed
        }
        var commitment = event.as(Commitment.class);
        entities.createNativeQuery(UPSERT)
                .setParameter("id", commitment.interventionId())
                .setParameter("school", commitment.schoolUrn())
                .setParameter("budget", commitment.budgetCode())
                .setParameter("amount", commitment.amount())
                .setParameter("status", event.happened().toUpperCase(Locale.ROOT))
                .setParameter("sequence", event.sequence())
                .executeUpdate();
    }
}
