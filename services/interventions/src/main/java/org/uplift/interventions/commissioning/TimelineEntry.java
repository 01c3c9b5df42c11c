package org.uplift.interventions.commissioning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplift.interventions.api.commissioning.TimelineEvent;
import org.uplift.platform.ids.Ids;

/** One entry of an intervention's timeline. Written once, never changed. */
@Entity
@Table(name = "timeline_entry")
class TimelineEntry {

    /** Sorts by the moment it was made. */
    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "intervention_id")
    private Intervention intervention;

    @Column(name = "happened_at")
    private Instant at;

    @Enumerated(EnumType.STRING)
    private TimelineEvent event;

    private @Nullable String detail;

    protected TimelineEntry() {}

    TimelineEntry(Intervention intervention, Instant at, TimelineEvent event, @Nullable String detail) {
        this.id = Ids.next();
        this.intervention = intervention;
        this.at = at;
        this.event = event;
        this.detail = detail;
    }

    InterventionDetails.Happened row() {
        return new InterventionDetails.Happened(at, event, Optional.ofNullable(detail));
    }
}
