package org.uplift.reporting.projection;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.uplift.reporting.api.projection.RebuildRecord;

/**
 * Rebuilds the read models where a higher generation than theirs is set, or somebody asks for it. One replica does it,
 * the one that holds a lock in the database; when it is gone the lock is too, and another begins again.
 */
@ApplicationScoped
class RebuildJob {

    private static final Logger LOG = Logger.getLogger(RebuildJob.class);
    private static final String LEADER = "hashtext('reporting.rebuild')";
    private static final int AT_ONCE = 500;

    private final RebuildTable table;
    private final DataSource database;
    private final Map<String, Object> broker;
    private final int generation;
    private final String actor;
    private final CountDownLatch stopping = new CountDownLatch(1);

    RebuildJob(
            RebuildTable table,
            @io.quarkus.agroal.DataSource("rebuild") DataSource database,
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            @ConfigProperty(name = "uplift.projection.generation") int generation,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.table = table;
        this.database = database;
        this.broker = broker;
        this.generation = generation;
        this.actor = "system:" + service;
    }

    @Scheduled(
            every = "2s",
            delayed = "2s",
            identity = "rebuild",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void turn() {
        try {
            if (table.askFor(generation, actor)) {
                LOG.infof("The read models are to be rebuilt, generation=%s", generation);
            }
            var waiting = table.latest().filter(this::isMine);
            if (waiting.isPresent() && stopping.getCount() > 0) {
                lead();
            }
        } catch (SQLException | RuntimeException e) {
            if (stopping.getCount() > 0) {
                LOG.warnf("Rebuild ended in the middle and begins again, cause=%s", e.getMessage());
                LOG.debug("Why it ended", e);
            }
        }
    }

    /** A version of ours that is older than what is asked for does not know what to make of the events. */
    private boolean isMine(RebuildRecord rebuild) {
        return rebuild.underWay() && rebuild.generation() <= generation;
    }

    /** Rebuilds, unless somebody does; says whether it was this one. */
    boolean lead() throws SQLException {
        try (var connection = database.getConnection()) {
            if (!ask(connection, "select pg_try_advisory_lock(%s)")) {
                return false;
            }
            connection.setAutoCommit(false);
            try {
                // somebody may have finished it since
                var waiting = table.latest(connection).filter(this::isMine);
                connection.commit();
                if (waiting.isPresent()) {
                    rebuild(waiting.get(), connection);
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
                ask(connection, "select pg_advisory_unlock(%s)");
            }
            return true;
        }
    }

    private void rebuild(RebuildRecord waiting, Connection connection) throws SQLException {
        try (var reader = new TopicReader(broker, Copies.TOPICS, AT_ONCE)) {
            new Rebuild(waiting, table, connection, reader, this::stops).run();
        }
    }

    private static boolean ask(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql.formatted(LEADER))) {
            return row.next() && row.getBoolean(1);
        }
    }

    private boolean stops(Duration wait) {
        try {
            return stopping.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopping.countDown();
    }
}
