package org.uplift.schools.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an import did, or would do.
 *
 * @param dryRun whether it only looked
 * @param trust the trust whose rows were kept; absent where all were
 * @param rows rows of the file that were looked at: with {@code trust}, those of that trust
 * @param created schools that were not in the register
 * @param updated schools of which the file says something new
 * @param unchanged schools the register has as the file does
 * @param rejected rows something is wrong with; one is enough for nothing to be applied
 * @param problems what is wrong, the first 200
 * @param moreProblems how many more there are than are listed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportReport(
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
        int moreProblems) {

    /** Whether the file was refused: something is wrong with it and it was meant to be applied. */
    boolean refused() {
        return !dryRun && !problems.isEmpty();
    }
}
