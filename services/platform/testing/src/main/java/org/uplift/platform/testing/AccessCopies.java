package org.uplift.platform.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.uplift.events.EventOrder;

/** Waits until the service under test has taken in what access needs to know. */
final class AccessCopies {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private AccessCopies() {}

    static void awaitPerson(Object personId, long sequence) {
        await("select 1 from access_person where person_id = ? and event_order >= ?", personId, sequence);
    }

    static void awaitSignIn(Object personId, long sequence) {
        await("select 1 from access_sign_in where person_id = ? and event_order >= ?", personId, sequence);
    }

    static void awaitSchool(Object urn, long sequence) {
        await("select 1 from access_school where urn = ? and event_order >= ?", urn, sequence);
    }

    static void awaitPostKinds(int count) {
        Awaitility.await("access to know the kinds of post")
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> postKinds() >= count);
    }

    /** How many kinds of post it knows. */
    static int postKinds() {
        try (var connection = database();
                var rows = connection.createStatement().executeQuery("select count(*) from access_post_kind")) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw unanswered(e);
        }
    }

    private static void await(String sql, Object key, long sequence) {
        try (var connection = database();
                var query = connection.prepareStatement(sql)) {
            query.setObject(1, key);
            query.setLong(2, EventOrder.of(EventOrder.FIRST_EPOCH, sequence));
            Awaitility.await("access to know " + key)
                    .atMost(PATIENCE)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> {
                        try (var rows = query.executeQuery()) {
                            return rows.next();
                        }
                    });
        } catch (SQLException e) {
            throw unanswered(e);
        }
    }

    private static Connection database() throws SQLException {
        var config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.datasource.username", String.class),
                config.getValue("quarkus.datasource.password", String.class));
    }

    private static IllegalStateException unanswered(SQLException why) {
        return new IllegalStateException("The service's database could not be asked", why);
    }
}
