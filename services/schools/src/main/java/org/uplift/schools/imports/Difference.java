package org.uplift.schools.imports;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.uplift.schools.register.SchoolFacts;

/** What a file would change: compares each row with the register, keeping no more of either than fingerprints. */
final class Difference implements Consumer<GiasRow> {

    private final Map<Integer, UUID> registered;
    private final Optional<String> trust;
    private final Problems problems;
    private final Map<Integer, Long> lines = new HashMap<>();
    private final TrustNames trusts = new TrustNames();
    private int rows;
    private int created;
    private int updated;
    private int unchanged;
    private int rejected;

    Difference(Map<Integer, UUID> registered, Optional<String> trust, Problems problems) {
        this.registered = registered;
        this.trust = trust.map(TrustNames::key);
        this.problems = problems;
    }

    /** Whether a row is of the trust that was asked for. */
    boolean wanted(GiasRow row) {
        return trust.isEmpty() || trust.get().equals(TrustNames.key(row.get(GiasColumns.TRUST)));
    }

    /** Whether the register does not hold a school as the file has it. */
    boolean differs(SchoolFacts facts) {
        return !facts.fingerprint().equals(registered.get(facts.urn()));
    }

    @Override
    public void accept(GiasRow row) {
        trusts.add(row.get(GiasColumns.TRUST));
        if (!wanted(row)) {
            return;
        }
        rows++;
        var facts = RowReader.read(row, problems).filter(school -> first(school.urn(), row));
        if (facts.isEmpty()) {
            rejected++;
        } else if (!registered.containsKey(facts.get().urn())) {
            created++;
        } else if (differs(facts.get())) {
            updated++;
        } else {
            unchanged++;
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

    Counts counts() {
        return new Counts(rows, created, updated, unchanged, rejected);
    }
}
