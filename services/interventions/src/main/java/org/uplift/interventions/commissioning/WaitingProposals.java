package org.uplift.interventions.commissioning;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Measures the proposals that schools and finance have not answered: how many, and how old the oldest is. */
@ApplicationScoped
class WaitingProposals {

    /** @param oldest since when the oldest waits; empty where none does */
    record Waiting(long count, Optional<Instant> oldest) {}

    private static final Logger LOG = Logger.getLogger(WaitingProposals.class);

    private final Interventions interventions;
    private final Clock clock;
    private volatile Waiting waiting = new Waiting(0, Optional.empty());

    WaitingProposals(Interventions interventions, Clock clock, MeterRegistry metrics) {
        this.interventions = interventions;
        this.clock = clock;
        Gauge.builder("uplift.proposals.waiting", this, proposals -> proposals.waiting.count())
                .description("Proposals that wait for their days and their money")
                .register(metrics);
        Gauge.builder("uplift.proposals.oldest", this, WaitingProposals::oldestSeconds)
                .description("Age of the oldest of them")
                .baseUnit("seconds")
                .register(metrics);
    }

    /** What was measured last stands while the database is away: the oldest goes on growing older. */
    @Scheduled(
            every = "${uplift.interventions.proposals-measured}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void measure() {
        try {
            waiting = interventions.waiting();
        } catch (RuntimeException e) {
            LOG.debug("Proposals not measured", e);
        }
    }

    private double oldestSeconds() {
        return waiting.oldest()
                .map(oldest -> Duration.between(oldest, clock.instant()).toMillis() / 1000.0)
                .orElse(0.0);
    }
}
