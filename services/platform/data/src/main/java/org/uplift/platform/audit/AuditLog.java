package org.uplift.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.hibernate.Hibernate;
import org.uplift.platform.access.Access;
import org.uplift.platform.audit.PendingChanges.Pending;

/** Writes field changes in the transaction under way: no change without its history, no history without its change. */
@ApplicationScoped
class AuditLog {

    private static final String INSERT = """
            insert into audit_change (at, actor, record_type, record_id, part, field, before_value, after_value)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";

    private final DataSource database;
    private final Access access;
    private final Clock clock;

    AuditLog(DataSource database, Access access, Clock clock) {
        this.database = database;
        this.access = access;
        this.clock = clock;
    }

    void write(List<Pending> changes) {
        if (changes.isEmpty()) {
            return;
        }
        var actor = access.actor();
        var at = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            for (var change : changes) {
                insert.setObject(1, at);
                insert.setString(2, actor);
                fill(insert, change);
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new PersistenceException("The history could not be written", e);
        }
    }

    private static void fill(PreparedStatement insert, Pending change) throws SQLException {
        var part = Hibernate.getClass(change.entity()).getSimpleName();
        insert.setString(3, change.entity().auditType());
        insert.setString(4, change.entity().auditId());
        insert.setString(5, part.substring(0, 1).toLowerCase(Locale.ROOT) + part.substring(1));
        insert.setString(6, change.field());
        insert.setString(7, change.before());
        insert.setString(8, change.after());
    }
}
