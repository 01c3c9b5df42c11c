package org.uplift.bench;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** Counts how many reads a second one address answers with so many readers at once. */
final class Throughput {

    private static final int READERS = 8;

    private final List<Api> callers;

    /** @param callers take turns, so that none of them meets the rate that each is allowed */
    Throughput(List<Api> callers) {
        this.callers = callers;
    }

    double perSecond(String url, Duration length) {
        var answered = new AtomicLong();
        long start = System.nanoTime();
        long end = start + length.toNanos();
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < READERS; i++) {
                var api = callers.get(i % callers.size());
                readers.execute(() -> {
                    while (System.nanoTime() < end) {
                        api.get(url);
                        answered.incrementAndGet();
                    }
                });
            }
        }
        return answered.get() * 1e9 / (System.nanoTime() - start);
    }
}
