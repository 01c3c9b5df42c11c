package org.uplift.schools.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One school as it is read by itself.
 *
 * @param school what the register says
 * @param links the schools it came from or became
 * @param latestInspection the last of its inspections that are recorded
 * @param actions what whoever asks may do to it now
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SchoolRecord(
        @JsonUnwrapped SchoolView school,
        List<SchoolLink> links,
        @Nullable InspectionSummary latestInspection,
        List<SchoolAction> actions) {}
