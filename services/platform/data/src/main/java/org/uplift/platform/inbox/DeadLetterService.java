package org.uplift.platform.inbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
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
import org.uplift.platform.outbox.UnsentEvents;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.ProblemType;

/** What administrators do with dead letters: look, replay, discard; every decision is written down with it. */
@ApplicationScoped
class DeadLetterService {

    private static final Logger LOG = Logger.getLogger(DeadLetterService.class);

    private final DeadLetters letters;
    private final Inbox inbox;
    private final List<EventConsumer> consumers;
    private final UnsentEvents unsent;
    private final Access access;
    private final DataSource dataSource;
    private volatile long open;

    DeadLetterService(
            DeadLetters letters,
            Inbox inbox,
            @All List<EventConsumer> consumers,
            UnsentEvents unsent,
            Access access,
            DataSource dataSource,
            MeterRegistry metrics) {
        this.letters = letters;
        this.inbox = inbox;
        this.consumers = consumers;
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

    /**
     * Gives a letter to its consumer again, or an unsent event to the relay. The effect, the letter's new state and
     * the note of who did it commit together; where the consumer fails again, that is noted instead.
     */
    DeadLetter replay(UUID id, String reason) {
        var actor = access.actor();
        try {
            QuarkusTransaction.requiringNew().run(() -> replayNow(id, actor, reason));
        } catch (ProblemException e) {
            throw e;
        } catch (Exception | StackOverflowError | LinkageError | AssertionError e) {
            noteFailure(id, actor, DeadLetters.rootOf(e));
            throw new ProblemException(
                    ProblemType.RULE_BROKEN, "The event failed again for the reason its record now shows.");
        }
        return found(id);
    }

    private void noteFailure(UUID id, String actor, Throwable root) {
        var kind = root.getClass().getSimpleName();
        LOG.warnf("Dead letter failed again, letter=%s cause=%s", id, kind);
        try {
            QuarkusTransaction.requiringNew()
                    .run(() -> letters.decided(
                            id, DeadLetter.Verdict.REPLAY_FAILED, actor, kind + ": " + DeadLetters.message(root)));
        } catch (RuntimeException away) {
            // What failed was the database, and the letter with it.
            throw new ProblemException(ProblemType.SERVICE_AWAY, "Not replayed; try again in a moment.");
        }
    }

    private void replayNow(UUID id, String actor, String reason) {
        var letter = letters.lockOpen(id);
        if (letter.isPresent()) {
            inbox.once(
                    consumer(letter.get().consumer()), letter.get().envelope().event());
            letters.settle(id, DeadLetter.Status.REPLAYED);
        } else if (!unsent.retry(id)) {
            throw notOpen(id);
        }
        letters.decided(id, DeadLetter.Verdict.REPLAYED, actor, reason);
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

    private EventConsumer consumer(String name) {
        return consumers.stream()
                .filter(consumer -> consumer.name().equals(name))
                .findFirst()
                .orElseThrow(() -> ProblemException.ruleBroken(
                        "This service no longer has a consumer called " + name + "; discard the event instead."));
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
