package org.uplift.platform.testing.servers;

import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Starts every child from one thread that lives as long as the JVM. Linux delivers the parent-death signal when the
 * thread that started the child ends, not when the process does, so a pool's thread would take its children with it.
 */
final class Spawner {

    private static final BlockingQueue<FutureTask<Process>> WAITING = new LinkedBlockingQueue<>();

    static {
        Thread.ofPlatform().daemon().name("uplift-spawner").start(Spawner::work);
    }

    private Spawner() {}

    static Process start(ProcessBuilder builder) throws IOException {
        FutureTask<Process> task = new FutureTask<>(builder::start);
        WAITING.add(task);
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static void work() {
        while (true) {
            try {
                WAITING.take().run();
            } catch (InterruptedException e) {
                // Nobody interrupts this thread on purpose; ending it would end the children.
                continue;
            }
        }
    }
}
