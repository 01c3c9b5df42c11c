package org.uplift.reporting.projection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.uplift.platform.inbox.IncomingEvent;

/** Needs, as the interventions service tells of them. */
@ApplicationScoped
class NeedLines implements Lines {

    private static final String UPSERT = """
            insert into need_line as held (need_id, school_urn, strand, summary, status, sequence)
            values (:need, :school, :strand, :summary, :status, :sequence)
            on conflict (need_id) do update set school_urn = excluded.school_urn, strand = excluded.strand,
                summary = excluded.summary, status = excluded.status, sequence = excluded.sequence
            where excluded.sequence > held.sequence
            """;

    private final EntityManager entities;

    NeedLines(EntityManager entities) {
        this.entities = entities;
    }

    record Need(UUID needId, int schoolUrn, String strand, String summary, String status) {}

    @Override
    public String aggregate() {
        return "interventions.need";
    }

    @Override
    public void apply(IncomingEvent event) {
        var need = event.as(Need.class);
        entities.createNativeQuery(UPSERT)
                .setParameter("need", need.needId())
                .setParameter("school", need.schoolUrn())
                .setParameter("strand", need.strand())
                .setParameter("summary", need.summary())
                .setParameter("status", need.status())
                .setParameter("sequence", event.sequence())
                .executeUpdate();
    }
}
