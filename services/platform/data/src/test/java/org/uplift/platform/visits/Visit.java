package org.uplift.platform.visits;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.uplift.platform.audit.Audited;
import org.uplift.platform.audit.Unaudited;
import org.uplift.platform.ids.Ids;
import org.uplift.platform.outbox.Aggregate;

@Entity
class Visit extends Aggregate implements Audited {

    @Id
    UUID id;

    @Column(name = "school_urn")
    int schoolUrn;

    String title;
    BigDecimal cost;
    Term term;

    @Unaudited
    String fingerprint;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "previous_id")
    Visit previous;

    @ElementCollection
    @CollectionTable(name = "visit_theme", joinColumns = @JoinColumn(name = "visit_id"))
    @Column(name = "theme")
    Set<String> themes = new HashSet<>();

    @OneToMany(mappedBy = "visit", cascade = CascadeType.ALL, orphanRemoval = true)
    List<Finding> findings = new ArrayList<>();

    protected Visit() {}

    Visit(int schoolUrn, String title) {
        this.id = Ids.next();
        this.schoolUrn = schoolUrn;
        this.title = title;
        this.cost = new BigDecimal("120.50");
        this.term = new Term(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 10, 23));
        this.fingerprint = "technical";
    }

    @Override
    public String aggregateId() {
        return id.toString();
    }

    @Override
    public String auditType() {
        return "visit";
    }

    @Override
    public String auditId() {
        return aggregateId();
    }
}
