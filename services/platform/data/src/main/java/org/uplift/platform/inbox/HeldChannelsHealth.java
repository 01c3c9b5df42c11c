package org.uplift.platform.inbox;

import io.smallrye.health.api.HealthGroup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Whether events come through. For people and alerts, not for readiness: a service that waits for a table or a lock
 * still answers, and taking its pod out would mend nothing.
 */
@HealthGroup("events")
@ApplicationScoped
class HeldChannelsHealth implements HealthCheck {

    private final HeldChannels channels;
    private final InboxSettings settings;

    HeldChannelsHealth(HeldChannels channels, InboxSettings settings) {
        this.channels = channels;
        this.settings = settings;
    }

    @Override
    public HealthCheckResponse call() {
        var held = channels.longerThan(settings.alarm());
        var answer = HealthCheckResponse.named("event-channels").status(held.isEmpty());
        held.forEach((place, hold) -> answer.withData(
                "%s %s-%d".formatted(place.consumer(), place.topic(), place.partition()),
                "%s since %s".formatted(hold.cause(), hold.since().truncatedTo(ChronoUnit.SECONDS))));
        return answer.build();
    }
}
