package org.uplift.platform.visits;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;
import org.uplift.platform.audit.Audited;
import org.uplift.platform.ids.Ids;

@Entity
@Table(name = "visit_finding")
class Finding implements Audited {

    @Id
    UUID id;

    @ManyToOne
    @JoinColumn(name = "visit_id")
    Visit visit;

    String text;

    protected Finding() {}

    Finding(Visit visit, String text) {
        this.id = Ids.next();
        this.visit = visit;
        this.text = text;
    }

    @Override
    public String auditType() {
        return visit.auditType();
    }

    @Override
    public String auditId() {
        return visit.auditId();
    }
}
