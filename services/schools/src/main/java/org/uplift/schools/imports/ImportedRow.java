package org.uplift.schools.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.uplift.schools.api.imports.FieldChange;
import org.uplift.schools.api.imports.ImportRow;
import org.uplift.schools.api.imports.RowOutcome;

/** A row of an import's file as it is read back; {@link ImportRows} writes them. */
@Entity
@Immutable
@Table(name = "school_import_row")
class ImportedRow {

    @Id
    private long position;

    @Column(name = "import_id")
    private UUID importId;

    private long line;
    private @Nullable Integer urn;
    private @Nullable String name;

    @Enumerated(EnumType.STRING)
    private RowOutcome outcome;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<FieldChange> changes;

    private @Nullable String reason;

    protected ImportedRow() {}

    ImportRow view() {
        return new ImportRow(line, urn, name, outcome, List.copyOf(changes), reason);
    }
}
