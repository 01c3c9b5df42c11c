package org.uplift.schools.register;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.uplift.schools.api.register.SchoolLink;

/** The schools one came from or became, as the register keeps them: in one line. */
public final class SchoolLinks {

    private static final Pattern WRITTEN = Pattern.compile("([1-9]\\d{0,6}) (\\S.*)");
    private static final String BETWEEN = "; ";

    private SchoolLinks() {}

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
}
