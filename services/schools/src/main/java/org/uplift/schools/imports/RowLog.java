package org.uplift.schools.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.uplift.schools.api.imports.FieldChange;
import org.uplift.schools.api.imports.ImportRow;
import org.uplift.schools.api.imports.RowOutcome;
import org.uplift.schools.register.SchoolFacts;

/** Keeps what becomes of each row, some hundred at a time, with its differences field by field. */
final class RowLog {

    private static final int BATCH = 500;

    /** Of a file that is refused only these rows are kept; nobody works through more by hand. */
    private static final int MOST_REJECTED = 10_000;

    private record Accepted(long line, SchoolFacts facts, RowOutcome outcome) {}

    private final Function<Collection<Integer>, Map<Integer, SchoolFacts>> registered;
    private final Consumer<List<ImportRow>> kept;
    private final List<Accepted> accepted = new ArrayList<>(BATCH);
    private final List<ImportRow> rejected = new ArrayList<>();

    /**
     * A log of one import.
     *
     * @param registered tells what the register holds of some schools
     * @param kept takes the rows to keep
     */
    RowLog(Function<Collection<Integer>, Map<Integer, SchoolFacts>> registered, Consumer<List<ImportRow>> kept) {
        this.registered = registered;
        this.kept = kept;
    }

    /** The log of one import in the database. */
    static RowLog of(
            UUID importId, Function<Collection<Integer>, Map<Integer, SchoolFacts>> registered, ImportRows rows) {
        return new RowLog(registered, some -> rows.add(importId, some));
    }

    void accepted(long line, SchoolFacts facts, RowOutcome outcome) {
        accepted.add(new Accepted(line, facts, outcome));
        if (accepted.size() == BATCH) {
            flush();
        }
    }

    void rejected(GiasRow row, String reason) {
        if (rejected.size() < MOST_REJECTED) {
            rejected.add(ImportRow.rejected(row.line(), urn(row), name(row), reason));
        }
    }

    private static @Nullable Integer urn(GiasRow row) {
        var urn = row.get(GiasColumns.URN);
        return urn.matches("[1-9]\\d{0,6}") ? Integer.valueOf(urn) : null;
    }

    private static @Nullable String name(GiasRow row) {
        var name = row.get(GiasColumns.NAME);
        return name.isEmpty() ? null : name;
    }

    /** Writes what is still waiting. */
    void end() {
        flush();
        kept.accept(rejected);
    }

    /** What was rejected, for a refusal. */
    List<ImportRow> rejected() {
        return List.copyOf(rejected);
    }

    private void flush() {
        var changing = registered.apply(accepted.stream()
                .filter(row -> row.outcome() == RowOutcome.UPDATED)
                .map(row -> row.facts().urn())
                .toList());
        kept.accept(accepted.stream()
                .map(row -> new ImportRow(
                        row.line(), row.facts().urn(), row.facts().name(), row.outcome(), changes(row, changing), null))
                .toList());
        accepted.clear();
    }

    private static List<FieldChange> changes(Accepted row, Map<Integer, SchoolFacts> changing) {
        return row.outcome() == RowOutcome.UNCHANGED
                ? List.of()
                : between(changing.get(row.facts().urn()), row.facts());
    }

    /** What makes the register's facts those of the file; from nothing where the school is not registered. */
    private static List<FieldChange> between(@Nullable SchoolFacts before, SchoolFacts after) {
        var changes = new ArrayList<FieldChange>();
        after.told().forEach((field, told) -> {
            var was = before == null ? null : before.told().get(field);
            if (!Objects.equals(was, told)) {
                changes.add(new FieldChange(field, was, told));
            }
        });
        var links = after.links();
        var had = before == null || before.links() == null ? "" : before.links();
        if (links != null && !links.equals(had)) {
            changes.add(new FieldChange("links", none(had), none(links)));
        }
        return changes;
    }

    private static @Nullable String none(String links) {
        return links.isEmpty() ? null : links;
    }
}
