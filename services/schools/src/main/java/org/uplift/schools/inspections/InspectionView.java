package org.uplift.schools.inspections;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An inspection as shown: every name beside its title in Ofsted's words. Grades of two frameworks do not compare. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InspectionView(
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
        @Nullable Category category,
        @Nullable String categoryTitle,
        @Nullable String inspectionNumber,
        @Nullable String url,
        boolean beforeJoining) {

    /** The grade of one area. */
    public record Graded(Area area, String areaTitle, Grade grade, String gradeTitle) {

        static Graded of(AreaGrade graded) {
            return new Graded(
                    graded.area(),
                    graded.area().title(),
                    graded.grade(),
                    graded.grade().title());
        }
    }
}
