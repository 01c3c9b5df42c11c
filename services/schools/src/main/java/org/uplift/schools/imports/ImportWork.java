package org.uplift.schools.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.uplift.schools.register.SchoolFacts;
import org.uplift.schools.register.SchoolService;

/** Brings a GIAS file into the register: all of it, or none where anything is wrong with it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ImportWork {

    /** Schools written at a time: few statements for each batch, and a file of 52,000 schools is never in memory. */
    private static final int BATCH = 500;

    private final SchoolService registration;
    private final ImportRows rows;
    private final TrustNames trusts;

    ImportWork(SchoolService registration, ImportRows rows, TrustNames trusts) {
        this.registration = registration;
        this.rows = rows;
        this.trusts = trusts;
    }

    /**
     * Keeps any other import out until the transaction ends.
     *
     * @throws org.uplift.platform.problem.ProblemException CONFLICT where another import is under way
     */
    void keepOthersOut() {
        registration.keepOthersOut();
    }

    /**
     * Reads the file through once to compare it with the register, and again to apply it where nothing is wrong.
     *
     * @throws org.uplift.platform.problem.ProblemException CONFLICT where another import is under way
     */
    ImportFindings carryOut(Task task, Path csv, ImportListener progress) {
        var registered = registration.beginImport();
        GiasFile file;
        Set<String> named;
        try {
            file = new GiasFile(csv);
            named = task.trust().isPresent() ? file.trusts() : Set.of();
        } catch (UnreadableFileException e) {
            return ImportFindings.unreadable(e);
        }
        var problems = new RowProblems();
        var log = RowLog.of(task.id(), registration::facts, rows);
        var wanted = task.trust().map(asked -> trusts.same(asked, named));
        var difference = new Difference(registered, wanted, problems, log, progress);
        try {
            file.read(difference);
            difference.conclude(task.trust(), named);
            log.end();
            progress.compared(difference.seen(), difference.counts());
            if (!task.dryRun() && problems.found() == 0) {
                apply(file, difference, progress);
            }
        } catch (UnreadableFileException e) {
            problems.add(e.line(), "", "", e.reason());
        }
        return new ImportFindings(
                difference.seen(), difference.counts(), problems, difference.passedOver(), log.rejected());
    }

    private void apply(GiasFile file, Difference difference, ImportListener progress) {
        var problems = new RowProblems();
        List<SchoolFacts> batch = new ArrayList<>(BATCH);
        var written = new int[] {0};
        Runnable write = () -> {
            registration.enter(batch);
            written[0] += batch.size();
            batch.clear();
            progress.applied(written[0]);
        };
        file.read(row -> {
            if (difference.wanted(row)) {
                RowReader.read(row, problems).filter(difference::differs).ifPresent(batch::add);
            }
            if (batch.size() == BATCH) {
                write.run();
            }
        });
        if (problems.found() > 0) {
            throw new IllegalStateException("The file changed while it was read");
        }
        if (!batch.isEmpty()) {
            write.run();
        }
    }
}
