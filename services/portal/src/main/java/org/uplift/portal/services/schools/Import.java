package org.uplift.portal.services.schools;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import of schools: what it would do, does or did.
 *
 * @param dryRun whether it only looks
 * @param trust the trust whose rows are kept; absent where all are
 * @param read rows looked at so far
 * @param of rows there are to look at, about; absent before it begins
 * @param applied schools written so far
 * @param problems what is wrong with the file, the first of them
 * @param moreProblems how many more there are
 * @param failure why it did not end, where the file is not to blame
 * @param applies the dry run whose file it applies
 * @param appliedAs the import that applies this dry run
 * @param actions what the reader may do to it now; absent in lists
 */
public record Import(
        UUID id,
        @Nullable String status,
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
        @Nullable List<Problem> problems,
        int moreProblems,
        @Nullable String failure,
        @Nullable UUID applies,
        @Nullable UUID appliedAs,
        @Nullable List<String> actions) {

    /** One thing wrong in the file; without a column where it concerns the row or the file. */
    public record Problem(
            long line, @Nullable String column, @Nullable String value, String reason) {}

    /**
     * What one row of the file does.
     *
     * @param outcome {@code CREATED}, {@code UPDATED}, {@code UNCHANGED} or {@code REJECTED}
     */
    public record Row(
            long line,
            @Nullable Integer urn,
            @Nullable String name,
            String outcome,
            @Nullable List<Change> changes,
            @Nullable String reason) {

        public List<Change> different() {
            return changes == null ? List.of() : changes;
        }
    }

    /** One field the file says something new of; nothing before or after where there was or is none. */
    public record Change(
            String field, @Nullable String before, @Nullable String after) {}

    public String state() {
        return status == null ? "DONE" : status;
    }

    /** Whether it is still worked on. */
    public boolean working() {
        return state().equals("QUEUED") || state().equals("RUNNING");
    }

    public boolean failed() {
        return state().equals("FAILED");
    }

    public List<Problem> wrong() {
        return problems == null ? List.of() : problems;
    }

    public int allProblems() {
        return wrong().size() + moreProblems;
    }

    /** Whether it came to an end and changed the register, or could have. */
    public boolean clean() {
        return !working() && !failed() && wrong().isEmpty();
    }

    /** Whether the register has all of the file already. */
    public boolean idle() {
        return created == 0 && updated == 0;
    }

    public boolean may(String action) {
        return actions != null && actions.contains(action);
    }

    /** How much of the file has been looked at, in whole percent; nothing where that is not known yet. */
    public @Nullable Integer share() {
        return of == null || of <= 0 ? null : (int) Math.min(100, 100L * read / of);
    }
}
