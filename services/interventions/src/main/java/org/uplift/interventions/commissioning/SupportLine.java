package org.uplift.interventions.commissioning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.UUID;
import org.uplift.interventions.api.commissioning.PersonDays;
import org.uplift.platform.audit.Audited;
import org.uplift.platform.ids.Ids;

/** One person's days of support. */
@Entity
@Table(name = "support_line")
class SupportLine implements Audited {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "intervention_id")
    private Intervention intervention;

    private int position;

    @Column(name = "person_id")
    private UUID personId;

    private BigDecimal days;

    protected SupportLine() {}

    SupportLine(Intervention intervention, int position, PersonDays asked) {
        this.id = Ids.next();
        this.intervention = intervention;
        this.position = position;
        this.personId = asked.personId();
        this.days = asked.days().setScale(1, RoundingMode.UNNECESSARY);
    }

    PersonDays personDays() {
        return new PersonDays(personId, days);
    }

    @Override
    public String auditType() {
        return Intervention.AUDIT_TYPE;
    }

    @Override
    public String auditId() {
        return intervention.aggregateId();
    }
}
