package org.uplift.schools.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Another school this one came from or became.
 *
 * @param urn the other school
 * @param type in GIAS's words: {@code Predecessor}, {@code Successor - amalgamated}
 * @param name the other school's name, where it is in the register
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SchoolLink(int urn, String type, @Nullable String name) {

    private static final Pattern WRITTEN = Pattern.compile("([1-9]\\d{0,6}) (\\S.*)");
    private static final String BETWEEN = "; ";

    /** The links among some fields of a GIAS file, {@code 115961 Predecessor}, in one line; others are passed over. */
    public static String write(List<String> fields) {
        return fields.stream()
                .map(String::strip)
                .filter(field -> WRITTEN.matcher(field).matches())
                .distinct()
                .sorted()
                .collect(Collectors.joining(BETWEEN));
    }

    static List<SchoolLink> read(@Nullable String line) {
        return line == null
                ? List.of()
                : Arrays.stream(line.split(BETWEEN, -1))
                        .map(WRITTEN::matcher)
                        .filter(Matcher::matches)
                        .map(link -> new SchoolLink(Integer.parseInt(link.group(1)), link.group(2), null))
                        .toList();
    }

    SchoolLink named(@Nullable String otherName) {
        return new SchoolLink(urn, type, otherName);
    }
}
