package org.uplift.helm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every value says what it is for, and each chart's page of values is written from that. */
class ReadmeTest {

    private static final String BEGIN = "<!-- values: written by make values -->\n";

    static Stream<Path> charts() {
        return Stream.of(Charts.SERVICE, Charts.UPLIFT);
    }

    @ParameterizedTest
    @MethodSource("charts")
    void noValueIsWithoutAComment(Path chart) throws IOException {
        var values = CommentedValues.of(chart.resolve("values.yaml"));

        assertThat(values).hasSizeGreaterThan(50);
        assertThat(values.stream().filter(value -> !value.group()))
                .allSatisfy(
                        value -> assertThat(value.comment()).as(value.name()).isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("charts")
    void thePageOfValuesIsAsTheyAre(Path chart) throws IOException {
        // given
        Path page = chart.resolve("README.md");
        String text = Files.readString(page);
        String wanted = text.substring(0, text.indexOf(BEGIN)) + BEGIN + table(chart);
        if ("true".equals(System.getenv("UPLIFT_VALUES_WRITE"))) {
            Files.writeString(page, wanted);
        }

        // then
        assertThat(Files.readString(page)).as("run make values").isEqualTo(wanted);
    }

    private static String table(Path chart) throws IOException {
        return CommentedValues.of(chart.resolve("values.yaml")).stream()
                .filter(value -> !value.group() || !value.comment().isEmpty())
                .map(value -> value.group()
                        ? "| **%s** | | %s |\n".formatted(value.name(), cell(value.comment()))
                        : "| `%s` | `%s` | %s |\n".formatted(value.name(), cell(value.value()), cell(value.comment())))
                .collect(Collectors.joining("", "\n| value | default | is |\n|---|---|---|\n", ""));
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
