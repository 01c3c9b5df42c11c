package org.uplift.platform.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whom the hash of an actor stands for. */
final class Actors {

    private Actors() {}

    /** The column {@code person_id} of a row, which is text because PostgreSQL takes no least of UUIDs. */
    static @Nullable UUID person(ResultSet row) throws SQLException {
        var id = row.getString("person_id");
        return id == null ? null : UUID.fromString(id);
    }
}
