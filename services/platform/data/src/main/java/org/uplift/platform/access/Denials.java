package org.uplift.platform.access;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.api.denials.DenialReason;
import org.uplift.platform.permission.Permission;

/**
 * Keeps whom the rules turned away. One writer writes all that wait with one statement, so that however many are turned
 * away at once, they take one connection. Whoever is turned away is answered once their denial is written; where the
 * database does not take it in time, they are answered all the same and the denial waits for the database.
 */
@ApplicationScoped
class Denials {

    private static final Logger LOG = Logger.getLogger(Denials.class);
    private static final int LONGEST_TARGET = 500;
    private static final int PORTION = 200;

    /** At most a kilobyte each; as many as all threads turn away within minutes while the database is away. */
    private static final int MOST_WAITING = 5_000;

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration LAST_CHANCE = Duration.ofSeconds(3);
    private static final String INSERT = """
            insert into audit_denial (at, actor, reason, permission, target)
            select * from unnest(?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::text[])""";

    private record Unwritten(
            OffsetDateTime at,
            String actor,
            DenialReason reason,
            @Nullable String permission,
            String target,
            CountDownLatch settled) {}

    private final DataSource database;
    private final Clock clock;
    private final MeterRegistry meters;
    private final Counter lost;
    private final BlockingQueue<Unwritten> queue = new LinkedBlockingQueue<>(MOST_WAITING);
    private final CountDownLatch stopping = new CountDownLatch(1);
    private @Nullable Thread writer;

    Denials(DataSource database, Clock clock, MeterRegistry meters) {
        this.database = database;
        this.clock = clock;
        this.meters = meters;
        Gauge.builder("uplift.access.denials.waiting", queue, BlockingQueue::size)
                .description("Denials that are not written yet")
                .register(meters);
        // There from the start, at zero: an alert cannot tell a number that is absent from one that is well.
        for (var reason : DenialReason.values()) {
            denied(reason);
        }
        this.lost = meters.counter("uplift.access.denials.lost");
    }

    void start(@Observes StartupEvent event) {
        writer = Thread.ofPlatform().name("denials").daemon().start(this::write);
    }

    /** Comes after the last request was answered. What waits is written, where the database lets it. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping.countDown();
        var writing = writer;
        if (writing != null) {
            writing.join(LAST_CHANCE);
            writing.interrupt();
        }
        if (!queue.isEmpty()) {
            lost(queue.size());
        }
    }

    private Counter denied(DenialReason reason) {
        return meters.counter("uplift.access.denials", "reason", reason.name());
    }

    /** Counts and records a denial; not in the middle of a transaction. One that cannot be recorded stays a denial. */
    void record(String actor, DenialReason reason, @Nullable Permission permission, String target) {
        denied(reason).increment();
        var denial = new Unwritten(
                OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
                actor,
                reason,
                permission == null ? null : permission.name(),
                target.length() > LONGEST_TARGET ? target.substring(0, LONGEST_TARGET) : target,
                new CountDownLatch(1));
        try {
            if (!queue.offer(denial, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                lost(denial, "too many wait");
            } else if (!denial.settled().await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warnf("A denial waits for the database reason=%s", reason);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write() {
        var portion = new ArrayList<Unwritten>();
        try {
            while (stopping.getCount() > 0 || !queue.isEmpty()) {
                var first = queue.poll(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
                if (first != null) {
                    portion.add(first);
                    queue.drainTo(portion, PORTION - 1);
                    writeTogether(portion);
                    portion.clear();
                }
            }
        } catch (InterruptedException e) {
            lost(portion.size());
        }
    }

    /** However long it takes: while the database is away they wait for it. */
    private void writeTogether(List<Unwritten> denials) throws InterruptedException {
        while (true) {
            try {
                insert(denials);
                denials.forEach(denial -> denial.settled().countDown());
                return;
            } catch (Throwable e) {
                // Whatever it is: without this thread no denial would be written any more.
                if (!refused(e)) {
                    LOG.debugf(e, "Denials wait for the database count=%d", denials.size());
                    pause();
                } else if (denials.size() == 1) {
                    lost(denials.getFirst(), state(e));
                    return;
                } else {
                    // One of them cannot be written, ever; it must not take the others with it.
                    for (var denial : denials) {
                        writeTogether(List.of(denial));
                    }
                    return;
                }
            }
        }
    }

    private void pause() throws InterruptedException {
        if (stopping.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new InterruptedException("The service stops while the database is away");
        }
    }

    private void insert(List<Unwritten> denials) throws SQLException {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            insert.setArray(
                    1,
                    connection.createArrayOf(
                            "timestamptz", texts(denials, denial -> denial.at().toString())));
            insert.setArray(2, connection.createArrayOf("text", texts(denials, Unwritten::actor)));
            insert.setArray(
                    3,
                    connection.createArrayOf(
                            "text", texts(denials, denial -> denial.reason().name())));
            insert.setArray(4, connection.createArrayOf("text", texts(denials, Unwritten::permission)));
            insert.setArray(5, connection.createArrayOf("text", texts(denials, Unwritten::target)));
            insert.executeUpdate();
        }
    }

    private static @Nullable String[] texts(List<Unwritten> denials, Function<Unwritten, @Nullable String> part) {
        return denials.stream().map(part).toArray(String[]::new);
    }

    /** Data that no other moment would take. */
    private static boolean refused(Throwable e) {
        return state(e).startsWith("22") || state(e).startsWith("23");
    }

    private static String state(Throwable e) {
        return e instanceof SQLException said && said.getSQLState() != null ? said.getSQLState() : "";
    }

    /** At the end of the service; nobody may read the metric any more, the log stays. */
    private void lost(int count) {
        lost.increment(count);
        LOG.errorf("Denials lost, the database did not take them count=%d", count);
    }

    /** Without the driver's message, which may quote what was not taken. */
    private void lost(Unwritten denial, String why) {
        lost.increment();
        LOG.errorf("A denial could not be recorded reason=%s why=%s", denial.reason(), why);
        denial.settled().countDown();
    }
}
