package org.uplift.local.demonstration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days, counted in weeks from the day the demonstration was begun. */
record Weeks(LocalDate begun) {

    /** From the day the file names; today, where there is no file yet. */
    static Weeks begunOrNow(Path file) {
        try {
            if (!Files.exists(file)) {
                Files.writeString(
                        file, LocalDate.now(ZoneId.of("Europe/London")).toString());
            }
            return new Weeks(LocalDate.parse(Files.readString(file).strip()));
        } catch (IOException e) {
            throw new UncheckedIOException("The day the demonstration was begun cannot be kept in " + file, e);
        }
    }

    String ahead(int weeks) {
        return begun.plusWeeks(weeks).toString();
    }

    String ago(int weeks) {
        return ahead(-weeks);
    }

    /** The academic year, 1 September to 31 August, a day that many weeks ahead falls in: {@code 2026/27}. */
    String academicYear(int weeks) {
        LocalDate day = begun.plusWeeks(weeks);
        int start = day.getMonthValue() >= 9 ? day.getYear() : day.getYear() - 1;
        return "%d/%02d".formatted(start, (start + 1) % 100);
    }

    /** A budget has one code for each year: {@code SEND-2627}. */
    String budgetCode(String code, int weeks) {
        return code + "-" + academicYear(weeks).substring(2).replace("/", "");
    }
}
