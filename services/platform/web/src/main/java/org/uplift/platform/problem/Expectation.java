package org.uplift.platform.problem;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.calendar.AcademicYear;

/** A Java type, in the words of somebody who sends a value. */
public final class Expectation {

    private static final Set<Class<?>> WHOLE_NUMBERS =
            Set.of(int.class, Integer.class, long.class, Long.class, short.class, Short.class, BigInteger.class);

    private static final Set<Class<?>> NUMBERS =
            Set.of(BigDecimal.class, double.class, Double.class, float.class, Float.class, Number.class);

    private static final Map<Class<?>, String> OTHERS = Map.ofEntries(
            Map.entry(boolean.class, "true or false"),
            Map.entry(Boolean.class, "true or false"),
            Map.entry(String.class, "text"),
            Map.entry(UUID.class, "an identifier (a UUID)"),
            Map.entry(LocalDate.class, "a date like 2026-09-01, from 1900 to 2200"),
            Map.entry(LocalTime.class, "a time like 14:30"),
            Map.entry(LocalDateTime.class, "a date and time like 2026-09-01T14:30:00"),
            Map.entry(OffsetDateTime.class, "a moment like 2026-09-01T14:30:00Z"),
            Map.entry(Instant.class, "a moment like 2026-09-01T14:30:00Z"),
            Map.entry(YearMonth.class, "a month like 2026-09"),
            Map.entry(AcademicYear.class, "an academic year like 2026/27"));

    private Expectation() {}

    /** What a value of this type looks like, to follow "must be": {@code a date like 2026-09-01}. */
    public static String of(@Nullable Class<?> type) {
        if (type == null) {
            return "of another kind";
        }
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(value -> ((Enum<?>) value).name())
                            .collect(Collectors.joining(", "));
        }
        if (WHOLE_NUMBERS.contains(type)) {
            return "a whole number";
        }
        if (NUMBERS.contains(type)) {
            return "a number";
        }
        if (type.isArray() || Collection.class.isAssignableFrom(type)) {
            return "a list";
        }
        var other = OTHERS.get(type);
        return other == null ? "an object with its fields" : other;
    }
}
