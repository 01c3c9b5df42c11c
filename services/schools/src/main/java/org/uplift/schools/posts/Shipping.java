package org.uplift.schools.posts;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Gives a trust the kinds of post Uplift ships, once after each start, again until the database takes them. Not ready
 * before: nobody could be appointed to anything.
 */
@Readiness
@ApplicationScoped
class Shipping implements HealthCheck {

    private final PostKindService kinds;
    private volatile boolean done;

    Shipping(PostKindService kinds) {
        this.kinds = kinds;
    }

    @Scheduled(
            every = "5s",
            delayed = "0s",
            identity = "shipped-post-kinds",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void ship() {
        if (!done) {
            kinds.ship();
            done = true;
        }
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("kinds-of-post").status(done).build();
    }
}
