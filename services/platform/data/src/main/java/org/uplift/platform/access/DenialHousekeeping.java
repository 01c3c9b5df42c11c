package org.uplift.platform.access;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Forgets whom the rules turned away long ago; safe on every replica at once. */
@ApplicationScoped
class DenialHousekeeping {

    private static final Logger LOG = Logger.getLogger(DenialHousekeeping.class);

    /** So many rows a transaction: deleting a month at once would hold its locks for as long. */
    private static final int PORTION = 10_000;

    private static final String PURGE = """
            delete from audit_denial where id in (
                select id from audit_denial where at < ? order by at limit %d)""".formatted(PORTION);

    private final DataSource database;
    private final Duration keep;
    private final Clock clock;

    DenialHousekeeping(
            DataSource database,
            // Somewhat more than the year that whoever audits a trust looks back.
            @ConfigProperty(name = "uplift.audit.keep-denials", defaultValue = "400d") Duration keep,
            Clock clock) {
        this.database = database;
        this.keep = keep;
        this.clock = clock;
    }

    @Scheduled(
            every = "24h",
            delayed = "16m",
            identity = "denial-purge",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void purge() {
        var before = clock.instant().minus(keep).atOffset(ZoneOffset.UTC);
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement(PURGE)) {
            var all = 0L;
            int some;
            do {
                delete.setObject(1, before);
                some = delete.executeUpdate();
                all += some;
            } while (some == PORTION);
            LOG.infof("Denials purged, denials=%s", all);
        } catch (SQLException e) {
            LOG.debug("Denials not purged, the database is away", e);
        }
    }
}
