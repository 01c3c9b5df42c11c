package org.uplift.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HalfTermTest {

    @ParameterizedTest
    @CsvSource({
        "2025-09-01, Autumn 1 2025/26",
        "2025-10-31, Autumn 1 2025/26",
        "2025-11-03, Autumn 2 2025/26",
        "2025-12-19, Autumn 2 2025/26",
        "2026-01-05, Spring 1 2025/26",
        "2026-02-20, Spring 1 2025/26",
        "2026-02-23, Spring 2 2025/26",
        "2026-03-27, Spring 2 2025/26",
        "2026-04-13, Summer 1 2025/26",
        "2026-05-29, Summer 1 2025/26",
        "2026-06-01, Summer 2 2025/26",
        "2026-08-31, Summer 2 2025/26",
        "2026-09-01, Autumn 1 2026/27",
        "2026-11-02, Autumn 2 2026/27",
        "2027-01-04, Spring 1 2026/27",
        "2027-02-22, Spring 2 2026/27",
        "2027-04-12, Summer 1 2026/27",
        "2027-06-07, Summer 2 2026/27",
    })
    void days_of_published_calendars_fall_where_their_schools_say(LocalDate day, String halfTerm) {
        assertThat(HalfTerm.of(day)).hasToString(halfTerm);
    }

    @Test
    void every_day_of_thirty_years_falls_in_exactly_one_of_six() {
        for (int start = 2015; start < 2045; start++) {
            var year = new AcademicYear(start);
            var six = HalfTerm.of(year);
            assertThat(six).hasSize(6);
            year.firstDay()
                    .datesUntil(year.lastDay().plusDays(1))
                    .forEach(day -> assertThat(six)
                            .filteredOn(halfTerm -> halfTerm.contains(day))
                            .containsExactly(HalfTerm.of(day)));
        }
    }

    @Test
    void half_terms_follow_each_other_across_years() {
        var last = HalfTerm.of(LocalDate.of(2026, 7, 1));

        assertThat(last.next()).isEqualTo(HalfTerm.of(LocalDate.of(2026, 9, 1))).isGreaterThan(last);
        assertThat(last.next().firstDay()).isEqualTo(last.lastDay().plusDays(1));
    }

    @ParameterizedTest
    @CsvSource({"2026-08-31, 2025/26", "2026-09-01, 2026/27", "2099-09-01, 2099/00"})
    void an_academic_year_turns_on_the_first_of_september(LocalDate day, String label) {
        assertThat(AcademicYear.of(day)).isEqualTo(AcademicYear.parse(label)).hasToString(label);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026", "2026/28", "26/27", "2026-27", "", "1999/00"})
    void a_label_that_is_no_two_years_in_a_row_is_refused(String label) {
        assertThatThrownBy(() -> AcademicYear.parse(label)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_clock_is_londons() {
        assertThat(new LondonClock().clock().getZone()).isEqualTo(LondonClock.ZONE);
    }
}
