package org.uplift.platform.access;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.api.denials.DenialReason;
import org.uplift.platform.permission.Permission;

/** Keeps whom the rules turned away, in a transaction of its own: the one under way is about to roll back. */
@ApplicationScoped
class Denials {

    private static final Logger LOG = Logger.getLogger(Denials.class);
    private static final int LONGEST_TARGET = 500;
    private static final String INSERT =
            "insert into audit_denial (at, actor, reason, permission, target) values (?, ?, ?, ?, ?)";

    private final DataSource database;
    private final Clock clock;
    private final MeterRegistry meters;

    Denials(DataSource database, Clock clock, MeterRegistry meters) {
        this.database = database;
        this.clock = clock;
        this.meters = meters;
    }

    /** Counts and records a denial. One that cannot be recorded is logged: it stays a denial. */
    void record(String actor, DenialReason reason, @Nullable Permission permission, String target) {
        meters.counter("uplift.access.denials", "reason", reason.name()).increment();
        try {
            QuarkusTransaction.requiringNew().run(() -> insert(actor, reason, permission, target));
        } catch (RuntimeException e) {
            LOG.errorf(e, "A denial could not be recorded reason=%s", reason);
        }
    }

    private void insert(String actor, DenialReason reason, @Nullable Permission permission, String target) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            insert.setString(2, actor);
            insert.setString(3, reason.name());
            insert.setString(4, permission == null ? null : permission.name());
            insert.setString(5, target.length() > LONGEST_TARGET ? target.substring(0, LONGEST_TARGET) : target);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new PersistenceException("The denial could not be written", e);
        }
    }
}
