package org.uplift.schools.imports;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.uplift.schools.api.imports.RowOutcome;
import org.uplift.schools.register.RegisteredFacts;
import org.uplift.schools.register.SchoolFacts;

/** What a file would change: compares each row with the register, keeping no more of either than fingerprints. */
final class Difference implements Consumer<GiasRow> {

    private final RegisteredFacts registered;
    private final Optional<String> trust;
    private final RowProblems problems;
    private final RowLog log;
    private final ImportListener progress;
    private final Map<Integer, Long> lines = new HashMap<>();
    private final TrustNames trusts = new TrustNames();
    private int seen;
    private int rows;
    private int created;
    private int updated;
    private int unchanged;
    private int rejected;

    Difference(
            RegisteredFacts registered,
            Optional<String> trust,
            RowProblems problems,
            RowLog log,
            ImportListener progress) {
        this.registered = registered;
        this.trust = trust.map(TrustNames::key);
        this.problems = problems;
        this.log = log;
        this.progress = progress;
    }

    /** Whether a row is of the trust that was asked for. */
    boolean wanted(GiasRow row) {
        return trust.isEmpty() || trust.get().equals(TrustNames.key(row.get(GiasColumns.TRUST)));
    }

    /** Whether the register does not hold a school as the file has it. */
    boolean differs(SchoolFacts facts) {
        return registered.differs(facts);
    }

    @Override
    public void accept(GiasRow row) {
        seen++;
        trusts.add(row.get(GiasColumns.TRUST));
        if (wanted(row)) {
            look(row);
        }
        progress.read(seen, counts());
    }

    private void look(GiasRow row) {
        rows++;
        problems.nextRow();
        var facts = RowReader.read(row, problems).filter(school -> first(school.urn(), row));
        if (facts.isEmpty()) {
            rejected++;
            log.rejected(row, problems.ofThisRow());
        } else {
            compare(row.line(), facts.get());
        }
    }

    private void compare(long line, SchoolFacts facts) {
        if (!registered.has(facts.urn())) {
            created++;
            log.accepted(line, facts, RowOutcome.CREATED);
        } else if (registered.differs(facts)) {
            updated++;
            log.accepted(line, facts, RowOutcome.UPDATED);
        } else {
            unchanged++;
            log.accepted(line, facts, RowOutcome.UNCHANGED);
        }
    }

    private boolean first(int urn, GiasRow row) {
        var before = lines.putIfAbsent(urn, row.line());
        if (before != null) {
            problems.add(
                    row.line(),
                    GiasColumns.URN,
                    String.valueOf(urn),
                    "This URN is in line %d already.".formatted(before));
        }
        return before == null;
    }

    /** Says so where the file has nothing to import. */
    void conclude(String asked) {
        if (rows > 0 || problems.found() > 0) {
            return;
        }
        if (trust.isEmpty()) {
            problems.add(1, "", "", "The file has column names and no schools.");
            return;
        }
        var near = trusts.near(asked);
        problems.add(
                1,
                GiasColumns.TRUST,
                asked,
                near.isEmpty()
                        ? "No school in the file belongs to this trust."
                        : "No school in the file belongs to this trust. Did you mean %s?"
                                .formatted(String.join(", or ", near)));
    }

    /** Rows of the file, whosever they are. */
    int seen() {
        return seen;
    }

    Counts counts() {
        return new Counts(rows, created, updated, unchanged, rejected);
    }
}
