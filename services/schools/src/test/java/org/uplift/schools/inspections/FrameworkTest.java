package org.uplift.schools.inspections;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uplift.schools.api.inspections.Framework;
import org.uplift.schools.api.inspections.Grade;

class FrameworkTest {

    @ParameterizedTest
    @CsvSource({
        "2012-01-01, GRADED",
        "2024-08-31, GRADED",
        "2024-09-01, NO_OVERALL_GRADE",
        "2025-11-09, NO_OVERALL_GRADE",
        "2025-11-10, REPORT_CARD",
        "2026-11-22, REPORT_CARD"
    })
    void theDayDecidesTheFramework(LocalDate day, Framework framework) {
        assertThat(Framework.on(day)).isEqualTo(framework);
    }

    @Test
    void eachScaleIsInItsOwnWordsBestFirst() {
        assertThat(Framework.GRADED.scale().stream().map(Grade::label))
                .containsExactly("Outstanding", "Good", "Requires improvement", "Inadequate");
        assertThat(Framework.NO_OVERALL_GRADE.scale()).isEqualTo(Framework.GRADED.scale());
        assertThat(Framework.REPORT_CARD.scale().stream().map(Grade::label))
                .containsExactly(
                        "Exceptional", "Strong standard", "Expected standard", "Needs attention", "Urgent improvement");
    }
}
