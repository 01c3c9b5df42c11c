package org.uplift.schools.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.uplift.platform.access.Access;
import org.uplift.platform.api.ListRequest;
import org.uplift.platform.api.Page;
import org.uplift.platform.ids.Ids;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.ProblemType;
import org.uplift.platform.storage.OwnTransaction;
import org.uplift.schools.api.imports.ImportAction;
import org.uplift.schools.api.imports.ImportReport;
import org.uplift.schools.api.imports.ImportRow;
import org.uplift.schools.api.imports.ImportSearch;
import org.uplift.schools.api.imports.RowSearch;

/** Imports GIAS files, at once or in the background, and applies dry runs. */
@ApplicationScoped
public class ImportService {

    private final ImportWork work;
    private final Imports imports;
    private final ImportRows rows;
    private final ImportFiles files;
    private final Access access;
    private final Clock clock;

    ImportService(ImportWork work, Imports imports, ImportRows rows, ImportFiles files, Access access, Clock clock) {
        this.work = work;
        this.imports = imports;
        this.rows = rows;
        this.files = files;
        this.access = access;
        this.clock = clock;
    }

    /** Imports a file now. A dry run that finds nothing wrong keeps it, to be applied. */
    @Transactional
    ImportReport run(Path csv, boolean dryRun, Optional<String> trust) {
        return run(new Task(Ids.next(), dryRun, trust, Optional.empty()), csv);
    }

    private ImportReport run(Task task, Path csv) {
        var found = work.carryOut(task, csv, ImportListener.UNTOLD);
        if (task.dryRun() && found.clean()) {
            files.keep(task.id(), csv);
        }
        return keep(task, found);
    }

    /** Keeps the report of a file that could not even be opened. */
    @Transactional
    ImportReport refuse(UnreadableFileException why, boolean dryRun, Optional<String> trust) {
        return keep(new Task(Ids.next(), dryRun, trust, Optional.empty()), ImportFindings.unreadable(why));
    }

    /** A refusal is kept whatever becomes of the request's own transaction. */
    @OwnTransaction("A refusal outlives the request's own transaction, which its answer rolls back")
    private ImportReport keep(Task task, ImportFindings found) {
        var run = new SchoolImport(task, clock.instant(), access.actor());
        run.end(found, clock.instant());
        if (run.report(null).refused()) {
            rows.remove(task.id());
            QuarkusTransaction.requiringNew().run(() -> {
                imports.add(run);
                rows.add(task.id(), found.rejected());
            });
        } else {
            imports.add(run);
        }
        return run.report(actions(run));
    }

    /** Keeps a file for a worker. */
    @Transactional
    ImportReport queue(Path csv, boolean dryRun, Optional<String> trust) {
        var task = new Task(Ids.next(), dryRun, trust, Optional.empty());
        files.keep(task.id(), csv);
        return queue(task);
    }

    private ImportReport queue(Task task) {
        var run = new SchoolImport(task, clock.instant(), access.actor());
        imports.queue(run);
        return run.report(List.of());
    }

    /**
     * Applies the file of a dry run, as an import of its own.
     *
     * @param later whether to leave it to a worker
     * @throws ProblemException CONFLICT where it was no dry run, was applied already, has rejected rows, is kept no
     *     longer, or something newer has been applied since
     */
    @Transactional
    ImportReport apply(UUID id, boolean later) {
        var dryRun = imports.lock(id).orElseThrow(() -> ProblemException.notFound("Import " + id));
        inapplicable(dryRun).ifPresent(why -> {
            throw new ProblemException(ProblemType.CONFLICT, why);
        });
        var task = new Task(Ids.next(), false, dryRun.task().trust(), Optional.of(id));
        dryRun.applyAs(task.id());
        if (later) {
            files.pass(id, task.id());
            return queue(task);
        }
        var csv = files.fetch(id).orElseThrow();
        try (var file = UploadedFile.open(csv, false, Long.MAX_VALUE)) {
            files.remove(id);
            return run(task, file.csv());
        }
    }

    private Optional<String> inapplicable(SchoolImport dryRun) {
        return dryRun.inapplicable()
                .or(() -> imports.appliedSince(dryRun.endedAt())
                        ? Optional.of("Another import has been applied since this dry run. Run it again.")
                        : Optional.empty())
                .or(() -> files.isKept(dryRun.task().id())
                        ? Optional.empty()
                        : Optional.of("The file of this dry run is kept no longer. Import it again."));
    }

    private List<ImportAction> actions(SchoolImport run) {
        return inapplicable(run).isEmpty() ? List.of(ImportAction.APPLY) : List.of();
    }

    @Transactional
    Page<ImportReport> list(ImportSearch search, ListRequest request) {
        return imports.list(search.status, Optional.ofNullable(search.dryRun), request)
                .map(run -> run.report(null));
    }

    @Transactional
    ImportReport read(UUID id) {
        var run = find(id);
        return run.report(actions(run));
    }

    @Transactional
    Page<ImportRow> rows(UUID id, RowSearch search, ListRequest request) {
        find(id);
        return rows.page(id, search.outcome, search.q, request);
    }

    private SchoolImport find(UUID id) {
        return imports.find(id).orElseThrow(() -> ProblemException.notFound("Import " + id));
    }
}
