package org.uplift.portal.kit.assets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StyleSheetTest {

    private static final Pattern CLASS = Pattern.compile("(?:govuk|moj)-[a-z0-9]+(?:[_-]+[a-z0-9]+)*");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ".a{b:c}.b{d:e}                                  | .b{d:e}",
                ".a,.b{d:e}                                      | .b{d:e}",
                ".b:not(.c,.d),.a .x{d:e}                        | .b:not(.c,.d){d:e}",
                "@media print{.a{b:c}}.b{d:e}                    | .b{d:e}",
                "@media print{.a{b:c}.b{d:e}}@supports (x:y){.b{d:e}} | @media print{.b{d:e}}@supports (x:y){.b{d:e}}",
                "@charset \"UTF-8\";.b{d:e}                      | @charset \"UTF-8\";.b{d:e}",
                "@keyframes a{from{b:c}to{d:e}}.a{b:c}           | @keyframes a{from{b:c}to{d:e}}"
            })
    void a_rule_goes_once_all_of_its_selectors_do(String whole, String left) {
        assertThat(new StyleSheet(whole).without(Pattern.compile("\\.a\\b"))).isEqualTo(left);
    }

    @ParameterizedTest
    @EnumSource(names = {"GOVUK_STYLE", "MOJ_STYLE"})
    void every_class_our_templates_and_scripts_name_keeps_its_style(AssetSource sheet) throws IOException {
        var whole = classes(new String(sheet.content(), StandardCharsets.UTF_8));
        var served = classes(sheet.text());

        var theirs = sheet == AssetSource.MOJ_STYLE ? "moj-" : "govuk-";
        var lost = new TreeSet<>(named());
        lost.removeIf(name -> !name.startsWith(theirs)); // the other sheet styles those
        lost.retainAll(whole);
        lost.removeAll(served);

        assertThat(lost).isEmpty();
        assertThat(served).isNotEmpty();
    }

    @Test
    void the_portal_s_style_sheets_are_a_third_lighter_than_the_packages() {
        int whole = AssetSource.GOVUK_STYLE.content().length + AssetSource.MOJ_STYLE.content().length;
        int served = AssetSource.GOVUK_STYLE.text().length()
                + AssetSource.MOJ_STYLE.text().length();
        assertThat(served).isLessThan(whole * 2 / 3);
    }

    private static TreeSet<String> classes(String text) {
        var found = new TreeSet<String>();
        CLASS.matcher(text).results().map(MatchResult::group).forEach(found::add);
        return found;
    }

    private static TreeSet<String> named() throws IOException {
        var named = new TreeSet<String>();
        try (var files = Stream.concat(
                Files.walk(Path.of("src/main/resources/templates")), Files.walk(Path.of("src/main/java")))) {
            for (var file :
                    files.filter(Files::isRegularFile).filter(isNotOurs()).toList()) {
                named.addAll(classes(Files.readString(file)));
            }
        }
        return named;
    }

    /** What is dropped is named where it is dropped. */
    private static Predicate<Path> isNotOurs() {
        return file -> !file.getFileName().toString().equals("AssetSource.java");
    }
}
