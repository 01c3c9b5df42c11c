package org.uplift.platform.inbox;

import io.smallrye.health.api.HealthGroup;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Whether every channel has somebody who reads it. Not of liveness: a restart mends it, but who dies of one event dies of
 * it again, and a service that restarts for ever answers nobody.
 */
@HealthGroup("events")
@ApplicationScoped
class ListenersHealth implements HealthCheck {

    private final Listeners listeners;

    ListenersHealth(Listeners listeners) {
        this.listeners = listeners;
    }

    @Override
    public HealthCheckResponse call() {
        var dead = listeners.dead();
        var answer = HealthCheckResponse.named("event-listeners").status(dead.isEmpty());
        dead.forEach(answer::withData);
        return answer.build();
    }
}
