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
import org.uplift.schools.api.inspections.AreaGrade;
import org.uplift.schools.api.inspections.ConcernCategory;
import org.uplift.schools.api.inspections.Framework;
import org.uplift.schools.api.inspections.Grade;
import org.uplift.schools.api.inspections.InspectionRecord;
import org.uplift.schools.api.inspections.RecordInspection;
import org.uplift.schools.api.inspections.Safeguarding;
import org.uplift.schools.api.register.LatestInspection;

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
    private @Nullable ConcernCategory category;

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
    Inspection(int schoolUrn, RecordInspection asked, LocalDate today, Optional<LocalDate> openedOn) {
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

    InspectionRecord record() {
        return new InspectionRecord(
                id,
                schoolUrn,
                framework,
                framework.label(),
                inspectedOn,
                publishedOn,
                overall,
                overall == null ? null : overall.label(),
                grades.stream().map(InspectionRecord.Graded::of).toList(),
                outcome,
                safeguarding,
                safeguarding == null ? null : safeguarding.label(),
                category,
                category == null ? null : category.label(),
                inspectionNumber,
                url,
                beforeJoining,
                version());
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

    LatestInspection summary() {
        var titles = new LinkedHashMap<String, String>();
        grades.forEach(
                graded -> titles.put(graded.area().label(), graded.grade().label()));
        return new LatestInspection(
                id,
                framework,
                framework.label(),
                inspectedOn,
                publishedOn,
                overall == null ? null : overall.label(),
                titles,
                outcome,
                safeguarding == null ? null : safeguarding.label(),
                category == null ? null : category.label(),
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
