package org.uplift.schools.api.inspections;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.api.Labelled;

/** The frameworks schools have been inspected under; which one is a matter of the day (field facts, section 2). */
public enum Framework implements Labelled {
    /** Up to August 2024: an overall grade, and key judgements from 1 Outstanding to 4 Inadequate. */
    GRADED("Graded inspection with overall effectiveness", null, LocalDate.of(2024, 8, 31)),

    /** From September 2024 to 9 November 2025: the same judgements and no overall grade. */
    NO_OVERALL_GRADE("Inspection without an overall grade", LocalDate.of(2024, 9, 1), LocalDate.of(2025, 11, 9)),

    /** From 10 November 2025: areas on a scale of five, no overall grade. */
    REPORT_CARD("Report card", LocalDate.of(2025, 11, 10), null);

    private static final List<InspectionArea> JUDGEMENTS = List.of(
            InspectionArea.QUALITY_OF_EDUCATION,
            InspectionArea.BEHAVIOUR_AND_ATTITUDES,
            InspectionArea.PERSONAL_DEVELOPMENT,
            InspectionArea.LEADERSHIP_AND_MANAGEMENT);
    private static final List<InspectionArea> PROVISIONS =
            List.of(InspectionArea.EARLY_YEARS_PROVISION, InspectionArea.SIXTH_FORM_PROVISION);
    private static final List<InspectionArea> AREAS = List.of(
            InspectionArea.INCLUSION,
            InspectionArea.CURRICULUM_AND_TEACHING,
            InspectionArea.ACHIEVEMENT,
            InspectionArea.ATTENDANCE_AND_BEHAVIOUR,
            InspectionArea.PERSONAL_DEVELOPMENT_AND_WELLBEING,
            InspectionArea.LEADERSHIP_AND_GOVERNANCE);
    private static final List<InspectionArea> PHASES = List.of(InspectionArea.EARLY_YEARS, InspectionArea.POST_16);

    private final String label;
    private final @Nullable LocalDate from;
    private final @Nullable LocalDate to;

    Framework(String label, @Nullable LocalDate from, @Nullable LocalDate to) {
        this.label = label;
        this.from = from;
        this.to = to;
    }

    /** The framework of an inspection's first day. */
    public static Framework on(LocalDate day) {
        return Stream.of(values())
                .filter(framework -> framework.to == null || !day.isAfter(framework.to))
                .findFirst()
                .orElseThrow();
    }

    /** In Ofsted's words. */
    @Override
    public String label() {
        return label;
    }

    public @Nullable LocalDate from() {
        return from;
    }

    public @Nullable LocalDate to() {
        return to;
    }

    /** Whether there is one grade for everything. */
    public boolean hasOverall() {
        return this == GRADED;
    }

    /** Whether an inspection may end without grades, in words: {@code School remains Good}. */
    public boolean hasOutcomes() {
        return this != REPORT_CARD;
    }

    /** What is graded in every school. */
    public List<InspectionArea> areas() {
        return this == REPORT_CARD ? AREAS : JUDGEMENTS;
    }

    /** What is graded where a school has it. */
    public List<InspectionArea> areasWhereApplicable() {
        return this == REPORT_CARD ? PHASES : PROVISIONS;
    }

    /** The scale, best first. */
    public Set<Grade> scale() {
        return this == REPORT_CARD
                ? EnumSet.range(Grade.EXCEPTIONAL, Grade.URGENT_IMPROVEMENT)
                : EnumSet.range(Grade.OUTSTANDING, Grade.INADEQUATE);
    }

    public Set<Safeguarding> safeguarding() {
        return this == REPORT_CARD
                ? EnumSet.of(Safeguarding.MET, Safeguarding.NOT_MET)
                : EnumSet.of(Safeguarding.EFFECTIVE, Safeguarding.NOT_EFFECTIVE);
    }

    public Set<ConcernCategory> categories() {
        return this == REPORT_CARD
                ? EnumSet.of(ConcernCategory.REQUIRES_SIGNIFICANT_IMPROVEMENT, ConcernCategory.SPECIAL_MEASURES)
                : EnumSet.of(ConcernCategory.SERIOUS_WEAKNESSES, ConcernCategory.SPECIAL_MEASURES);
    }
}
