package org.uplift.schools.inspections;

import jakarta.validation.constraints.NotNull;

/** The grade of one area. */
public record AreaGrade(@NotNull Area area, @NotNull Grade grade) {

    /** As history shows it. */
    @Override
    public String toString() {
        return area.title() + ": " + grade.title();
    }
}
