package org.uplift.schools.imports;

import java.util.List;
import org.uplift.schools.api.imports.ImportRow;

/**
 * What carrying out an import came to.
 *
 * @param seen rows of the file, whosever they are
 * @param counts what those that were wanted do
 * @param passedOver what is wrong with rows that were not wanted
 */
record ImportFindings(int seen, Counts counts, RowProblems problems, RowProblems passedOver, List<ImportRow> rejected) {

    static ImportFindings unreadable(UnreadableFileException why) {
        var problems = new RowProblems();
        problems.add(why.line(), "", "", why.reason());
        return new ImportFindings(0, Counts.NONE, problems, new RowProblems(), List.of());
    }

    boolean clean() {
        return problems.found() == 0;
    }
}
