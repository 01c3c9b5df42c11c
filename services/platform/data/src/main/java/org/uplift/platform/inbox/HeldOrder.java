package org.uplift.platform.inbox;

import java.sql.Connection;
import java.sql.SQLException;

/** What a copy holds of a record: the order of the last event it took, for {@link EventConsumer#held}. */
public final class HeldOrder {

    private HeldOrder() {}

    /**
     * Reads it; 0 where the copy has no such record.
     *
     * @param query of one column, with one parameter
     * @param key the record's
     */
    public static long of(Connection connection, String query, Object key) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setObject(1, key);
            try (var result = statement.executeQuery()) {
                return result.next() ? result.getLong(1) : 0;
            }
        }
    }
}
