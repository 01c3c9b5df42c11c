package org.uplift.schools.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.uplift.schools.api.imports.ImportAction;
import org.uplift.schools.api.imports.ImportReport;
import org.uplift.schools.api.imports.ImportStatus;
import org.uplift.schools.api.imports.RowProblem;

/** An import: asked for, worked on, and kept for its report. */
@Entity
@DynamicUpdate
@Table(name = "school_import")
class SchoolImport {

    @Id
    private UUID id;

    @Column(name = "run_at")
    private Instant runAt;

    private String actor;

    @Column(name = "dry_run")
    private boolean dryRun;

    private @Nullable String trust;

    @Enumerated(EnumType.STRING)
    private ImportStatus status;

    @Column(name = "rows_read")
    private int read;

    @Column(name = "rows_of")
    private @Nullable Integer of;

    private int applied;
    private int attempts;

    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;

    private @Nullable String failure;
    private @Nullable UUID applies;

    @Column(name = "applied_as")
    private @Nullable UUID appliedAs;

    @Column(name = "row_count")
    private int rows;

    private int created;
    private int updated;
    private int unchanged;
    private int rejected;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<RowProblem> problems;

    @Column(name = "more_problems")
    private int moreProblems;

    @Column(name = "passed_over")
    @JdbcTypeCode(SqlTypes.JSON)
    private List<RowProblem> passedOver;

    @Column(name = "more_passed_over")
    private int morePassedOver;

    protected SchoolImport() {}

    SchoolImport(Task task, Instant runAt, String actor) {
        this.id = task.id();
        this.runAt = runAt;
        this.actor = actor;
        this.dryRun = task.dryRun();
        this.trust = task.trust().orElse(null);
        this.applies = task.applies().orElse(null);
        this.status = ImportStatus.QUEUED;
        this.problems = List.of();
        this.passedOver = List.of();
    }

    /** Notes what the work came to. Of a file that is refused the counts tell what it would have done. */
    void end(ImportFindings found, Instant now) {
        var refused = !dryRun && !found.clean();
        var counts = found.counts();
        rows = counts.rows();
        created = counts.created();
        updated = counts.updated();
        unchanged = counts.unchanged();
        rejected = counts.rejected();
        read = found.seen();
        of = found.seen();
        applied = dryRun || refused ? 0 : created + updated;
        problems = found.problems().listed();
        moreProblems = found.problems().more();
        passedOver = found.passedOver().listed();
        morePassedOver = found.passedOver().more();
        status = refused ? ImportStatus.FAILED : ImportStatus.DONE;
        finishedAt = now;
    }

    /** Notes that the work did not end. */
    void fail(String why, Instant now) {
        status = ImportStatus.FAILED;
        failure = why;
        rows = 0;
        rejected = 0;
        created = 0;
        updated = 0;
        unchanged = 0;
        applied = 0;
        finishedAt = now;
    }

    /** Why it cannot be applied, as far as it knows of itself; empty where it can. */
    Optional<String> inapplicable() {
        if (!dryRun) {
            return Optional.of("This import was no dry run.");
        }
        if (appliedAs != null) {
            return Optional.of("This dry run has been applied already.");
        }
        if (status == ImportStatus.QUEUED || status == ImportStatus.RUNNING) {
            return Optional.of("This dry run has not ended yet.");
        }
        return status == ImportStatus.DONE && problems.isEmpty()
                ? Optional.empty()
                : Optional.of("Something is wrong with the file. Correct it and import it again.");
    }

    void applyAs(UUID other) {
        appliedAs = other;
    }

    /** The import that was to apply it came to nothing: it can be applied again. */
    void unapply() {
        appliedAs = null;
    }

    Task task() {
        return new Task(id, dryRun, Optional.ofNullable(trust), Optional.ofNullable(applies));
    }

    String actor() {
        return actor;
    }

    Instant endedAt() {
        return finishedAt == null ? runAt : finishedAt;
    }

    ImportReport report(@Nullable List<ImportAction> actions) {
        return new ImportReport(
                id,
                status,
                dryRun,
                trust,
                runAt,
                finishedAt,
                read,
                of,
                applied,
                rows,
                created,
                updated,
                unchanged,
                rejected,
                List.copyOf(problems),
                moreProblems,
                List.copyOf(passedOver),
                morePassedOver,
                failure,
                applies,
                appliedAs,
                actions);
    }
}
