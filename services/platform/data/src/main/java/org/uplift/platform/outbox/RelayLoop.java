package org.uplift.platform.outbox;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Lets a relay take turn after turn until it is stopped. */
final class RelayLoop implements Runnable {

    private static final Logger LOG = Logger.getLogger(RelayLoop.class);

    private final Relay relay;
    private final RelayWakeUp wakeUp;
    private final Duration poll;
    private final Duration pause;
    private final Runnable failures;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private boolean troubled;

    RelayLoop(Relay relay, RelayWakeUp wakeUp, Duration poll, Duration pause, Runnable failures) {
        this.relay = relay;
        this.wakeUp = wakeUp;
        this.poll = poll;
        this.pause = pause;
        this.failures = failures;
    }

    @Override
    public void run() {
        try {
            while (stopped.getCount() > 0) {
                if (turn()) {
                    wakeUp.await(poll);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes a turn; whether to wait for the next. */
    private boolean turn() throws InterruptedException {
        try {
            var turn = relay.turn();
            if (turn.failed() > 0) {
                failures.run();
            }
            if (turn.brokerAway()) {
                trouble("the broker is away", null);
                return false;
            }
            if (troubled && turn.leading()) {
                troubled = false;
                LOG.info("Relay publishes again");
            }
            return !turn.more();
        } catch (SQLException | KafkaException e) {
            trouble("the database is away", e);
            return false;
        } catch (RuntimeException | Error e) {
            // Whatever it is: a relay that ends stops every event of its service, and nothing starts it again.
            trouble("unexpected", e);
            return false;
        }
    }

    /** Says it once, however long the trouble lasts, and leaves whatever is away alone for a moment. */
    private void trouble(String why, @Nullable Throwable cause) throws InterruptedException {
        failures.run();
        if (!troubled) {
            troubled = true;
            LOG.warnf(cause, "Relay cannot publish for the moment, cause=%s", why);
        }
        stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop() {
        stopped.countDown();
        wakeUp.signal();
    }
}
