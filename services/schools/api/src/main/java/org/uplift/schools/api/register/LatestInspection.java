package org.uplift.schools.api.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplift.schools.api.inspections.Framework;

/**
 * A school's last inspection, as much of it as stands beside the school. Grades are in the framework's own words: those
 * of two frameworks cannot be compared.
 *
 * @param overall overall effectiveness, where the framework has it
 * @param outcome in place of grades, in Ofsted's words
 * @param grades each area's grade, in the framework's order
 * @param category the category of concern, where it was put in one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LatestInspection(
        UUID id,
        Framework framework,
        String frameworkTitle,
        LocalDate inspectedOn,
        @Nullable LocalDate publishedOn,
        @Nullable String overall,
        Map<String, String> grades,
        @Nullable String outcome,
        @Nullable String safeguarding,
        @Nullable String category,
        boolean beforeJoining) {}
