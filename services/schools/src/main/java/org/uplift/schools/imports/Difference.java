package org.uplift.schools.imports;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.uplift.schools.api.imports.RowOutcome;
import org.uplift.schools.register.RegisteredFacts;
import org.uplift.schools.register.SchoolFacts;

/** What a file would change: compares each row with the register, keeping no more of either than fingerprints. */
final class Difference implements Consumer<GiasRow> {

    private final RegisteredFacts registered;
    private final Optional<Set<String>> trust;
    private final RowProblems problems;
    private final RowLog log;
    private final ImportListener progress;
    private final Map<Integer, Long> lines = new HashMap<>();
    private final RowProblems passedOver = new RowProblems();
    private int seen;
    private int rows;
    private int created;
    private int updated;
    private int unchanged;
    private int rejected;

    /** @param trust how the file spells the trust whose rows are wanted; empty where all are */
    Difference(
            RegisteredFacts registered,
            Optional<Set<String>> trust,
            RowProblems problems,
            RowLog log,
            ImportListener progress) {
        this.registered = registered;
        this.trust = trust;
        this.problems = problems;
        this.log = log;
        this.progress = progress;
    }

    /**
     * Whether a row is of the trust that was asked for. In one that cannot be trusted its name may stand anywhere, and a
     * row that ends before it could be anybody's.
     */
    boolean wanted(GiasRow row) {
        return trust.isEmpty()
                || trust.get().contains(row.get(GiasColumns.TRUST))
                || row.fault().isPresent()
                        && (row.get(GiasColumns.TRUST).isEmpty()
                                || row.fields().stream().map(String::strip).anyMatch(trust.get()::contains));
    }

    /** Whether the register does not hold a school as the file has it. */
    boolean differs(SchoolFacts facts) {
        return registered.differs(facts);
    }

    @Override
    public void accept(GiasRow row) {
        seen++;
        if (wanted(row)) {
            look(row);
        } else {
            row.fault().ifPresent(fault -> passedOver.add(row.line(), "", row.get(GiasColumns.TRUST), fault));
        }
        progress.read(seen, counts());
    }

    private void look(GiasRow row) {
        rows++;
        problems.nextRow();
        row.fault().ifPresent(fault -> problems.add(row.line(), "", "", fault));
        var facts = Optional.of(row)
                .filter(whole -> whole.fault().isEmpty())
                .flatMap(whole -> RowReader.read(whole, problems))
                .filter(school -> first(school.urn(), row));
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

    /**
     * Says so where the file has nothing to import.
     *
     * @param asked the trust whose rows were wanted
     * @param named the trusts the file names
     */
    void conclude(Optional<String> asked, Set<String> named) {
        if (rows > 0) {
            return;
        }
        if (asked.isEmpty()) {
            problems.add(1, "", "", "The file has column names and no schools.");
            return;
        }
        var near = TrustNames.near(asked.get(), named);
        problems.add(
                1,
                GiasColumns.TRUST,
                asked.get(),
                near.isEmpty()
                        ? "No school in the file belongs to this trust."
                        : "No school in the file belongs to this trust. Did you mean %s?"
                                .formatted(String.join(", or ", near)));
    }

    /** What is wrong with rows of other trusts, which are no reason not to import this one's. */
    RowProblems passedOver() {
        return passedOver;
    }

    /** Rows of the file, whosever they are. */
    int seen() {
        return seen;
    }

    Counts counts() {
        return new Counts(rows, created, updated, unchanged, rejected);
    }
}
