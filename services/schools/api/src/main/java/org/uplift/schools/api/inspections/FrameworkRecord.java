package org.uplift.schools.api.inspections;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an inspection of one framework says, for a form: names as they are sent and titles in Ofsted's words.
 *
 * @param from first day; absent for the oldest
 * @param to last day; absent for today's
 * @param hasOverall whether there is one grade for everything
 * @param hasOutcomes whether an inspection may end in words instead of grades
 * @param grades the scale, best first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FrameworkRecord(
        Framework framework,
        String title,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        boolean hasOverall,
        boolean hasOutcomes,
        List<AreaOption> areas,
        List<Option> grades,
        List<Option> safeguarding,
        List<Option> categories) {

    /** A value and what people call it. */
    public record Option(String value, String title) {}

    /** An area; not required where a school may do without it. */
    public record AreaOption(String value, String title, boolean required) {}

    public static FrameworkRecord of(Framework framework) {
        return new FrameworkRecord(
                framework,
                framework.label(),
                framework.from(),
                framework.to(),
                framework.hasOverall(),
                framework.hasOutcomes(),
                Stream.concat(
                                framework.areas().stream().map(area -> option(area, true)),
                                framework.areasWhereApplicable().stream().map(area -> option(area, false)))
                        .toList(),
                framework.scale().stream()
                        .map(grade -> new Option(grade.name(), grade.label()))
                        .toList(),
                framework.safeguarding().stream()
                        .map(judgement -> new Option(judgement.name(), judgement.label()))
                        .toList(),
                framework.categories().stream()
                        .map(category -> new Option(category.name(), category.label()))
                        .toList());
    }

    private static AreaOption option(InspectionArea area, boolean required) {
        return new AreaOption(area.name(), area.label(), required);
    }
}
