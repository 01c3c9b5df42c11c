package org.uplift.portal.kit.components;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A page uses the tags: whoever writes a component's markup by hand writes what no fixture proves. */
class PageMarkupTest {

    /** Pages that still hold a component's markup. Take a page out when it is moved over; none is put in. */
    private static final Set<String> NOT_MOVED_YET = Set.of();

    private static final Pattern CLASSES = Pattern.compile("class=\"([^\"]*)\"");

    @Test
    void no_page_holds_the_markup_of_a_component_there_is_a_tag_for() throws IOException {
        var byHand = Pattern.compile("\\b(" + String.join("|", classes()) + ")(?=[\\s{\"]|--|__|$)");
        try (var files = Files.walk(TagEngine.TEMPLATES)) {
            var pages = files.filter(file -> file.toString().endsWith(".html"))
                    .filter(file -> !file.startsWith(TagEngine.TEMPLATES.resolve("tags")))
                    .toList();
            assertThat(pages).hasSizeGreaterThan(10);
            for (var page : pages) {
                var found = CLASSES.matcher(Files.readString(page))
                        .results()
                        .flatMap(attribute -> byHand.matcher(attribute.group(1)).results())
                        .map(component -> component.group(1))
                        .collect(Collectors.toSet());
                var name = TagEngine.TEMPLATES.relativize(page).toString();
                if (NOT_MOVED_YET.contains(name)) {
                    assertThat(found)
                            .as("%s is moved over: take it out of the list", name)
                            .isNotEmpty();
                } else {
                    assertThat(found).as("%s: use the tags for these", name).isEmpty();
                }
            }
        }
    }

    /** {@code govuk-date-input} for govukDateInput; how a link or a paragraph looks is not a component. */
    private static List<String> classes() {
        return TagEngine.components().stream()
                .filter(tag -> tag.startsWith("govuk") || tag.startsWith("moj"))
                .map(tag -> tag.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.UK))
                .toList();
    }
}
