package org.uplift.schools.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.uplift.platform.access.Access;
import org.uplift.platform.paging.Page;
import org.uplift.platform.paging.PageRequest;
import org.uplift.platform.paging.Pages;
import org.uplift.platform.problem.ProblemException;
import org.uplift.schools.register.Registration;
import org.uplift.schools.register.SchoolFacts;

/** Brings a GIAS file into the register: all of it, or none where anything is wrong with it. */
@ApplicationScoped
public class Importing {

    private static final String LIST = "imports-newest-first";

    /** Schools written at a time: a file of all England's 52,000 is never in memory, and each event checks them all. */
    private static final int BATCH = 50;

    private final Registration registration;
    private final Imports imports;
    private final Access access;
    private final Pages pages;
    private final Clock clock;

    Importing(Registration registration, Imports imports, Access access, Pages pages, Clock clock) {
        this.registration = registration;
        this.imports = imports;
        this.access = access;
        this.pages = pages;
        this.clock = clock;
    }

    /** Reads the file through once to compare it with the register, and again to apply it where nothing is wrong. */
    @Transactional
    ImportReport run(Path csv, boolean dryRun, Optional<String> trust) {
        var problems = new Problems();
        var difference = new Difference(registration.beginImport(), trust, problems);
        try {
            var file = new GiasFile(csv);
            file.read(problems, difference);
            difference.conclude(trust.orElse(""));
            if (!dryRun && problems.found() == 0) {
                apply(file, difference);
            }
        } catch (UnreadableFileException e) {
            problems.add(e.line(), "", "", e.reason());
        }
        return keep(difference.counts(), problems, dryRun, trust);
    }

    /** Keeps the report of a file that could not even be opened. */
    @Transactional
    ImportReport refuse(UnreadableFileException why, boolean dryRun, Optional<String> trust) {
        var problems = new Problems();
        problems.add(why.line(), "", "", why.reason());
        return keep(Counts.NONE, problems, dryRun, trust);
    }

    private void apply(GiasFile file, Difference difference) {
        var problems = new Problems();
        List<SchoolFacts> batch = new ArrayList<>(BATCH);
        file.read(problems, row -> {
            if (difference.wanted(row)) {
                RowReader.read(row, problems).filter(difference::differs).ifPresent(batch::add);
            }
            if (batch.size() == BATCH) {
                registration.enter(batch);
                batch.clear();
            }
        });
        if (problems.found() > 0) {
            throw new IllegalStateException("The file changed while it was read");
        }
        if (!batch.isEmpty()) {
            registration.enter(batch);
        }
    }

    /** A refusal is kept whatever becomes of the request's own transaction. */
    private ImportReport keep(Counts counts, Problems problems, boolean dryRun, Optional<String> trust) {
        var run = new SchoolImport(clock.instant(), access.actor(), dryRun, trust.orElse(null));
        run.found(counts, problems);
        var report = run.report();
        if (report.refused()) {
            QuarkusTransaction.requiringNew().run(() -> imports.add(run));
        } else {
            imports.add(run);
        }
        return report;
    }

    /** The imports that were run, newest first. */
    @Transactional
    Page<ImportReport> list(PageRequest request) {
        var before = pages.start(LIST, request).map(List::getFirst).map(UUID::fromString);
        var found = imports.list(before, request.limit() + 1);
        return pages.page(LIST, request, found, report -> List.of(report.id().toString()));
    }

    @Transactional
    ImportReport read(UUID id) {
        return imports.find(id).map(SchoolImport::report).orElseThrow(() -> ProblemException.notFound("Import " + id));
    }
}
