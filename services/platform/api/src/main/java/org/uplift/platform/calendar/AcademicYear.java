package org.uplift.platform.calendar;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.Month;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An academic year: 1 September to 31 August (field facts, section 6). Also the finance year of a trust.
 *
 * @param startYear the calendar year it starts in: 2026 for 2026/27
 */
@Schema(implementation = String.class, pattern = "20\\d\\d/\\d\\d", examples = "2026/27")
public record AcademicYear(int startYear) implements Comparable<AcademicYear> {

    private static final Pattern LABEL = Pattern.compile("(20\\d\\d)/(\\d\\d)");

    /** The academic year a day falls in. */
    public static AcademicYear of(LocalDate day) {
        return new AcademicYear(day.getMonthValue() >= Month.SEPTEMBER.getValue() ? day.getYear() : day.getYear() - 1);
    }

    /**
     * Reads a label such as {@code 2026/27}.
     *
     * @throws IllegalArgumentException where the text is not two years in a row
     */
    @JsonCreator
    public static AcademicYear parse(String label) {
        var matcher = LABEL.matcher(label);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("An academic year is written like 2026/27");
        }
        var year = new AcademicYear(Integer.parseInt(matcher.group(1)));
        if (!year.label().equals(label)) {
            throw new IllegalArgumentException("An academic year joins two years in a row, like 2026/27");
        }
        return year;
    }

    @JsonValue
    public String label() {
        return "%d/%02d".formatted(startYear, (startYear + 1) % 100);
    }

    public LocalDate firstDay() {
        return LocalDate.of(startYear, Month.SEPTEMBER, 1);
    }

    public LocalDate lastDay() {
        return LocalDate.of(startYear + 1, Month.AUGUST, 31);
    }

    @Override
    public int compareTo(AcademicYear other) {
        return Integer.compare(startYear, other.startYear);
    }

    @Override
    public String toString() {
        return label();
    }
}
