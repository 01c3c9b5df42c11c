package org.uplift.portal.app.imports;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.uplift.portal.app.register.Gias;
import org.uplift.portal.kit.listing.Cell;
import org.uplift.portal.kit.listing.Column;
import org.uplift.portal.kit.listing.Filter;
import org.uplift.portal.kit.listing.Listing;
import org.uplift.schools.api.imports.FieldChange;
import org.uplift.schools.api.imports.ImportRow;
import org.uplift.schools.api.imports.RowOutcome;

/** The rows of an import's file, and field by field what each does. */
final class RowList {

    private RowList() {}

    /** @param outcome those rows only; empty for the whole file */
    static Listing.Builder<ImportRow> of(UUID id, Optional<String> outcome) {
        var list = Listing.<ImportRow>of(
                        "import-rows", "Rows of the file", "/imports/" + id + "/" + outcome.orElse("rows"))
                .counting("row", "rows")
                .order("line")
                .column(Column.<ImportRow>of("School", RowList::school).sortedBy("name"))
                .column(Column.<ImportRow>of(
                                "URN",
                                row -> Cell.text(
                                        row.urn() == null ? null : row.urn().toString()))
                        .inExportsOnly())
                .column(Column.<ImportRow>of("Line", row -> Cell.number(row.line()))
                        .number()
                        .sortedBy("line"));
        if (outcome.isEmpty()) {
            list.column(Column.of("Outcome", row -> Cell.text(word(row.outcome()))));
        }
        if (!outcome.equals(Optional.of("unchanged"))) {
            list.column(Column.of("What the file says", row -> Cell.text(said(row))));
        }
        return list.filter(Filter.search("School", "A name or a URN"))
                .nothingYet("No such rows", "No row of the file came to this.");
    }

    static String word(RowOutcome outcome) {
        return switch (outcome) {
            case CREATED -> "New";
            case UPDATED -> "Changed";
            case UNCHANGED, REJECTED -> outcome.label();
        };
    }

    /** A school leads on where the register has it. */
    private static Cell school(ImportRow row) {
        var name = row.name() == null || row.name().isBlank() ? "Row without a name" : row.name();
        var under = row.urn() == null ? "" : "URN " + row.urn();
        return row.urn() != null && (row.outcome() == RowOutcome.UPDATED || row.outcome() == RowOutcome.UNCHANGED)
                ? Cell.link(name, "/schools/" + row.urn(), under)
                : Cell.lines(name, under);
    }

    private static @Nullable String said(ImportRow row) {
        return row.reason() != null
                ? row.reason()
                : row.changes().stream().map(RowList::change).collect(Collectors.joining("; "));
    }

    private static String change(FieldChange change) {
        var field = Gias.label(change.field());
        if (change.before() == null) {
            return field + ": " + change.after();
        }
        return change.after() == null
                ? field + ": " + change.before() + " taken out"
                : "%s: %s, was %s".formatted(field, change.after(), change.before());
    }
}
