package org.uplift.interventions.commissioning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.uplift.interventions.api.commissioning.AgreedTarget;
import org.uplift.platform.audit.Audited;
import org.uplift.platform.ids.Ids;

/** One target of an intervention. */
@Entity
@Table(name = "target")
class Target implements Audited {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "intervention_id")
    private Intervention intervention;

    private int position;
    private String measure;
    private BigDecimal baseline;

    @Column(name = "wanted")
    private BigDecimal target;

    @Column(name = "due_on")
    private LocalDate dueOn;

    protected Target() {}

    Target(Intervention intervention, int position, AgreedTarget agreed) {
        this.id = Ids.next();
        this.intervention = intervention;
        this.position = position;
        this.measure = agreed.measure().strip();
        this.baseline = agreed.baseline();
        this.target = agreed.target();
        this.dueOn = agreed.dueOn();
    }

    boolean measures(String name) {
        return measure.equalsIgnoreCase(name.strip());
    }

    AgreedTarget agreed() {
        return new AgreedTarget(measure, baseline, target, dueOn);
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
