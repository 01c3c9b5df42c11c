package org.uplift.schools.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.uplift.platform.access.Access;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.storage.OwnTransaction;

/**
 * Works on the imports that wait. The whole work is one transaction that holds the import's place in the queue: a
 * worker that is killed leaves no trace but its progress, and the next one begins again.
 */
@ApplicationScoped
class ImportWorker {

    private static final Logger LOG = Logger.getLogger(ImportWorker.class);

    private static final int MOST_ATTEMPTS = 3;
    private static final Duration FILES_KEPT = Duration.ofDays(7);
    private static final Duration ROWS_KEPT = Duration.ofDays(90);

    private final Imports imports;
    private final ImportWork work;
    private final ImportFiles files;
    private final ImportRows rows;
    private final ImportProgress progress;
    private final Access access;
    private final Clock clock;

    ImportWorker(
            Imports imports,
            ImportWork work,
            ImportFiles files,
            ImportRows rows,
            ImportProgress progress,
            Access access,
            Clock clock) {
        this.imports = imports;
        this.work = work;
        this.files = files;
        this.rows = rows;
        this.progress = progress;
        this.access = access;
        this.clock = clock;
    }

    @Scheduled(every = "${uplift.schools.worker.poll}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void work() {
        while (next()) {
            LOG.debug("An import has ended; looking for another");
        }
    }

    /** Works on one import; says whether one came to an end. What failed is tried again with the next call. */
    @OwnTransaction("The worker's thread has none under way")
    boolean next() {
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                var claimed = imports.claim();
                claimed.ifPresent(this::carryOut);
                return claimed.isPresent();
            });
        } catch (ProblemException e) {
            LOG.debugf("An import has to wait reason=%s", e.detail());
            return false;
        } catch (RuntimeException e) {
            LOG.error("An import was abandoned and will be begun again", e);
            return false;
        }
    }

    private void carryOut(UUID id) {
        work.keepOthersOut();
        var run = imports.find(id).orElseThrow();
        var task = run.task();
        var actor = run.actor();
        var csv = files.fetch(id);
        try {
            var attempt = progress.begin(id, csv.map(ImportWorker::lines).orElse(0));
            var hopeless = hopeless(task, csv, attempt);
            if (hopeless.isPresent()) {
                end(task, Optional.empty(), hopeless.get());
                return;
            }
            access.inTheNameOf(
                    actor, () -> end(task, Optional.of(work.carryOut(task, csv.orElseThrow(), progress.of(id))), ""));
        } finally {
            csv.ifPresent(ImportWorker::delete);
        }
    }

    private Optional<String> hopeless(Task task, Optional<Path> csv, int attempt) {
        if (attempt > MOST_ATTEMPTS) {
            return Optional.of(
                    "The import was begun %d times and did not end. Nothing was applied.".formatted(MOST_ATTEMPTS));
        }
        if (csv.isEmpty()) {
            return Optional.of("The file is kept no longer. Nothing was applied; import it again.");
        }
        var overtaken = task.applies()
                .flatMap(imports::find)
                .filter(dryRun -> imports.appliedSince(dryRun.endedAt()))
                .isPresent();
        return overtaken
                ? Optional.of("Another import was applied after the dry run. Nothing was applied; run it again.")
                : Optional.empty();
    }

    /** Ends an import, with what was found or with why nothing was. */
    private void end(Task task, Optional<ImportFindings> found, String failure) {
        var run = imports.find(task.id()).orElseThrow();
        found.ifPresentOrElse(what -> run.end(what, clock.instant()), () -> run.fail(failure, clock.instant()));
        imports.unqueue(task.id());
        var applied = found.filter(ImportFindings::clean).isPresent();
        if (!applied && task.applies().isPresent()) {
            giveBack(task.id(), task.applies().get());
        } else if (!applied || !task.dryRun()) {
            files.remove(task.id());
        }
        if (!applied && !task.dryRun()) {
            rows.remove(task.id());
            rows.add(task.id(), found.map(ImportFindings::rejected).orElse(List.of()));
        }
    }

    private void giveBack(UUID id, UUID dryRun) {
        imports.lock(dryRun).ifPresent(SchoolImport::unapply);
        files.pass(id, dryRun);
    }

    @OwnTransaction("The schedule's thread has none under way")
    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        QuarkusTransaction.requiringNew().run(() -> {
            files.removeBefore(clock.instant().minus(FILES_KEPT));
            rows.removeBefore(clock.instant().minus(ROWS_KEPT));
        });
    }

    /** About how many rows a file has: a field may hold a line break, and the first line holds the column names. */
    private static int lines(Path csv) {
        try (var input = Files.newInputStream(csv)) {
            var buffer = new byte[64 * 1024];
            int lines = 0;
            for (int read = input.read(buffer); read >= 0; read = input.read(buffer)) {
                for (int at = 0; at < read; at++) {
                    lines += buffer[at] == '\n' ? 1 : 0;
                }
            }
            return Math.max(0, lines - 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path csv) {
        try {
            Files.deleteIfExists(csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
