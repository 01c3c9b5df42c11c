package org.uplift.schools.api.inspections;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An inspection: every name beside its title in Ofsted's words. Grades of two frameworks do not compare.
 *
 * @param version what its {@code ETag} shows
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InspectionRecord(
        UUID id,
        int schoolUrn,
        Framework framework,
        String frameworkTitle,
        LocalDate inspectedOn,
        @Nullable LocalDate publishedOn,
        @Nullable Grade overall,
        @Nullable String overallTitle,
        List<Graded> grades,
        @Nullable String outcome,
        @Nullable Safeguarding safeguarding,
        @Nullable String safeguardingTitle,
        @Nullable ConcernCategory category,
        @Nullable String categoryTitle,
        @Nullable String inspectionNumber,
        @Nullable String url,
        boolean beforeJoining,
        long version) {

    /** The grade of one area. */
    public record Graded(InspectionArea area, String areaTitle, Grade grade, String gradeTitle) {

        public static Graded of(AreaGrade graded) {
            return new Graded(
                    graded.area(),
                    graded.area().label(),
                    graded.grade(),
                    graded.grade().label());
        }
    }
}
