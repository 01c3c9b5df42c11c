package org.uplift.portal.kit.forms;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates are typed in three fields, or sent whole. */
class DayPartsTest {

    record Task(@Nullable LocalDate due) {}

    @ParameterizedTest
    @CsvSource({"22, 11, 2026", "22, nov, 2026", "22, November, 2026", "' 22 ', 11 , ' 2026 '", "22, 011, 2026"})
    void three_parts_are_one_date(String day, String month, String year) {
        var submission = sent(day, month, year);

        assertThat(submission.as(Task.class).due()).isEqualTo("2026-11-22");
        assertThat(submission.readable()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "31, 2, 2026, 'Enter a real date, like 22 11 2026'",
        "today, 11, 2026, 'Enter a real date, like 22 11 2026'",
        "1, ma, 2026, 'Enter a real date, like 22 11 2026'",
        "1, 11, 26, The year must have four digits",
        "1, 11, 0026, The year must be from 1900 to 2200",
        "'', 11, 2026, The date must include a day",
        "'', '', 2026, The date must include a day and a month"
    })
    void parts_that_make_no_date_are_told_and_kept(String day, String month, String year, String complaint) {
        var submission = sent(day, month, year);

        assertThat(submission.as(Task.class).due()).isNull();
        var form = submission.form();
        assertThat(form.error("due")).isEqualTo(complaint);
        assertThat(DayParts.shown(form, "due", "day")).isEqualTo(day);
        assertThat(DayParts.shown(form, "due", "year")).isEqualTo(year);
        assertThat(Fields.problems(form)).containsExactly(Map.of("text", complaint, "href", "#due-day"));
    }

    @Test
    void three_empty_parts_are_no_date() {
        var submission = sent("", "", "");

        assertThat(submission.as(Task.class).due()).isNull();
        assertThat(submission.readable()).isTrue();
    }

    @Test
    void a_date_sent_whole_is_read_too() {
        var sent = new MultivaluedHashMap<String, String>();
        sent.putSingle("due", "2026-11-22");

        assertThat(new Submission(sent).as(Task.class).due()).isEqualTo("2026-11-22");
    }

    @Test
    void a_form_that_begins_with_a_date_shows_its_parts() {
        var form = Form.filled(Map.of("due", "2026-03-09"));

        assertThat(Fields.day(form, "due"))
                .extracting(part -> part.get("value"))
                .containsExactly("9", "3", "2026");
    }

    private static Submission sent(String day, String month, String year) {
        var sent = new MultivaluedHashMap<String, String>();
        sent.putSingle("due-day", day);
        sent.putSingle("due-month", month);
        sent.putSingle("due-year", year);
        return new Submission(sent);
    }
}
