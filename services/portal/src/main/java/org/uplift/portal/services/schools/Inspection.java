package org.uplift.portal.services.schools;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What Ofsted found at a school, in the words and on the scale of the framework of its day. Grades of two frameworks do
 * not compare.
 *
 * @param outcome in place of grades, where an inspection ended in words
 * @param beforeJoining whether it was before the school joined the trust
 */
public record Inspection(
        UUID id,
        String framework,
        String frameworkTitle,
        LocalDate inspectedOn,
        @Nullable LocalDate publishedOn,
        @Nullable String overallTitle,
        @Nullable List<Graded> grades,
        @Nullable String outcome,
        @Nullable String safeguarding,
        @Nullable String safeguardingTitle,
        @Nullable String category,
        @Nullable String categoryTitle,
        @Nullable String inspectionNumber,
        @Nullable String url,
        boolean beforeJoining) {

    /** The grade of one area. */
    public record Graded(String area, String areaTitle, String grade, String gradeTitle) {}

    public List<Graded> graded() {
        return grades == null ? List.of() : grades;
    }

    /** Whether safeguarding failed. */
    public boolean unsafe() {
        return "NOT_EFFECTIVE".equals(safeguarding) || "NOT_MET".equals(safeguarding);
    }
}
