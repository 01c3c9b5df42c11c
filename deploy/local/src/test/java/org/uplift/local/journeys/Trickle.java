package org.uplift.local.journeys;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** Calls of the API, one after the other, for as long as something else goes on. */
final class Trickle implements AutoCloseable {

    private static final Duration BETWEEN = Duration.ofMillis(50);

    /** One call's answer and how long it took. */
    record Call(Answer answer, Duration took) {}

    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final List<Throwable> failures = new CopyOnWriteArrayList<>();
    private final Thread calling;

    private Trickle(Supplier<Answer> call) {
        calling = Thread.ofVirtual().unstarted(() -> repeat(call));
    }

    static Trickle of(Supplier<Answer> call) {
        var trickle = new Trickle(call);
        trickle.calling.start();
        return trickle;
    }

    /** Returns once so many more have been answered. */
    void awaitMore(int count) {
        var wanted = calls.size() + count;
        await("calls of the API")
                .atMost(Duration.ofMinutes(2))
                .until(() -> !failures.isEmpty() || calls.size() >= wanted);
    }

    List<Call> calls() {
        return List.copyOf(calls);
    }

    /** Calls that had no answer at all. */
    List<Throwable> failures() {
        return List.copyOf(failures);
    }

    private void repeat(Supplier<Answer> call) {
        while (!Thread.currentThread().isInterrupted()) {
            long since = System.nanoTime();
            try {
                calls.add(new Call(call.get(), Duration.ofNanos(System.nanoTime() - since)));
                Thread.sleep(BETWEEN);
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException failed) {
                if (Thread.currentThread().isInterrupted()) {
                    return;
                }
                failures.add(failed);
            }
        }
    }

    @Override
    public void close() throws InterruptedException {
        calling.interrupt();
        calling.join();
    }
}
