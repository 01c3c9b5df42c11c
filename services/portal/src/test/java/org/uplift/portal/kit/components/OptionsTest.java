package org.uplift.portal.kit.components;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a page calls the tags. */
class OptionsTest {

    private static final TagEngine TAGS = new TagEngine();

    @Test
    void an_argument_with_dots_reaches_inside_an_option() {
        var html = TAGS.render(
                "{#govukInput id='town' name='town' label.text='Town' hint.text=hint attributes.data-x='1' /}",
                Map.of("hint", "Where the school is"));

        assertThat(Markup.of(html))
                .isEqualTo(Markup.of(TAGS.tag(
                        "govukInput",
                        Map.of(
                                "id", "town",
                                "name", "town",
                                "label", Map.of("text", "Town"),
                                "hint", Map.of("text", "Where the school is"),
                                "attributes", Map.of("data-x", "1")))));
    }

    @Test
    void an_argument_that_is_empty_is_as_if_it_were_not_there() {
        var without = TAGS.render("{#govukInput id='a' name='a' label.text='A' /}", Map.of());

        var empty = TAGS.render(
                "{#govukInput id='a' name='a' label.text='A' hint.text=none errorMessage.text=none /}",
                Map.of("none", ""));

        assertThat(Markup.of(empty)).isEqualTo(Markup.of(without));
    }

    @Test
    void what_stands_in_the_body_of_a_tag_is_its_html() {
        var html =
                TAGS.render("{#govukDetails summaryText='More'}<em>{word}</em>{/govukDetails}", Map.of("word", "a<b"));

        assertThat(html).contains("<em>a&lt;b</em>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{#govukButton text=evil /}",
                "{#govukButton}{evil}{/govukButton}",
                "{#govukInput id='a' name='a' label.text=evil hint.text=evil errorMessage.text=evil value=evil /}",
                "{#govukTextarea id='a' name='a' label.text=evil value=evil /}",
                "{#govukRadios name='a' items=items fieldset.legend.text=evil /}",
                "{#govukSelect name='a' items=items label.text=evil /}",
                "{#govukErrorSummary titleText=evil errorList=items /}",
                "{#govukTag text=evil attributes.title=evil classes=evil /}",
                "{#mojAlert title=evil text=evil /}",
                "{#mojSubNavigation label=evil items=items /}"
            })
    void text_somebody_typed_is_shown_as_text(String template) {
        var evil = "\"><script>alert('x')</script>";
        var items = List.of(Map.of("text", evil, "value", evil, "href", evil));

        var html = TAGS.render(template, Map.of("evil", evil, "items", items));

        assertThat(html).doesNotContain("<script").contains("&lt;script&gt;");
    }
}
