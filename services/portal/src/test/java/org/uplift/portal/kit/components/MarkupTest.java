package org.uplift.portal.kit.components;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The comparison of fixtures is worth something only if it sees a difference. */
class MarkupTest {

    private static final String SHIPPED =
            "<p class=\"a b\" id=\"x\">One <a href=\"/y\">two</a> three</p><textarea> z</textarea>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p class=\"a\" id=\"x\">One <a href=\"/y\">two</a> three</p><textarea> z</textarea>",
                "<p class=\"a b c\" id=\"x\">One <a href=\"/y\">two</a> three</p><textarea> z</textarea>",
                "<p class=\"a b\">One <a href=\"/y\">two</a> three</p><textarea> z</textarea>",
                "<p class=\"a b\" id=\"z\">One <a href=\"/y\">two</a> three</p><textarea> z</textarea>",
                "<p class=\"a b\" id=\"x\" hidden>One <a href=\"/y\">two</a> three</p><textarea> z</textarea>",
                "<p class=\"a b\" id=\"x\">One <a href=\"/y\">two</a> four</p><textarea> z</textarea>",
                "<p class=\"a b\" id=\"x\">One <a href=\"/y\">two</a>three</p><textarea> z</textarea>",
                "<p class=\"a b\" id=\"x\">One <b href=\"/y\">two</b> three</p><textarea> z</textarea>",
                "<p class=\"a b\" id=\"x\">One <a href=\"/y\">two</a> three</p><textarea>z</textarea>",
                "<p class=\"a b\" id=\"x\">One <a href=\"/y\">two</a> three</p>"
            })
    void a_changed_class_attribute_word_space_or_element_is_a_difference(String changed) {
        assertThat(Markup.of(changed)).isNotEqualTo(Markup.of(SHIPPED));
    }

    @Test
    void a_space_only_read_out_is_seen_wherever_it_is_written() {
        var spaced = "Next<span class=\"govuk-visually-hidden\"> page</span>";
        assertThat(Markup.of(spaced)).isNotEqualTo(Markup.of("Next<span class=\"govuk-visually-hidden\">page</span>"));
        assertThat(Markup.of(spaced)).isEqualTo(Markup.of("Next <span class=\"govuk-visually-hidden\">page</span>"));
    }

    @Test
    void the_order_of_attributes_and_space_nobody_sees_are_not() {
        var same =
                "<p id=\"x\"\n  class=\"b a\">\n  One <a href=\"/y\">two</a>\n three\n</p>\n\n<textarea> z</textarea>";
        assertThat(Markup.of(same)).isEqualTo(Markup.of(SHIPPED));
    }
}
