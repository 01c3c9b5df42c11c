package org.uplift.schools.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.api.ListRequest;
import org.uplift.platform.api.Page;
import org.uplift.platform.listing.Column;
import org.uplift.platform.listing.Conditions;
import org.uplift.platform.listing.Listing;
import org.uplift.platform.listing.Lists;
import org.uplift.schools.api.imports.FieldChange;
import org.uplift.schools.api.imports.ImportRow;
import org.uplift.schools.api.imports.RowOutcome;

/** What became of each row of each file. Written by JDBC, hundreds at a time: a file has tens of thousands. */
@ApplicationScoped
class ImportRows {

    private static final String INSERT = """
            insert into school_import_row (import_id, line, urn, name, outcome, changes, reason)
            values (?, ?, ?, ?, ?, ?::jsonb, ?)""";

    private static final Listing<ImportedRow> ROWS = Listing.of("import-rows", ImportedRow.class)
            .show("r")
            .from("ImportedRow r")
            .unique("r.position")
            .order("line", Column.ascending("r.line"))
            .order("name", Column.ascending("lower(r.name)").orNone())
            .done();

    private final DataSource database;
    private final ObjectMapper json;
    private final Lists lists;

    ImportRows(DataSource database, ObjectMapper json, Lists lists) {
        this.database = database;
        this.json = json;
        this.lists = lists;
    }

    void add(UUID importId, List<ImportRow> rows) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            for (var row : rows) {
                insert.setObject(1, importId);
                insert.setLong(2, row.line());
                insert.setObject(3, row.urn(), Types.INTEGER);
                insert.setString(4, row.name());
                insert.setString(5, row.outcome().name());
                insert.setString(6, written(row.changes()));
                insert.setString(7, row.reason());
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new PersistenceException("The rows of an import could not be kept", e);
        }
    }

    private String written(List<FieldChange> changes) {
        try {
            return json.writeValueAsString(changes);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Field changes are always writable", e);
        }
    }

    void remove(UUID importId) {
        delete("delete from school_import_row where import_id = ?", importId);
    }

    /** Forgets the rows of imports that were run before a moment; their reports stay. */
    void removeBefore(Instant moment) {
        delete(
                "delete from school_import_row where import_id in (select id from school_import where run_at < ?)",
                OffsetDateTime.ofInstant(moment, ZoneOffset.UTC));
    }

    private void delete(String sql, Object value) {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement(sql)) {
            delete.setObject(1, value);
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new PersistenceException("The rows of an import could not be removed", e);
        }
    }

    /** The rows of an import, those of some outcomes where any are named, with words of a name or a URN. */
    Page<ImportRow> page(UUID importId, List<RowOutcome> outcomes, @Nullable String q, ListRequest request) {
        var conditions = Conditions.trustWide()
                .where(Optional.of(importId), "r.importId = :import", "import")
                .anyOf("r.outcome", outcomes)
                .text(q, "r.name", "cast(r.urn as string)");
        return lists.page(ROWS, conditions, request).map(ImportedRow::view);
    }
}
