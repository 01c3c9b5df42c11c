package org.uplift.local.journeys;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** What stands before two gateways, as an ingress does: it sends to those that are ready, each in turn. */
final class Front implements AutoCloseable {

    private static final Duration LOOKED_AT_EVERY = Duration.ofMillis(200);

    /**
     * One of those behind.
     *
     * @param health where it says whether it is ready
     */
    record Behind(String url, String health) {}

    private final List<Behind> behind;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicInteger turn = new AtomicInteger();
    private final Thread looking;
    private volatile List<Behind> ready;
    private volatile boolean over;

    Front(List<Behind> behind) {
        this.behind = List.copyOf(behind);
        this.ready = this.behind;
        this.looking = Thread.ofVirtual().start(this::look);
    }

    /** Where the next request goes. */
    String next() {
        var now = ready;
        return now.get(Math.floorMod(turn.getAndIncrement(), now.size())).url();
    }

    private void look() {
        while (!over) {
            var found = behind.stream().filter(this::isReady).toList();
            if (!found.isEmpty()) {
                ready = found;
            }
            LockSupport.parkNanos(LOOKED_AT_EVERY.toNanos());
        }
    }

    private boolean isReady(Behind one) {
        try {
            var asked = HttpRequest.newBuilder(URI.create(one.health() + "/q/health/ready"))
                    .timeout(Duration.ofSeconds(2))
                    .build();
            return http.send(asked, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() throws InterruptedException {
        over = true;
        looking.join();
        http.close();
    }
}
