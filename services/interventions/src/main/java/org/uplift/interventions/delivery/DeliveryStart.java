package org.uplift.interventions.delivery;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;
import org.uplift.interventions.commissioning.InterventionService;

/**
 * Starts delivery of the commissioned interventions whose first day has come: each night, and when the service starts,
 * so that a night it slept through is made up for. Each in a transaction of its own that locks it, so that several
 * instances may do it at once.
 */
@ApplicationScoped
public class DeliveryStart {

    private static final Logger LOG = Logger.getLogger(DeliveryStart.class);

    private final InterventionService interventions;

    DeliveryStart(InterventionService interventions) {
        this.interventions = interventions;
    }

    void atStart(@Observes StartupEvent event) {
        startDue();
    }

    @Scheduled(cron = "0 5 0 * * ?", timeZone = "Europe/London")
    void eachNight() {
        startDue();
    }

    /** Starts all that are due; how many it started. */
    int startDue() {
        int started = 0;
        for (var id : interventions.toStart()) {
            try {
                started += interventions.start(id) ? 1 : 0;
            } catch (RuntimeException e) {
                LOG.warnf(e, "Delivery not started, tried again tomorrow interventionId=%s", id);
            }
        }
        if (started > 0) {
            LOG.infof("Delivery started interventions=%d", started);
        }
        return started;
    }
}
