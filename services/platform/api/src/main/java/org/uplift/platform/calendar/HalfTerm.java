package org.uplift.platform.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;

/**
 * One of the six half-terms of an academic year (field facts, section 6).
 *
 * <p>Academies set their own dates. Until a school's own are known, a half-term runs from one boundary to the day
 * before the next, holidays included, so that every day of a year falls in exactly one, and a holiday belongs to the
 * half-term just taught. The boundaries are the days most schools in England come back: 1 September, then the first
 * Monday from 29 October, 2 January, 19 February, 12 April and 1 June. They agree with the published dates of
 * Hampshire for 2025/26 and 2026/27; a late Easter can move summer 1 by a week.
 *
 * @param year the academic year
 * @param part which of the six
 */
public record HalfTerm(AcademicYear year, Part part) implements Comparable<HalfTerm> {

    /** The six, in order. */
    public enum Part {
        AUTUMN_1("Autumn 1"),
        AUTUMN_2("Autumn 2"),
        SPRING_1("Spring 1"),
        SPRING_2("Spring 2"),
        SUMMER_1("Summer 1"),
        SUMMER_2("Summer 2");

        private final String label;

        Part(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** The half-term a day falls in. */
    public static HalfTerm of(LocalDate day) {
        return of(AcademicYear.of(day)).reversed().stream()
                .filter(halfTerm -> !day.isBefore(halfTerm.firstDay()))
                .findFirst()
                .orElseThrow();
    }

    /** The six of a year, in order. */
    public static List<HalfTerm> of(AcademicYear year) {
        return Arrays.stream(Part.values())
                .map(part -> new HalfTerm(year, part))
                .toList();
    }

    public LocalDate firstDay() {
        var autumn = year.startYear();
        var next = autumn + 1;
        return switch (part) {
            case AUTUMN_1 -> year.firstDay();
            case AUTUMN_2 -> firstMondayFrom(LocalDate.of(autumn, Month.OCTOBER, 29));
            case SPRING_1 -> firstMondayFrom(LocalDate.of(next, Month.JANUARY, 2));
            case SPRING_2 -> firstMondayFrom(LocalDate.of(next, Month.FEBRUARY, 19));
            case SUMMER_1 -> firstMondayFrom(LocalDate.of(next, Month.APRIL, 12));
            case SUMMER_2 -> firstMondayFrom(LocalDate.of(next, Month.JUNE, 1));
        };
    }

    private static LocalDate firstMondayFrom(LocalDate day) {
        return day.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    }

    public LocalDate lastDay() {
        return part == Part.SUMMER_2
                ? year.lastDay()
                : new HalfTerm(year, Part.values()[part.ordinal() + 1])
                        .firstDay()
                        .minusDays(1);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(firstDay()) && !day.isAfter(lastDay());
    }

    public HalfTerm next() {
        return switch (part) {
            case AUTUMN_1 -> new HalfTerm(year, Part.AUTUMN_2);
            case AUTUMN_2 -> new HalfTerm(year, Part.SPRING_1);
            case SPRING_1 -> new HalfTerm(year, Part.SPRING_2);
            case SPRING_2 -> new HalfTerm(year, Part.SUMMER_1);
            case SUMMER_1 -> new HalfTerm(year, Part.SUMMER_2);
            case SUMMER_2 -> new HalfTerm(new AcademicYear(year.startYear() + 1), Part.AUTUMN_1);
        };
    }

    /** For people: {@code Autumn 1 2026/27}. */
    public String label() {
        return part.label() + " " + year.label();
    }

    @Override
    public int compareTo(HalfTerm other) {
        var byYear = year.compareTo(other.year);
        return byYear != 0 ? byYear : part.compareTo(other.part);
    }

    @Override
    public String toString() {
        return label();
    }
}
