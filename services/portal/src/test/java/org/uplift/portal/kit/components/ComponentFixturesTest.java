package org.uplift.portal.kit.components;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every component is what its package says it is: each fixture shipped with it, rendered by our tag. */
class ComponentFixturesTest {

    private static final String GOVUK = "META-INF/resources/webjars/govuk-frontend/5.14.0/dist/govuk/components/";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TagEngine TAGS = new TagEngine();

    @ParameterizedTest(name = "{0}/{1}")
    @MethodSource("fixtures")
    void a_tag_renders_what_the_package_ships(String component, String fixture, Fixture shipped) {
        var ours = TAGS.tag(tag(component), shipped.options());

        assertThat(Markup.of(ours)).isEqualTo(Markup.of(shipped.html()));
    }

    @Test
    void every_component_of_ours_has_fixtures() {
        assertThat(components())
                .hasSizeGreaterThanOrEqualTo(35)
                .allSatisfy(component -> assertThat(read(component)).isNotEmpty());
    }

    static Stream<Arguments> fixtures() {
        return components().stream()
                .flatMap(component ->
                        read(component).stream().map(fixture -> Arguments.of(component, fixture.name(), fixture)));
    }

    static List<String> components() {
        return TagEngine.components().stream()
                .filter(tag -> tag.startsWith("govuk") || tag.startsWith("moj"))
                .map(ComponentFixturesTest::component)
                .toList();
    }

    /** {@code govukDateInput} is date-input; {@code mojAlert} is moj-alert. */
    private static String component(String tag) {
        return tag.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.UK).replace("govuk-", "");
    }

    private static String tag(String component) {
        var name = new StringBuilder(component.startsWith("moj-") ? "moj" : "govuk");
        for (var part : component.replaceFirst("^moj-", "").split("-", -1)) {
            name.append(part.substring(0, 1).toUpperCase(java.util.Locale.UK)).append(part.substring(1));
        }
        return name.toString();
    }

    private static List<Fixture> read(String component) {
        var file = component.startsWith("moj-")
                ? "components/" + component + ".json"
                : GOVUK + component + "/fixtures.json";
        try (var in = ComponentFixturesTest.class.getClassLoader().getResourceAsStream(file)) {
            assertThat(in).as("the fixtures of %s, in %s", component, file).isNotNull();
            var fixtures = new ArrayList<Fixture>();
            for (var fixture : JSON.readTree(in).get("fixtures")) {
                Map<String, Object> options = JSON.convertValue(fixture.get("options"), new TypeReference<>() {});
                fixtures.add(new Fixture(
                        fixture.get("name").asText(),
                        options,
                        fixture.get("html").asText()));
            }
            return fixtures;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the package says a component looks like, given these options. */
    record Fixture(String name, Map<String, Object> options, String html) {}
}
