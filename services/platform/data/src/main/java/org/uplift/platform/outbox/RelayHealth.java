package org.uplift.platform.outbox;

import io.smallrye.health.api.HealthGroup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Whether this service's events get out. For people and alerts, not for readiness: commands are taken all the same, and
 * their events wait in the outbox.
 */
@HealthGroup("events")
@ApplicationScoped
class RelayHealth implements HealthCheck {

    private final RelayRunner runner;
    private final OutboxHousekeeping outbox;
    private final RelaySettings settings;

    RelayHealth(RelayRunner runner, OutboxHousekeeping outbox, RelaySettings settings) {
        this.runner = runner;
        this.outbox = outbox;
        this.settings = settings;
    }

    @Override
    public HealthCheckResponse call() {
        var obstacles = runner.obstacles();
        var blocked = obstacles.longerThan(settings.alarm());
        var waits = outbox.oldestSeconds();
        var answer = HealthCheckResponse.named("event-relay")
                .status(blocked.isEmpty() && waits <= settings.alarm().toSeconds())
                .withData("oldest unpublished, seconds", (long) waits);
        blocked.forEach((place, obstacle) -> answer.withData(
                place,
                "%s since %s".formatted(obstacle.cause(), obstacle.since().truncatedTo(ChronoUnit.SECONDS))));
        // Told, and no reason to be down: events are written, if not kept as they should be.
        obstacles.misfits().forEach((topic, misfits) -> answer.withData("settings of " + topic, misfits.toString()));
        return answer.build();
    }
}
