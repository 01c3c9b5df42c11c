package org.uplift.reporting.projection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.inbox.IncomingEvent;

/** Practices on their way from idea to standard, as the co-design service tells of them. */
@ApplicationScoped
class PracticeLines implements Lines {

    private static final String UPSERT = """
            insert into practice_line as held (practice_id, title, status, decided_on, sequence)
            values (:id, :title, :status, cast(:decidedOn as date), :sequence)
            on conflict (practice_id) do update set title = excluded.title, status = excluded.status,
                decided_on = excluded.decided_on, sequence = excluded.sequence
            where excluded.sequence > held.sequence
            """;

    private final EntityManager entities;

    PracticeLines(EntityManager entities) {
        this.entities = entities;
    }

    record Practice(
            UUID practiceId,
            String title,
            String status,
            @Nullable LocalDate decidedOn) {}

    @Override
    public String aggregate() {
        return "codesign.practice";
    }

    @Override
    public void apply(IncomingEvent event) {
        var practice = event.as(Practice.class);
        var decidedOn = practice.decidedOn();
        entities.createNativeQuery(UPSERT)
                .setParameter("id", practice.practiceId())
                .setParameter("title", practice.title())
                .setParameter("status", practice.status())
                .setParameter("decidedOn", decidedOn == null ? null : decidedOn.toString())
                .setParameter("sequence", event.sequence())
                .executeUpdate();
    }
}
