package org.uplift.schools.inspections;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplift.schools.api.inspections.AreaGrade;
import org.uplift.schools.api.inspections.ConcernCategory;
import org.uplift.schools.api.inspections.Framework;
import org.uplift.schools.api.inspections.Grade;
import org.uplift.schools.api.inspections.Safeguarding;

/** The data of {@code inspection.recorded}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record InspectionEvent(
        UUID inspectionId,
        int schoolUrn,
        Framework framework,
        LocalDate inspectedOn,
        @Nullable LocalDate publishedOn,
        @Nullable Grade overall,
        List<AreaGrade> grades,
        @Nullable String outcome,
        @Nullable Safeguarding safeguarding,
        @Nullable ConcernCategory category,
        @Nullable String inspectionNumber,
        @Nullable String url,
        boolean beforeJoining) {}
