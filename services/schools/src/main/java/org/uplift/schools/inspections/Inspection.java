package org.uplift.schools.inspections;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.audit.Audited;
import org.uplift.platform.ids.Ids;
import org.uplift.platform.outbox.Aggregate;
import org.uplift.schools.register.InspectionSummary;

/** An inspection of a school, in the framework of its day. */
@Entity
@Table(name = "inspection")
class Inspection extends Aggregate implements Audited {

    static final String AUDIT_TYPE = "inspection";

    @Id
    private UUID id;

    @Column(name = "school_urn")
    private int schoolUrn;

    @Enumerated(EnumType.STRING)
    private Framework framework;

    @Column(name = "inspected_on")
    private LocalDate inspectedOn;

    @Column(name = "published_on")
    private @Nullable LocalDate publishedOn;

    @Enumerated(EnumType.STRING)
    private @Nullable Grade overall;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<AreaGrade> grades;

    private @Nullable String outcome;

    @Enumerated(EnumType.STRING)
    private @Nullable Safeguarding safeguarding;

    @Enumerated(EnumType.STRING)
    private @Nullable Category category;

    @Column(name = "inspection_number")
    private @Nullable String inspectionNumber;

    private @Nullable String url;

    @Column(name = "before_joining")
    private boolean beforeJoining;

    protected Inspection() {}

    /**
     * An inspection that keeps to its framework.
     *
     * @param openedOn the day the school opened, where that is known
     */
    Inspection(int schoolUrn, InspectionRequest asked, LocalDate today, Optional<LocalDate> openedOn) {
        InspectionRules.check(asked, today, openedOn);
        this.id = Ids.next();
        this.schoolUrn = schoolUrn;
        this.framework = Framework.on(asked.inspectedOn());
        this.inspectedOn = asked.inspectedOn();
        this.publishedOn = asked.publishedOn();
        this.overall = asked.overall();
        this.grades = asked.grades().stream()
                .sorted(Comparator.comparing(AreaGrade::area))
                .toList();
        this.outcome = asked.outcome();
        this.safeguarding = asked.safeguarding();
        this.category = asked.category();
        this.inspectionNumber = asked.inspectionNumber();
        this.url = asked.url();
        this.beforeJoining = InspectionRules.beforeJoining(asked, openedOn);
    }

    InspectionView view() {
        return new InspectionView(
                id,
                schoolUrn,
                framework,
                framework.title(),
                inspectedOn,
                publishedOn,
                overall,
                overall == null ? null : overall.title(),
                grades.stream().map(InspectionView.Graded::of).toList(),
                outcome,
                safeguarding,
                safeguarding == null ? null : safeguarding.title(),
                category,
                category == null ? null : category.title(),
                inspectionNumber,
                url,
                beforeJoining);
    }

    InspectionEvent event() {
        return new InspectionEvent(
                id,
                schoolUrn,
                framework,
                inspectedOn,
                publishedOn,
                overall,
                List.copyOf(grades),
                outcome,
                safeguarding,
                category,
                inspectionNumber,
                url,
                beforeJoining);
    }

    InspectionSummary summary() {
        var titles = new LinkedHashMap<String, String>();
        grades.forEach(
                graded -> titles.put(graded.area().title(), graded.grade().title()));
        return new InspectionSummary(
                id,
                framework.name(),
                framework.title(),
                inspectedOn,
                publishedOn,
                overall == null ? null : overall.title(),
                titles,
                outcome,
                safeguarding == null ? null : safeguarding.title(),
                category == null ? null : category.title(),
                beforeJoining);
    }

    @Override
    public String aggregateId() {
        return id.toString();
    }

    @Override
    public String auditType() {
        return AUDIT_TYPE;
    }

    @Override
    public String auditId() {
        return aggregateId();
    }
}
