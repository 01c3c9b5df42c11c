package org.uplift.schools.imports;

import java.util.List;

/** What carrying out an import came to. */
record Found(Counts counts, Problems problems, List<ImportRow> rejected) {

    static Found unreadable(UnreadableFileException why) {
        var problems = new Problems();
        problems.add(why.line(), "", "", why.reason());
        return new Found(Counts.NONE, problems, List.of());
    }

    boolean clean() {
        return problems.found() == 0;
    }
}
