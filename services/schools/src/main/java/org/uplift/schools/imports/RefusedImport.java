package org.uplift.schools.imports;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.uplift.platform.problem.ProblemType;
import org.uplift.platform.problem.Violation;

/** The problem a refused file is answered with: a VALIDATION problem that carries the report's fields as well. */
record RefusedImport(
        String type,
        String title,
        int status,
        String detail,
        List<Violation> errors,
        @JsonUnwrapped ImportReport report) {

    static RefusedImport of(ImportReport report) {
        var type = ProblemType.VALIDATION;
        return new RefusedImport(type.uri(), type.title(), type.status(), detail(report), List.of(), report);
    }

    private static String detail(ImportReport report) {
        var first = report.problems().getFirst();
        int found = report.problems().size() + report.moreProblems();
        return found == 1
                ? "Nothing was imported. Line %d: %s".formatted(first.line(), first.reason())
                : "Nothing was imported: the file has %d problems. The first is in line %d: %s"
                        .formatted(found, first.line(), first.reason());
    }
}
