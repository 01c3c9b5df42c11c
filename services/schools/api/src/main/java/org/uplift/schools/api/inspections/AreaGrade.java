package org.uplift.schools.api.inspections;

import jakarta.validation.constraints.NotNull;

/** The grade of one area. */
public record AreaGrade(
        @NotNull InspectionArea area, @NotNull Grade grade) {

    /** As history shows it. */
    @Override
    public String toString() {
        return area.label() + ": " + grade.label();
    }
}
