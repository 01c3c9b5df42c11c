package org.uplift.schools.imports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.problem.ProblemType;
import org.uplift.platform.problem.Violation;
import org.uplift.schools.api.imports.ImportReport;
import org.uplift.schools.api.imports.RowProblem;

/**
 * The problem a refused file is answered with: a VALIDATION problem that carries what the report says of the file. The
 * {@code status} of a problem is HTTP's, so the report's own is left out.
 */
record RefusedImport(
        String type,
        String title,
        int status,
        String detail,
        List<Violation> errors,
        UUID id,
        boolean dryRun,
        @Nullable String trust,
        Instant runAt,
        int rows,
        int created,
        int updated,
        int unchanged,
        int rejected,
        List<RowProblem> problems,
        int moreProblems,
        List<RowProblem> passedOver,
        int morePassedOver) {

    static RefusedImport of(ImportReport report) {
        var type = ProblemType.VALIDATION;
        return new RefusedImport(
                type.uri(),
                type.title(),
                type.status(),
                detail(report),
                List.of(),
                report.id(),
                report.dryRun(),
                report.trust(),
                report.runAt(),
                report.rows(),
                report.created(),
                report.updated(),
                report.unchanged(),
                report.rejected(),
                report.problems(),
                report.moreProblems(),
                report.passedOver(),
                report.morePassedOver());
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
