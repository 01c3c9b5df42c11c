package org.uplift.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** How long each of many readings took, with so many readers at once, each asking anew as soon as it has an answer. */
final class Latency {

    private final Duration length;

    Latency(Duration length) {
        this.length = length;
    }

    /** Readers read for a while unmeasured, so that what they need is compiled, then measured. */
    <T> Percentiles of(List<T> readers, Duration warmUp, Consumer<T> read) throws InterruptedException {
        during(warmUp, readers, read);
        return Percentiles.of(during(length, readers, read));
    }

    private static <T> List<Duration> during(Duration time, List<T> readers, Consumer<T> read)
            throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = readers.stream()
                    .<Callable<List<Duration>>>map(reader -> () -> until(end, reader, read))
                    .toList();
            var taken = new ArrayList<Duration>();
            for (Future<List<Duration>> finished : threads.invokeAll(tasks)) {
                taken.addAll(finished.get());
            }
            return taken;
        } catch (ExecutionException e) {
            throw new IllegalStateException("A reader could not read", e);
        }
    }

    private static <T> List<Duration> until(long end, T reader, Consumer<T> read) {
        var taken = new ArrayList<Duration>();
        do {
            long start = System.nanoTime();
            read.accept(reader);
            taken.add(Duration.ofNanos(System.nanoTime() - start));
        } while (System.nanoTime() < end);
        return taken;
    }
}
