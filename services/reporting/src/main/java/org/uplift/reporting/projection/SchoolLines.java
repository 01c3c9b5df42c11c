package org.uplift.reporting.projection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.inbox.IncomingEvent;

/** Schools, as the schools service tells of them. */
@ApplicationScoped
class SchoolLines implements Lines {

    private static final String UPSERT = """
            insert into school_line as held (urn, name, phase, status, trust, hub, sequence)
            values (:urn, :name, :phase, :status, cast(:trust as text), cast(:hub as text), :sequence)
            on conflict (urn) do update set name = excluded.name, phase = excluded.phase, status = excluded.status,
                trust = excluded.trust, hub = excluded.hub, sequence = excluded.sequence
            where excluded.sequence > held.sequence
            """;

    private final EntityManager entities;

    SchoolLines(EntityManager entities) {
        this.entities = entities;
    }

    record School(
            int urn,
            String name,
            String phase,
            String status,
            @Nullable String trust,
            @Nullable String hub) {}

    @Override
    public String aggregate() {
        return "schools.school";
    }

    @Override
    public void apply(IncomingEvent event) {
        var school = event.as(School.class);
        entities.createNativeQuery(UPSERT)
                .setParameter("urn", school.urn())
                .setParameter("name", school.name())
                .setParameter("phase", school.phase())
                .setParameter("status", school.status())
                .setParameter("trust", school.trust())
                .setParameter("hub", school.hub())
                .setParameter("sequence", event.sequence())
                .executeUpdate();
    }
}
