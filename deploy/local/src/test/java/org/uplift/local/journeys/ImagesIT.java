package org.uplift.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.uplift.local.Platform;
import org.uplift.local.Service;
import org.uplift.local.images.Container;
import org.uplift.platform.testing.servers.Server;

/**
 * The platform from its images under load, its containers killed, paused and cut off from the network one after the other:
 * nothing is lost, doubled or overbooked. {@code make deploy-test} runs it.
 */
@Journey
@Order(1)
@EnabledIfEnvironmentVariable(named = "UPLIFT_JOURNEYS", matches = "images")
class ImagesIT {

    private static final Duration KILLED = Duration.ofSeconds(2);
    private static final Duration PAUSED = Duration.ofSeconds(20);

    /** Longer than a broker waits for a reader, shorter than TCP gives a connection up. */
    private static final Duration CUT_OFF = Duration.ofSeconds(25);

    /** An event that alone keeps failing is set aside after two minutes, so nothing settles later than that. */
    private static final Duration SETTLED = Duration.ofMinutes(4);

    private final Trust trust;
    private final Platform platform;

    ImagesIT(Trust trust) {
        this.trust = trust;
        this.platform = trust.platform();
    }

    @Test
    void whateverIsKilledPausedOrCutOffNothingIsLostOrDoubledOrOverbooked() throws InterruptedException {
        // given
        try (var promises = Promises.begin(trust)) {

            // when
            for (Server killed : List.of(
                    platform.server(Service.SCHOOLS),
                    platform.server(Service.INTERVENTIONS),
                    platform.server(Service.FINANCE),
                    platform.server(Service.GATEWAY),
                    platform.kafka(),
                    platform.postgres())) {
                platform.kill(killed);
                pass(KILLED);
                platform.restart(killed);
                tell("killed", killed);
            }
            for (Server paused : List.of(platform.server(Service.REPORTING), platform.kafka())) {
                paused.freeze();
                pass(PAUSED);
                paused.thaw();
                tell("paused", paused);
            }
            for (Server apart : List.of(platform.server(Service.FINANCE), platform.postgres())) {
                ((Container) apart).cutOff();
                pass(CUT_OFF);
                ((Container) apart).rejoin();
                tell("cut off", apart);
            }
            promises.close();

            // then
            System.out.println("  " + promises.told());
            trust.awaitReconciled(SETTLED);
            promises.assertKept();
        }
    }

    @Test
    void everyContainerKeepsToItsLimits() {
        for (Service service : Service.values()) {
            var container = (Container) platform.server(service);
            System.out.printf("  %-14s %d MB resident%n", service.id(), container.resident());
            assertThat(container.running()).as(service.id()).isTrue();
            assertThat(container.log()).as(service.id()).doesNotContain("OutOfMemoryError");
        }
    }

    private static void pass(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }

    private static void tell(String what, Server server) {
        System.out.println("  " + what + " " + server.name());
    }
}
