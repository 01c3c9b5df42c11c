package org.uplift.interventions.delivery;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import org.uplift.interventions.commissioning.InterventionService;

/**
 * Starts delivery of the commissioned interventions whose first day has come: each night, and soon after the service has
 * started, so that a night it slept through is made up for. The service is ready meanwhile, and what fails is tried again
 * until all is done. Each in a transaction of its own that locks it, so that several instances may do it at once.
 */
@ApplicationScoped
public class DeliveryStart {

    /** How a round went. */
    record Round(int started, int failed) {}

    private static final Logger LOG = Logger.getLogger(DeliveryStart.class);

    /** So many are read at a time. */
    private static final int PORTION = 100;

    private final InterventionService interventions;

    /** Rounds asked for: at first one, and one each night. */
    private final AtomicLong asked = new AtomicLong(1);

    /** As many as were asked for when the last round began that left nothing undone. */
    private final AtomicLong done = new AtomicLong();

    DeliveryStart(InterventionService interventions) {
        this.interventions = interventions;
    }

    @Scheduled(cron = "0 5 0 * * ?", timeZone = "Europe/London")
    void eachNight() {
        asked.incrementAndGet();
    }

    @Scheduled(
            every = "${uplift.interventions.delivery-start}",
            delayed = "1s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void doWhatIsOwed() {
        var wanted = asked.get();
        if (wanted == done.get()) {
            return;
        }
        try {
            if (startDue().failed() == 0) {
                done.set(wanted);
            }
        } catch (RuntimeException e) {
            LOG.warnf(
                    "What is due cannot be read, tried again soon cause=%s",
                    e.getClass().getSimpleName());
            LOG.debug("Why it cannot be read", e);
        }
    }

    /** Whether something is left to do, because it has not been tried yet or has failed. */
    boolean isOwed() {
        return asked.get() != done.get();
    }

    /** Starts all that are due, one portion after the other. */
    Round startDue() {
        var started = 0;
        var failed = 0;
        var last = Optional.<UUID>empty();
        do {
            var due = interventions.toStart(last, PORTION);
            for (var id : due) {
                try {
                    started += interventions.start(id) ? 1 : 0;
                } catch (RuntimeException e) {
                    failed++;
                    LOG.warnf(e, "Delivery not started, tried again soon interventionId=%s", id);
                }
            }
            last = due.size() == PORTION ? Optional.of(due.getLast()) : Optional.empty();
        } while (last.isPresent());
        if (started > 0) {
            LOG.infof("Delivery started interventions=%d", started);
        }
        return new Round(started, failed);
    }
}
