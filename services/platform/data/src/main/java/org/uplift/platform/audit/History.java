package org.uplift.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.uplift.platform.api.Change;
import org.uplift.platform.api.Page;
import org.uplift.platform.api.PageRequest;
import org.uplift.platform.paging.Pages;

/** Reads who changed what. */
@ApplicationScoped
public class History {

    private record Filed(long id, Change change) {}

    private static final String NEWEST_FIRST = """
            select id, at, actor, part, field, before_value, after_value,
                   %s as person_id
              from audit_change
             where record_type = ? and record_id = ? and id < ?
             order by id desc
             limit ?""".formatted(Actors.PERSON);

    private final DataSource database;
    private final Pages pages;

    History(DataSource database, Pages pages) {
        this.database = database;
        this.pages = pages;
    }

    /** The changes of one record, newest first. The caller has checked that the reader may see the record. */
    public Page<Change> of(String auditType, String auditId, PageRequest request) {
        var list = "history " + auditType + " " + auditId;
        var before = pages.start(list, request)
                .map(key -> Long.parseLong(key.getFirst()))
                .orElse(Long.MAX_VALUE);
        var found = read(auditType, auditId, before, request.limit + 1);
        var page = pages.page(list, request, found, filed -> List.of(Long.toString(filed.id())));
        return new Page<>(page.items().stream().map(Filed::change).toList(), page.next());
    }

    /**
     * Takes the values out of one record's history and leaves who changed which field when; for a person who is erased.
     * Call it after the erasure itself is flushed.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forgetValues(String auditType, String auditId) {
        var sql =
                "update audit_change set before_value = null, after_value = null where record_type = ? and record_id = ?";
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(sql)) {
            update.setString(1, auditType);
            update.setString(2, auditId);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new PersistenceException("The history could not be erased", e);
        }
    }

    private List<Filed> read(String auditType, String auditId, long before, int limit) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(NEWEST_FIRST)) {
            query.setString(1, auditType);
            query.setString(2, auditId);
            query.setLong(3, before);
            query.setInt(4, limit);
            var found = new ArrayList<Filed>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(new Filed(rows.getLong("id"), change(rows)));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new PersistenceException("The history could not be read", e);
        }
    }

    private static Change change(ResultSet row) throws SQLException {
        return new Change(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                Actors.person(row),
                row.getString("part"),
                row.getString("field"),
                row.getString("before_value"),
                row.getString("after_value"));
    }
}
