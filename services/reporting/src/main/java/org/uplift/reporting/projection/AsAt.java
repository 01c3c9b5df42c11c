package org.uplift.reporting.projection;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.access.Arrivals;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.ProblemType;

/**
 * As at when the copies are: they hold everything the other services had told by that moment. Looked at each second, and
 * remembered; a replica that has just started tells what the others found.
 */
@ApplicationScoped
public class AsAt {

    private static final Logger LOG = Logger.getLogger(AsAt.class);

    /** As long as a look is fresh enough for somebody who waits. */
    private static final Duration LOOK = Duration.ofMillis(100);

    private static final Duration KEPT_EVERY = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final TakenIn taken;
    private final RebuildTable table;
    private final Arrivals arrivals;
    private final Clock clock;
    private final int generation;
    private volatile @Nullable Instant moment;
    private Instant kept = Instant.MIN;
    private long lookedAt = System.nanoTime() - LOOK.toNanos();
    private boolean troubled;

    AsAt(
            TakenIn taken,
            RebuildTable table,
            Arrivals arrivals,
            Clock clock,
            MeterRegistry metrics,
            @ConfigProperty(name = "uplift.projection.generation") int generation) {
        this.taken = taken;
        this.table = table;
        this.arrivals = arrivals;
        this.clock = clock;
        this.generation = generation;
        Gauge.builder("uplift.projection.behind", this, AsAt::secondsBehind)
                .description(
                        "For how long the copies may lack what the other services told; NaN while that is not known")
                .baseUnit("seconds")
                .register(metrics);
    }

    /** The moment up to which the copies hold everything; empty while nobody knows. Asks nobody. */
    public Optional<Instant> moment() {
        return Optional.ofNullable(moment);
    }

    /**
     * Waits until the copies hold everything that was told until now; returns as at when they are. Nobody asks with a
     * transaction under way.
     *
     * @throws ProblemException FIGURES_BEHIND where that takes long
     */
    public Instant now() {
        var wanted = clock.instant();
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        if (!isGenerationReached() || !(holds(wanted) || arrivals.await(() -> holds(wanted), deadline))) {
            throw new ProblemException(
                    ProblemType.FIGURES_BEHIND,
                    "The figures do not hold everything yet that was recorded until now, and what is published never "
                            + "changes. Nothing was published. Try again in a moment.");
        }
        return moment().orElseThrow();
    }

    /** What a later version reads of events is not in the copies until they are rebuilt by it. */
    private boolean isGenerationReached() {
        try {
            return table.generation() >= generation;
        } catch (SQLException e) {
            throw new ProblemException(ProblemType.SERVICE_AWAY, "Nothing was changed. Try again in a moment.");
        }
    }

    private boolean holds(Instant wanted) {
        look();
        return moment().filter(reached -> !reached.isBefore(wanted)).isPresent();
    }

    @Scheduled(
            every = "1s",
            delayed = "1s",
            identity = "as-at",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        synchronized (this) {
            if (System.nanoTime() - lookedAt < LOOK.toNanos()) {
                return;
            }
            try {
                if (moment == null) {
                    moment = table.asAt().orElse(null);
                }
                taken.upTo(clock.instant()).ifPresent(this::advance);
                troubled = false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException | TimeoutException | KafkaException | SQLException e) {
                // what was known stays true
                if (!troubled) {
                    LOG.warnf("As at when the copies are is not known for the moment, cause=%s", e.getMessage());
                }
                troubled = true;
            } finally {
                lookedAt = System.nanoTime();
            }
        }
    }

    private void advance(Instant reached) {
        var before = moment;
        if (before != null && !reached.isAfter(before)) {
            return;
        }
        moment = reached;
        if (kept.isBefore(reached.minus(KEPT_EVERY))) {
            try {
                table.keepAsAt(reached);
                kept = reached;
            } catch (SQLException e) {
                LOG.debug("As at is kept another time", e);
            }
        }
    }

    private double secondsBehind() {
        return moment().map(
                        reached -> Duration.between(reached, clock.instant()).toMillis() / 1000.0)
                .orElse(Double.NaN);
    }

    void stop(@Observes ShutdownEvent event) {
        taken.close();
    }
}
