package org.uplift.schools.imports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.calendar.Dates;
import org.uplift.platform.text.ReadableText;
import org.uplift.schools.register.SchoolFacts;
import org.uplift.schools.register.SchoolLinks;

/** Turns one row into a school, or says everything that is wrong with it. */
final class RowReader {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("[d-M-uuuu][d/M/uuuu]", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern WHOLE = Pattern.compile("\\d{1,6}");

    /** As a spreadsheet writes a whole number it took for a fraction. */
    private static final Pattern DECIMAL_ZEROS = Pattern.compile("^(\\d+)\\.0+$");

    private static final Pattern URN = Pattern.compile("[1-9]\\d{0,6}");
    private static final Pattern PERCENT = Pattern.compile("\\d{1,3}(\\.\\d{1,4})?");
    private static final Pattern LINE_BREAK = Pattern.compile("\\h*\\R\\h*");
    private static final List<String> STATUSES =
            List.of("Open", "Closed", "Open, but proposed to close", "Proposed to open");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int OLDEST = 120;
    private static final int LONGEST_NAME = 300;

    private final GiasRow row;
    private final RowProblems problems;

    private RowReader(GiasRow row, RowProblems problems) {
        this.row = row;
        this.problems = problems;
    }

    /** The school a row tells of; empty where something is wrong with it, which is then among the problems. */
    static Optional<SchoolFacts> read(GiasRow row, RowProblems problems) {
        int before = problems.found();
        var facts = new RowReader(row, problems).facts();
        return problems.found() == before ? Optional.of(facts) : Optional.empty();
    }

    private SchoolFacts facts() {
        var opened = date(GiasColumns.OPENED);
        var closed = date(GiasColumns.CLOSED);
        if (opened != null && closed != null && closed.isBefore(opened)) {
            wrong(GiasColumns.CLOSED, "The school would have closed before it opened.");
        }
        var youngest = age(GiasColumns.LOW_AGE);
        var oldest = age(GiasColumns.HIGH_AGE);
        if (youngest != null && oldest != null && oldest < youngest) {
            wrong(GiasColumns.HIGH_AGE, "The highest age is below the lowest.");
        }
        return new SchoolFacts(
                urn(),
                laestab(),
                required(GiasColumns.NAME, "The school's name is missing."),
                phase(),
                required(GiasColumns.TYPE, "The type of establishment is missing."),
                status(),
                text(GiasColumns.TRUST),
                whole(GiasColumns.PUPILS),
                whole(GiasColumns.CAPACITY),
                percent(GiasColumns.FSM),
                text(GiasColumns.POSTCODE),
                text(GiasColumns.TOWN),
                text(GiasColumns.LA_NAME),
                opened,
                closed,
                youngest,
                oldest,
                optional(GiasColumns.UKPRN),
                optional(GiasColumns.STREET),
                optional(GiasColumns.WEBSITE),
                links());
    }

    private int urn() {
        var value = digits(GiasColumns.URN);
        if (URN.matcher(value).matches()) {
            return Integer.parseInt(value);
        }
        wrong(GiasColumns.URN, value.isEmpty() ? "The URN is missing." : "A URN is a number of up to seven digits.");
        return 0;
    }

    private @Nullable String laestab() {
        var authority = digits(GiasColumns.LA_CODE);
        var number = digits(GiasColumns.NUMBER);
        if (!authority.isEmpty() && !authority.matches("\\d{1,3}")) {
            wrong(GiasColumns.LA_CODE, "A local authority code is a number of up to three digits.");
            return null;
        }
        if (!number.isEmpty() && !number.matches("\\d{1,4}")) {
            wrong(GiasColumns.NUMBER, "An establishment number is a number of up to four digits.");
            return null;
        }
        return authority.isEmpty() || number.isEmpty()
                ? null
                : "0".repeat(3 - authority.length()) + authority + "0".repeat(4 - number.length()) + number;
    }

    private String phase() {
        var phase = row.get(GiasColumns.PHASE);
        return phase.isEmpty() ? "Not applicable" : phase;
    }

    /** In the register's own spelling, which is what the rest of the service asks for. */
    private String status() {
        var status = required(GiasColumns.STATUS, "The status is missing.");
        return STATUSES.stream().filter(status::equalsIgnoreCase).findFirst().orElse(status);
    }

    private String required(String column, String missing) {
        var value = readable(column);
        if (ReadableText.invisible(value)) {
            wrong(column, missing);
        }
        return value;
    }

    private @Nullable String text(String column) {
        var value = readable(column);
        return ReadableText.invisible(value) ? null : value;
    }

    /** A cell with a line break in it, as a sheet's cells may have, is read as one line. */
    private String readable(String column) {
        var value = LINE_BREAK.matcher(row.get(column)).replaceAll(" ");
        if (value.length() > LONGEST_NAME) {
            wrong(column, "This is longer than %d characters.".formatted(LONGEST_NAME));
        }
        ReadableText.fault(value).or(() -> Mojibake.fault(value)).ifPresent(fault -> wrong(column, fault));
        return value;
    }

    private @Nullable String optional(String column) {
        return row.optional(column).isEmpty() ? null : text(column);
    }

    private @Nullable String links() {
        var links = row.links();
        return links == null ? null : SchoolLinks.write(links);
    }

    /** A number without the zeros a spreadsheet put behind it. */
    private String digits(String column) {
        return DECIMAL_ZEROS.matcher(row.get(column)).replaceFirst("$1");
    }

    private @Nullable Integer whole(String column) {
        var value = digits(column);
        if (Absent.is(value)) {
            return null;
        }
        if (!WHOLE.matcher(value).matches()) {
            wrong(column, "This is not a whole number of 0 or more.");
            return null;
        }
        return Integer.valueOf(value);
    }

    private @Nullable Integer age(String column) {
        var age = whole(column);
        if (age != null && age > OLDEST) {
            wrong(column, "This is not an age.");
        }
        return age;
    }

    private @Nullable BigDecimal percent(String column) {
        var value = row.get(column).replaceFirst("\\s*%$", "");
        if (Absent.is(value)) {
            return null;
        }
        if (!PERCENT.matcher(value).matches() || new BigDecimal(value).compareTo(HUNDRED) > 0) {
            wrong(column, "This is not a percentage from 0 to 100.");
            return null;
        }
        return new BigDecimal(value).setScale(2, RoundingMode.HALF_UP);
    }

    private @Nullable LocalDate date(String column) {
        var value = row.get(column);
        if (Absent.is(value)) {
            return null;
        }
        try {
            var date = LocalDate.parse(value, DATE);
            if (!Dates.plausible(date)) {
                wrong(column, "This is not a date from 1900 to 2200.");
            }
            return date;
        } catch (DateTimeException e) {
            wrong(column, "This is not a date; dates are written day first, like 31-08-2026 or 31/08/2026.");
            return null;
        }
    }

    private void wrong(String column, String reason) {
        problems.add(row.line(), column, row.get(column), reason);
    }
}
