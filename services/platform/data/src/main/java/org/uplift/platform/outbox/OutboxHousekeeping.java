package org.uplift.platform.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Measures the outbox, so that a relay that does not keep up is seen, and forgets what was published long ago. */
@ApplicationScoped
class OutboxHousekeeping {

    private static final Logger LOG = Logger.getLogger(OutboxHousekeeping.class);

    private final DataSource dataSource;
    private final Duration keep;
    private final Clock clock;
    private volatile Waiting waiting = new Waiting(0, 0, Optional.empty());

    OutboxHousekeeping(
            @io.quarkus.agroal.DataSource("relay") DataSource dataSource,
            RelaySettings settings,
            Clock clock,
            MeterRegistry metrics) {
        this.dataSource = dataSource;
        this.keep = settings.keep();
        this.clock = clock;
        Gauge.builder("uplift.outbox.oldest.unpublished", this, OutboxHousekeeping::oldestSeconds)
                .description("Age of the oldest event that waits to be published")
                .baseUnit("seconds")
                .register(metrics);
        Gauge.builder("uplift.outbox.unpublished", this, housekeeping -> housekeeping.waiting.count)
                .description("Events that wait to be published")
                .register(metrics);
        Gauge.builder("uplift.outbox.failed", this, housekeeping -> housekeeping.waiting.failed)
                .description("Events that cannot be sent as they are and wait for an administrator")
                .register(metrics);
    }

    double oldestSeconds() {
        return waiting.oldest
                .map(oldest ->
                        Math.max(0, Duration.between(oldest, clock.instant()).toMillis() / 1000.0))
                .orElse(0.0);
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void measure() {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("""
                        select count(*), count(failed_at), min(occurred_at) from outbox
                        where published_at is null and discarded_at is null""");
                var result = statement.executeQuery()) {
            result.next();
            waiting = new Waiting(
                    result.getLong(1),
                    result.getLong(2),
                    Optional.ofNullable(result.getObject(3, OffsetDateTime.class))
                            .map(OffsetDateTime::toInstant));
        } catch (SQLException e) {
            LOG.debug("Outbox not measured, the database is away", e);
        }
    }

    @Scheduled(every = "1h", delayed = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void purge() {
        try (var connection = dataSource.getConnection()) {
            var purged = OutboxTable.purge(connection, clock.instant().minus(keep));
            LOG.infof("Outbox purged, events=%s", purged);
        } catch (SQLException e) {
            LOG.debug("Outbox not purged, the database is away", e);
        }
    }

    private record Waiting(long count, long failed, Optional<Instant> oldest) {}
}
