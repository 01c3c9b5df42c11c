package org.uplift.portal.kit.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.uplift.interventions.api.commissioning.InterventionStatus;
import org.uplift.interventions.api.commissioning.Verdict;
import org.uplift.platform.api.Change;

class ChangeWordsTest {

    private final ChangeWords words = ChangeWords.of(
            Map.of("summary", "What is done", "target.dueOn", "Due by"), InterventionStatus.class, Verdict.class);

    @Test
    void a_field_is_called_what_people_call_it() {
        assertThat(words.label(change("intervention", "summary"), "intervention"))
                .isEqualTo("What is done");
        assertThat(words.label(change("target", "dueOn"), "intervention")).isEqualTo("Due by");
        assertThat(words.label(change("intervention", "nextReviewOn"), "intervention"))
                .isEqualTo("Next review");
        assertThat(words.label(change("supportLine", "days"), "intervention")).isEqualTo("Support line, days");
    }

    @Test
    void a_value_reads_as_people_write_it() {
        assertThat(words.value("IN_DELIVERY")).isEqualTo("In delivery");
        assertThat(words.value("WORKED")).isEqualTo("It worked");
        assertThat(words.value("NO_LONGER_KNOWN")).isEqualTo("No longer known");
        assertThat(words.value("2026-11-22")).isEqualTo("22 November 2026");
        assertThat(words.value("2400.00")).isEqualTo("2400");
        assertThat(words.value("true")).isEqualTo("Yes");
        assertThat(words.value(null)).isEmpty();
        assertThat(words.value("Reading[measure=Reading age, value=9], Reading[measure=Attendance, value=94]"))
                .isEqualTo("Reading age: 9, Attendance: 94");
    }

    private static Change change(String what, String field) {
        return new Change(Instant.EPOCH, "a", null, what, field, null, "x");
    }
}
