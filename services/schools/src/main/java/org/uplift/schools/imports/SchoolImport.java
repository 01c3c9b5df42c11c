package org.uplift.schools.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.ids.Ids;

/** An import that was run, kept for its report; it never changes. */
@Entity
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

    protected SchoolImport() {}

    SchoolImport(Instant runAt, String actor, boolean dryRun, @Nullable String trust) {
        this.id = Ids.next();
        this.runAt = runAt;
        this.actor = actor;
        this.dryRun = dryRun;
        this.trust = trust;
        this.problems = List.of();
    }

    void found(Counts counts, Problems all) {
        var shown = dryRun || all.found() == 0 ? counts : counts.refused();
        rows = shown.rows();
        created = shown.created();
        updated = shown.updated();
        unchanged = shown.unchanged();
        rejected = shown.rejected();
        problems = all.listed();
        moreProblems = all.more();
    }

    ImportReport report() {
        return new ImportReport(
                id,
                dryRun,
                trust,
                runAt,
                rows,
                created,
                updated,
                unchanged,
                rejected,
                List.copyOf(problems),
                moreProblems);
    }
}
