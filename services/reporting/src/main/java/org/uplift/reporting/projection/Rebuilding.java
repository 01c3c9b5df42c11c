package org.uplift.reporting.projection;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.uplift.platform.inbox.Inbox;
import org.uplift.platform.storage.OwnTransaction;

/**
 * Rebuilds the read models from the first event: started with a generation higher than the database has seen, the
 * service empties them before any event comes, and its consumer group, named after the generation, reads every topic
 * from its beginning. Packs are records of their own and stay.
 *
 * <p>Several instances may start at once: the first to lock the row empties, the others find it done. An instance of the
 * generation before may go on writing beside them; by its sequence no line goes back in time.
 */
@ApplicationScoped
class Rebuilding {

    private static final Logger LOG = Logger.getLogger(Rebuilding.class);

    private final Inbox inbox;
    private final DataSource database;
    private final int generation;

    Rebuilding(
            Inbox inbox,
            DataSource database,
            @ConfigProperty(name = "uplift.projection.generation", defaultValue = "1") int generation) {
        this.inbox = inbox;
        this.database = database;
        this.generation = generation;
    }

    /** Before the messaging starts, which comes with the priority of a library. */
    void atStart(@Observes @Priority(1) StartupEvent event) {
        if (begin(generation)) {
            LOG.infof("The read models are rebuilt from the first event, generation=%s", generation);
        }
    }

    /** Empties the read models for a generation; false where they have reached it already. */
    @OwnTransaction("At the start of the service, before anything else")
    boolean begin(int wanted) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (var connection = database.getConnection()) {
                if (held(connection) >= wanted) {
                    return false;
                }
                empty(connection, wanted);
            } catch (SQLException e) {
                throw new PersistenceException("The read models could not be emptied", e);
            }
            inbox.forget(Projection.NAME);
            return true;
        });
    }

    private static int held(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("select generation from projection_generation for update");
                var row = query.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    private static void empty(Connection connection, int wanted) throws SQLException {
        var tables = ReadModels.ALL.stream()
                .flatMap(lines -> lines.tables().stream())
                .collect(Collectors.joining(", "));
        try (var truncate = connection.prepareStatement("truncate " + tables);
                var update = connection.prepareStatement("update projection_generation set generation = ?")) {
            truncate.executeUpdate();
            update.setInt(1, wanted);
            update.executeUpdate();
        }
    }
}
