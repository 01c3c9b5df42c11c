package org.uplift.schools.inspections;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.ProblemType;
import org.uplift.platform.problem.Violation;
import org.uplift.schools.api.inspections.AreaGrade;
import org.uplift.schools.api.inspections.ConcernCategory;
import org.uplift.schools.api.inspections.Framework;
import org.uplift.schools.api.inspections.Grade;
import org.uplift.schools.api.inspections.InspectionArea;
import org.uplift.schools.api.inspections.RecordInspection;
import org.uplift.schools.api.inspections.Safeguarding;

/** Checks that an inspection says what its framework says, in that framework's scale. */
final class InspectionRules {

    private final RecordInspection asked;
    private final Framework framework;
    private final List<Violation> found = new ArrayList<>();

    private InspectionRules(RecordInspection asked) {
        this.asked = asked;
        this.framework = Framework.on(asked.inspectedOn());
    }

    /**
     * Checks a request.
     *
     * @param openedOn the day the school opened, where that is known
     * @throws ProblemException VALIDATION naming every field that is wrong
     */
    static void check(RecordInspection asked, LocalDate today, Optional<LocalDate> openedOn) {
        var rules = new InspectionRules(asked);
        rules.checkDays(today);
        rules.checkGrades();
        rules.checkSafeguarding();
        rules.checkCategory();
        rules.checkJoining(openedOn);
        if (!rules.found.isEmpty()) {
            throw new ProblemException(
                    ProblemType.VALIDATION, rules.found.getFirst().detail(), rules.found);
        }
    }

    /** Whether an inspection was before the school joined: certainly where the school opened after it. */
    static boolean beforeJoining(RecordInspection asked, Optional<LocalDate> openedOn) {
        return openedOn.filter(asked.inspectedOn()::isBefore).isPresent() || Boolean.TRUE.equals(asked.beforeJoining());
    }

    private void checkDays(LocalDate today) {
        if (asked.inspectedOn().isAfter(today)) {
            wrong("/inspectedOn", "An inspection is recorded once it has begun.");
        }
        var published = asked.publishedOn();
        if (published != null && published.isBefore(asked.inspectedOn())) {
            wrong("/publishedOn", "A report is published after the inspection.");
        }
        if (asked.framework() != null && asked.framework() != framework) {
            wrong(
                    "/framework",
                    "On this day schools were inspected under another framework: %s.".formatted(framework.label()));
        }
    }

    private void checkGrades() {
        if (asked.outcome() != null) {
            checkOutcome();
            return;
        }
        checkOverall();
        var seen = EnumSet.noneOf(InspectionArea.class);
        for (int at = 0; at < asked.grades().size(); at++) {
            var graded = asked.grades().get(at);
            if (!framework.areas().contains(graded.area())
                    && !framework.areasWhereApplicable().contains(graded.area())) {
                wrong(
                        "/grades/%d/area".formatted(at),
                        "%s is not graded in this framework."
                                .formatted(graded.area().label()));
            } else if (!seen.add(graded.area())) {
                wrong(
                        "/grades/%d/area".formatted(at),
                        "%s is graded twice.".formatted(graded.area().label()));
            }
            checkScale("/grades/%d/grade".formatted(at), graded.grade());
        }
        var missing = framework.areas().stream()
                .filter(area -> !seen.contains(area))
                .map(InspectionArea::label)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            wrong("/grades", "These are graded in every school: %s.".formatted(missing));
        }
    }

    private void checkOverall() {
        var overall = asked.overall();
        if (overall == null && framework.hasOverall()) {
            wrong("/overall", "Until August 2024 an inspection had an overall grade.");
        } else if (overall != null && !framework.hasOverall()) {
            wrong("/overall", "Since September 2024 there is no overall grade.");
        } else if (overall != null) {
            checkScale("/overall", overall);
        }
    }

    private void checkScale(String pointer, Grade grade) {
        if (!framework.scale().contains(grade)) {
            wrong(
                    pointer,
                    "The grades of this framework are %s."
                            .formatted(
                                    framework.scale().stream().map(Grade::label).collect(Collectors.joining(", "))));
        }
    }

    private void checkOutcome() {
        if (!framework.hasOutcomes()) {
            wrong("/outcome", "A report card has grades, not an outcome.");
        }
        if (asked.overall() != null || !asked.grades().isEmpty()) {
            wrong("/outcome", "An inspection has an outcome in words or grades, not both.");
        }
    }

    private void checkSafeguarding() {
        var judged = asked.safeguarding();
        if (judged == null && asked.outcome() == null) {
            wrong("/safeguarding", "Every inspection judges safeguarding.");
        } else if (judged != null && !framework.safeguarding().contains(judged)) {
            wrong(
                    "/safeguarding",
                    "In this framework safeguarding is one of %s."
                            .formatted(framework.safeguarding().stream()
                                    .map(Safeguarding::label)
                                    .collect(Collectors.joining(", "))));
        }
    }

    /**
     * A category needs its grounds; grounds may be without a category, because Ofsted can suspend an inspection and
     * return (field facts, section 2, and for report cards the NEU's page on them).
     */
    private void checkCategory() {
        var category = asked.category();
        if (category == null) {
            return;
        }
        if (!framework.categories().contains(category)) {
            wrong("/category", "In this framework there is no category %s.".formatted(category.label()));
        } else if (framework == Framework.REPORT_CARD
                && category == ConcernCategory.SPECIAL_MEASURES
                && !leadershipAndMore()) {
            wrong(
                    "/category",
                    "Special measures needs leadership and governance at urgent improvement, and another area too or"
                            + " safeguarding not met.");
        } else if (!failing()) {
            wrong("/category", "A category needs an area at the lowest grade, or safeguarding that fails.");
        }
    }

    private boolean leadershipAndMore() {
        return lowest(InspectionArea.LEADERSHIP_AND_GOVERNANCE)
                && (unsafe()
                        || asked.grades().stream()
                                .filter(graded -> graded.area() != InspectionArea.LEADERSHIP_AND_GOVERNANCE)
                                .anyMatch(InspectionRules::lowest));
    }

    private boolean failing() {
        return unsafe()
                || asked.overall() == Grade.INADEQUATE
                || asked.grades().stream().anyMatch(InspectionRules::lowest);
    }

    private boolean lowest(InspectionArea area) {
        return asked.grades().stream().anyMatch(graded -> graded.area() == area && lowest(graded));
    }

    private static boolean lowest(AreaGrade graded) {
        return graded.grade() == Grade.INADEQUATE || graded.grade() == Grade.URGENT_IMPROVEMENT;
    }

    private boolean unsafe() {
        return fails(asked.safeguarding());
    }

    private static boolean fails(@Nullable Safeguarding judged) {
        return judged != null && judged.fails();
    }

    private void checkJoining(Optional<LocalDate> openedOn) {
        var certain = openedOn.filter(asked.inspectedOn()::isBefore).isPresent();
        var said = asked.beforeJoining();
        if (!certain && said == null) {
            wrong("/beforeJoining", "Say whether the inspection was before the school joined the trust.");
        } else if (certain && Boolean.FALSE.equals(said)) {
            wrong("/beforeJoining", "The school opened after this inspection, so it had not joined the trust.");
        }
    }

    private void wrong(String pointer, String detail) {
        found.add(new Violation(pointer, detail));
    }
}
