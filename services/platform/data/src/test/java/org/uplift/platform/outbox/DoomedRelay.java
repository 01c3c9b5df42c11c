package org.uplift.platform.outbox;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A relay in a process of its own that stops in the middle of its batch and waits to be killed. */
final class DoomedRelay {

    private static final Duration BETWEEN_TURNS = Duration.ofMillis(100);

    private DoomedRelay() {}

    public static void main(String[] arguments) throws Exception {
        var bootstrap = arguments[1];
        var left = new AtomicInteger(Integer.parseInt(arguments[2]));
        try (var producer = Bench.producer(bootstrap, Map.of())) {
            var doomed = Bench.watched(producer, sending -> {
                if (left.decrementAndGet() == 0) {
                    waitToBeKilled(producer::flush);
                }
                return sending;
            });
            var relay = Bench.relay(Bench.dataSource(arguments[0], arguments[3]), doomed, bootstrap);
            // A turn in which the broker has not told of a new topic yet sends nothing.
            while (true) {
                relay.turn();
                Thread.sleep(BETWEEN_TURNS);
            }
        }
    }

    private static void waitToBeKilled(Runnable flush) {
        try {
            flush.run();
            System.out.println("in mid-batch");
            System.out.flush();
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
