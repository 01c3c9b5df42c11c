package org.uplift.schools.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uplift.platform.problem.Violation;
import org.uplift.schools.api.people.SaveAppointment;

class PeopleRulesTest {

    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);

    private static final SaveAppointment HEAD = appointment("HEAD", 116361, SEPTEMBER, null);

    @ParameterizedTest
    @CsvSource({
        "HEAD, 116361, 2026-11-01, , the same open post twice",
        "HEAD, 116361, 2025-09-01, 2026-09-01, one that ends on the day the other starts",
        "HEAD, 116361, 2025-09-01, , one that began before and has no end"
    })
    void a_post_that_is_held_already_is_refused_by_name(
            String kind, int urn, LocalDate from, @Nullable LocalDate to, String why) {
        assertThat(wrong(appointment(kind, urn, from, to)))
                .as(why)
                .singleElement()
                .satisfies(wrong -> {
                    assertThat(wrong.pointer()).isEqualTo("/appointments/1/kind");
                    assertThat(wrong.detail()).contains("held already, from 2026-09-01");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "HEAD, 116361, 2025-09-01, 2026-08-31, one that ended the day before",
        "HEAD, 116362, 2026-09-01, , at another school",
        "HEAD, , 2026-09-01, , across the trust",
        "SENCO, 116361, 2026-09-01, , another post at the same school"
    })
    void what_is_not_held_twice_is_taken(
            String kind, @Nullable Integer urn, LocalDate from, @Nullable LocalDate to, String why) {
        assertThat(wrong(appointment(kind, urn, from, to))).as(why).isEmpty();
    }

    private static SaveAppointment appointment(
            String kind, @Nullable Integer urn, LocalDate from, @Nullable LocalDate to) {
        return new SaveAppointment(kind, null, urn, null, null, false, from, to);
    }

    private static List<Violation> wrong(SaveAppointment second) {
        var found = new ArrayList<Violation>();
        PeopleRules.checkHeldOnce(List.of(HEAD, second), found);
        return found;
    }
}
