package org.uplift.schools.api.imports;

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
 * @param runAt when it was asked for
 * @param finishedAt when it ended; absent until then
 * @param read rows of the file read so far, whosever they are
 * @param of rows the file has, until it ends about; absent before it begins
 * @param applied schools written so far, of those created and updated
 * @param rows rows of the file that were looked at: with {@code trust}, those of that trust; always the sum of the next four
 * @param created schools that were not in the register; nothing is applied of a file that is refused or a dry run
 * @param updated schools of which the file says something new; the same
 * @param unchanged schools the register has as the file does
 * @param rejected rows something is wrong with; one is enough for nothing to be applied
 * @param problems what is wrong, the first 200
 * @param moreProblems how many more there are than are listed
 * @param passedOver what is wrong with rows of other trusts, the first 200; no reason not to apply the rest
 * @param morePassedOver how many more there are than are listed
 * @param failure why it did not end, where the file was not to blame
 * @param applies the dry run whose file it applies
 * @param appliedAs the import that applies this dry run
 * @param actions what whoever asks may do now; absent in lists
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportReport(
        UUID id,
        ImportStatus status,
        boolean dryRun,
        @Nullable String trust,
        Instant runAt,
        @Nullable Instant finishedAt,
        int read,
        @Nullable Integer of,
        int applied,
        int rows,
        int created,
        int updated,
        int unchanged,
        int rejected,
        List<RowProblem> problems,
        int moreProblems,
        List<RowProblem> passedOver,
        int morePassedOver,
        @Nullable String failure,
        @Nullable UUID applies,
        @Nullable UUID appliedAs,
        @Nullable List<ImportAction> actions) {

    private static final int WHOLE = 100;

    @SuppressWarnings("NullAway") // a service of the version before does not tell
    public ImportReport {
        passedOver = passedOver == null ? List.of() : passedOver;
    }

    /** Whether the file was refused: something is wrong with it and it was meant to be applied. */
    public boolean refused() {
        return !dryRun && !problems.isEmpty();
    }

    /** Whether it is still worked on. */
    public boolean working() {
        return status == ImportStatus.QUEUED || status == ImportStatus.RUNNING;
    }

    public boolean failed() {
        return status == ImportStatus.FAILED;
    }

    /** How many things are wrong with the file, those listed and the others. */
    public int allProblems() {
        return problems.size() + moreProblems;
    }

    /** How many of the rows looked at have nothing wrong with them. */
    public int sound() {
        return rows - rejected;
    }

    /** Whether the register has all of the file already. */
    public boolean idle() {
        return created == 0 && updated == 0;
    }

    /** How much of the file has been looked at, in whole percent; null where that is not known yet. */
    public @Nullable Integer share() {
        return of == null || of <= 0 ? null : (int) Math.min(WHOLE, (long) WHOLE * read / of);
    }
}
