package org.uplift.platform.inbox;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.api.deadletters.DeadLetter;
import org.uplift.platform.api.deadletters.ReplayedDeadLetters;
import org.uplift.platform.outbox.UnsentEvents;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.ProblemType;
import org.uplift.platform.storage.OwnTransaction;

/**
 * Gives letters to their consumers again, and unsent events to the relay, in the order of each key. The effect, the
 * letter's new state and the note of who did it commit together; where the consumer fails again, that is noted instead.
 */
@ApplicationScoped
class Replay {

    /** What became of one letter. */
    enum Outcome {
        REPLAYED,
        FAILED,
        /** An earlier event of its key is open still. */
        WAITING,
        /** The service no longer has its consumer. */
        WITHOUT_CONSUMER,
        SETTLED_BEFORE,
        MISSING
    }

    private static final Logger LOG = Logger.getLogger(Replay.class);

    /** Well within what the gateway and the portal wait for an answer. */
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private static final int PORTION = 100;

    private final DeadLetters letters;
    private final Inbox inbox;
    private final List<EventConsumer> consumers;
    private final UnsentEvents unsent;

    Replay(DeadLetters letters, Inbox inbox, @All List<EventConsumer> consumers, UnsentEvents unsent) {
        this.letters = letters;
        this.inbox = inbox;
        this.consumers = consumers;
        this.unsent = unsent;
    }

    /**
     * One letter.
     *
     * @throws ProblemException SERVICE_AWAY where the database is away, so that not even a failure can be noted
     */
    @OwnTransaction("Each letter on its own; whoever replays has no transaction under way")
    Outcome one(UUID id, String actor, String reason) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> now(id, actor, reason));
        } catch (Exception | StackOverflowError | LinkageError | AssertionError e) {
            noteFailure(id, actor, DeadLetters.rootOf(e));
            return Outcome.FAILED;
        }
    }

    /** Every open letter, oldest first, as far as the time allows. */
    ReplayedDeadLetters all(Optional<String> consumer, Optional<UUID> after, String actor, String reason) {
        var end = System.nanoTime() + LONGEST.toNanos();
        var replayed = 0;
        var failed = 0;
        var waiting = 0;
        var last = after;
        while (true) {
            var portion = letters.open(consumer, last, PORTION);
            for (var id : portion) {
                if (System.nanoTime() - end > 0) {
                    return new ReplayedDeadLetters(replayed, failed, waiting, last.orElse(null));
                }
                switch (one(id, actor, reason)) {
                    case REPLAYED -> replayed++;
                    case FAILED, WITHOUT_CONSUMER -> failed++;
                    case WAITING -> waiting++;
                    // Somebody else has been faster.
                    case SETTLED_BEFORE, MISSING -> {}
                }
                last = Optional.of(id);
            }
            if (portion.size() < PORTION) {
                return new ReplayedDeadLetters(replayed, failed, waiting, null);
            }
        }
    }

    private Outcome now(UUID id, String actor, String reason) {
        var letter = letters.lockOpen(id);
        if (letter.isEmpty()) {
            return sendAgain(id, actor, reason);
        }
        var consumer = consumer(letter.get().consumer());
        if (consumer == null) {
            return Outcome.WITHOUT_CONSUMER;
        }
        if (letters.earlierOpen(id)) {
            return Outcome.WAITING;
        }
        // First settled, then done: an event that comes through closes whatever letter of it is open.
        letters.settle(id, DeadLetter.Status.REPLAYED);
        inbox.once(consumer, letter.get().envelope().event());
        letters.decided(id, DeadLetter.Verdict.REPLAYED, actor, reason);
        return Outcome.REPLAYED;
    }

    private Outcome sendAgain(UUID id, String actor, String reason) {
        if (!unsent.retry(id)) {
            return letters.find(id).isPresent() ? Outcome.SETTLED_BEFORE : Outcome.MISSING;
        }
        letters.decided(id, DeadLetter.Verdict.REPLAYED, actor, reason);
        return Outcome.REPLAYED;
    }

    @OwnTransaction("The one that failed has rolled back")
    private void noteFailure(UUID id, String actor, Throwable root) {
        var kind = root.getClass().getSimpleName();
        LOG.warnf("Dead letter failed again, letter=%s cause=%s", id, kind);
        try {
            QuarkusTransaction.requiringNew()
                    .run(() -> letters.decided(
                            id, DeadLetter.Verdict.REPLAY_FAILED, actor, kind + ": " + DeadLetters.message(root)));
        } catch (RuntimeException away) {
            throw new ProblemException(ProblemType.SERVICE_AWAY, "Not replayed; try again in a moment.");
        }
    }

    private @Nullable EventConsumer consumer(String name) {
        return consumers.stream()
                .filter(consumer -> consumer.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
