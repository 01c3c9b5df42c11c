package org.uplift.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadableTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Zoë O’Neill",
                "a\tb",
                "one\r\ntwo",
                "\uD83D\uDE00 pair",
                "Śląsk",
                "नमस्ते",
                "soft\u00ADhyphen"
            })
    void what_people_write_is_readable(String text) {
        assertThat(ReadableText.fault(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\0", "a\u0001", "\f", "\u001B[0m", "\u0085", "\uFFFE", "\uFDEF", "half \uD83D pair", "\uDE00"})
    void what_no_page_or_renderer_can_show_is_not(String text) {
        assertThat(ReadableText.fault(text))
                .hasValueSatisfying(fault -> assertThat(fault).contains("U+"));
    }

    @Test
    void a_line_break_is_a_fault_on_one_line_only() {
        assertThat(ReadableText.fault("one\ntwo")).isEmpty();
        assertThat(ReadableText.faultOnOneLine("one\ntwo")).contains(OneLine.MESSAGE);
        assertThat(ReadableText.faultOnOneLine("one\u2029two")).contains(OneLine.MESSAGE);
        assertThat(ReadableText.faultOnOneLine("one\ttwo")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00A0", "\u200B", "\u2003\u3000", "\uFEFF", "\u3164", "\u2800", "\n"})
    void nothing_is_seen_of_spaces_and_marks_without_a_width(String text) {
        assertThat(ReadableText.invisible(text)).isTrue();
    }

    @Test
    void one_letter_among_spaces_is_seen() {
        assertThat(ReadableText.invisible("\u00A0a\u200B")).isFalse();
    }
}
