package org.uplift.reporting.projection;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.inbox.IncomingEvent;

/** Interventions, as the interventions service tells of them. */
@ApplicationScoped
class InterventionLines implements Lines {

    private static final String UPSERT = """
            insert into intervention_line as held (intervention_id, school_urn, strand, route, summary, status, starts_on,
                ends_on, next_review_on, closed_on, verdict, impact, amount, sequence)
            values (:id, :school, :strand, :route, :summary, :status, :startsOn, :endsOn, cast(:nextReviewOn as date),
                cast(:closedOn as date), cast(:verdict as text), cast(:impact as text), cast(:amount as numeric),
                :sequence)
            on conflict (intervention_id) do update set school_urn = excluded.school_urn, strand = excluded.strand,
                route = excluded.route, summary = excluded.summary, status = excluded.status,
                starts_on = excluded.starts_on, ends_on = excluded.ends_on, next_review_on = excluded.next_review_on,
                closed_on = excluded.closed_on, verdict = excluded.verdict, impact = excluded.impact,
                amount = excluded.amount, sequence = excluded.sequence
            where excluded.sequence > held.sequence
            """;

    private final EntityManager entities;

    InterventionLines(EntityManager entities) {
        this.entities = entities;
    }

    record Cost(BigDecimal amount) {}

    record Intervention(
            UUID interventionId,
            int schoolUrn,
            String strand,
            String route,
            String summary,
            String status,
            LocalDate startsOn,
            LocalDate endsOn,
            @Nullable LocalDate nextReviewOn,
            @Nullable LocalDate closedOn,
            @Nullable String verdict,
            @Nullable JsonNode impact,
            @Nullable Cost cost) {}

    @Override
    public String aggregate() {
        return "interventions.intervention";
    }

    @Override
    public void apply(IncomingEvent event) {
        var intervention = event.as(Intervention.class);
        entities.createNativeQuery(UPSERT)
                .setParameter("id", intervention.interventionId())
                .setParameter("school", intervention.schoolUrn())
                .setParameter("strand", intervention.strand())
                .setParameter("route", intervention.route())
                .setParameter("summary", intervention.summary())
                .setParameter("status", intervention.status())
                .setParameter("startsOn", intervention.startsOn())
                .setParameter("endsOn", intervention.endsOn())
                .setParameter("nextReviewOn", text(intervention.nextReviewOn()))
                .setParameter("closedOn", text(intervention.closedOn()))
                .setParameter("verdict", intervention.verdict())
                .setParameter("impact", impact(intervention.impact()))
                .setParameter("amount", amount(intervention.cost()))
                .setParameter("sequence", event.sequence())
                .executeUpdate();
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static @Nullable String impact(@Nullable JsonNode impact) {
        return impact == null || impact.isNull() ? null : impact.toString();
    }

    private static @Nullable String amount(@Nullable Cost cost) {
        return cost == null ? null : cost.amount().toPlainString();
    }
}
