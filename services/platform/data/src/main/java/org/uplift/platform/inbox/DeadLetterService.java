package org.uplift.platform.inbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.uplift.platform.access.Access;
import org.uplift.platform.api.deadletters.DeadLetter;
import org.uplift.platform.api.deadletters.ReplayDeadLetters;
import org.uplift.platform.api.deadletters.ReplayedDeadLetters;
import org.uplift.platform.outbox.UnsentEvents;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.ProblemType;

/** What administrators do with dead letters: look, replay, discard; every decision is written down with it. */
@ApplicationScoped
class DeadLetterService {

    private static final Logger LOG = Logger.getLogger(DeadLetterService.class);

    private final DeadLetters letters;
    private final Replay replay;
    private final UnsentEvents unsent;
    private final Access access;
    private final DataSource dataSource;
    private volatile long open;

    DeadLetterService(
            DeadLetters letters,
            Replay replay,
            UnsentEvents unsent,
            Access access,
            DataSource dataSource,
            MeterRegistry metrics) {
        this.letters = letters;
        this.replay = replay;
        this.unsent = unsent;
        this.access = access;
        this.dataSource = dataSource;
        Gauge.builder("uplift.dead.letters.open", this, service -> service.open)
                .description("Events no consumer could take, waiting for an administrator")
                .register(metrics);
    }

    List<DeadLetter> list(Optional<DeadLetter.Status> status, Optional<UUID> after, int limit) {
        return letters.list(status, after, limit);
    }

    /** @throws ProblemException NOT_FOUND where there is none */
    DeadLetter found(UUID id) {
        return letters.find(id).orElseThrow(() -> ProblemException.notFound("The dead letter"));
    }

    /** Gives a letter to its consumer again, or an unsent event to the relay. */
    DeadLetter replay(UUID id, String reason) {
        return switch (replay.one(id, access.actor(), reason)) {
            case REPLAYED -> found(id);
            case FAILED ->
                throw ProblemException.ruleBroken("The event failed again for the reason its record now shows.");
            case WAITING ->
                throw new ProblemException(
                        ProblemType.CONFLICT,
                        "An earlier event of the same record waits still. Replay or discard that one first.");
            case WITHOUT_CONSUMER ->
                throw ProblemException.ruleBroken(
                        "This service no longer has the part that was to take the event; discard it instead.");
            case SETTLED_BEFORE, MISSING -> throw notOpen(id);
        };
    }

    /** Every open letter, oldest first. */
    ReplayedDeadLetters replayAll(ReplayDeadLetters asked) {
        var reason = asked.reason() == null ? "" : asked.reason();
        return replay.all(
                Optional.ofNullable(asked.consumer()), Optional.ofNullable(asked.after()), access.actor(), reason);
    }

    /** Gives a letter, or an unsent event, up for good. */
    @Transactional
    DeadLetter discard(UUID id, String reason) {
        if (letters.lockOpen(id).isPresent()) {
            letters.settle(id, DeadLetter.Status.DISCARDED);
        } else if (!unsent.discard(id)) {
            throw notOpen(id);
        }
        letters.decided(id, DeadLetter.Verdict.DISCARDED, access.actor(), reason);
        return found(id);
    }

    private ProblemException notOpen(UUID id) {
        return letters.find(id).isPresent()
                ? new ProblemException(ProblemType.CONFLICT, "This event was dealt with already.")
                : ProblemException.notFound("The dead letter");
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void measure() {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("select count(*) from dead_letter where status = 'OPEN'");
                var result = statement.executeQuery()) {
            result.next();
            open = result.getLong(1);
        } catch (SQLException | PersistenceException e) {
            LOG.debug("Dead letters not counted, the database is away", e);
        }
    }
}
