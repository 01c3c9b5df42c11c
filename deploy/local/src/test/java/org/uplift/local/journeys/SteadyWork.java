package org.uplift.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** People who read and write all the time, ask once, and note whatever they are not answered as they should be. */
final class SteadyWork implements AutoCloseable {

    private static final Duration BETWEEN = Duration.ofMillis(60);

    private final Trust trust;
    private final Front front;
    private final List<Thread> working = new ArrayList<>();
    private final Collection<String> needs = new ConcurrentLinkedQueue<>();
    private final Collection<String> failed = new ConcurrentLinkedQueue<>();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicLong longest = new AtomicLong();
    private volatile boolean over;

    private SteadyWork(Trust trust, Front front) {
        this.trust = trust;
        this.front = front;
    }

    static SteadyWork begin(Trust trust, Front front) {
        var work = new SteadyWork(trust, front);
        Stream.of("/api/schools", "/api/dashboard", "/api/needs?limit=50", "/api/budgets", "/api/teams")
                .forEach(path -> work.over(() -> work.ask(at -> 200, caller -> caller.get(path))));
        // One of the gateways is at the public address; whoever comes by another's is led there by the portal.
        work.over(() -> work.ask(
                at -> at.equals(trust.platform().url()) ? 200 : 307,
                caller -> caller.get("/signed-out", Map.of("Accept", "text/html"))));
        Stream.of(Trust.ASHFIELD, Trust.BEECHWOOD).forEach(school -> work.over(() -> work.need(school)));
        return work;
    }

    private void need(int school) {
        var need = Cycle.asked(school, "Recorded while replicas were replaced " + UUID.randomUUID());
        var answer = ask(at -> 201, caller -> caller.post("/api/needs", need));
        if (answer != null && answer.status() == 201) {
            needs.add(answer.id());
        }
    }

    private @Nullable Answer ask(ToIntFunction<String> wanted, Function<Caller, Answer> asking) {
        var at = front.next();
        var since = Instant.now();
        asked.incrementAndGet();
        try {
            var answer = asking.apply(trust.executiveAt(at));
            longest.accumulateAndGet(Duration.between(since, Instant.now()).toMillis(), Math::max);
            if (answer.status() != wanted.applyAsInt(at)) {
                failed.add(since + " " + at + " " + answer.asked() + " " + answer.status() + " " + answer.text());
            }
            return answer;
        } catch (RuntimeException e) {
            failed.add(since + " " + e);
            return null;
        }
    }

    private void over(Runnable what) {
        working.add(Thread.ofVirtual().start(() -> {
            while (!over) {
                what.run();
                LockSupport.parkNanos(BETWEEN.toNanos());
            }
        }));
    }

    /** The needs that were answered to be there. */
    List<String> needs() {
        return List.copyOf(needs);
    }

    /** In a line. */
    String told() {
        return "%d requests, %d failed, the longest took %d ms; %d needs recorded"
                .formatted(asked.get(), failed.size(), longest.get(), needs.size());
    }

    void assertNothingFailed() {
        assertThat(failed).as("requests that failed").isEmpty();
    }

    @Override
    public void close() throws InterruptedException {
        over = true;
        for (Thread one : working) {
            one.join();
        }
    }
}
