package org.uplift.local.demonstration;

import java.time.LocalDate;

/** Days, counted in weeks from the day the demonstration was begun. */
record Weeks(LocalDate begun) {

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
