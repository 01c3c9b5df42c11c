package org.uplift.platform.appointments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;
import org.uplift.events.EventTypes;
import org.uplift.platform.testing.Envelope;
import org.uplift.platform.testing.Events;
import org.uplift.platform.testing.UpliftIT;

@UpliftIT
class FirstCopyIT {

    private static final int URN = 100_031;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> broker;

    @Inject
    Config config;

    @Inject
    DataSource database;

    @Inject
    Clock clock;

    @Test
    void aNewServiceIsNotReadyBeforeItHasReadWhatAccessGoesBy() throws SQLException {
        // given; a school's event that waits for a table
        Events.school(URN);
        forget();
        var copy = new FirstCopy(broker, config, database, clock);
        try (var other = database.getConnection();
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table access_school in exclusive mode");
            Events.publish(Envelope.of(
                    EventTypes.SCHOOL_REGISTERED,
                    Integer.toString(URN),
                    Events.nextSequence(),
                    "{\"urn\": %d, \"name\": \"School %d\"}".formatted(URN, URN)));
            // when
            copy.look();
            // then
            assertThat(copy.call().getStatus()).isEqualTo(Status.DOWN);
            other.rollback();
        }
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            copy.look();
            assertThat(copy.call().getStatus()).isEqualTo(Status.UP);
        });
    }

    @Test
    void onceIsEnoughWhileTheBrokerIsAway() {
        // given
        var before = new FirstCopy(broker, config, database, clock);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            before.look();
            assertThat(before.call().getStatus()).isEqualTo(Status.UP);
        });
        // when
        var after = new FirstCopy(Map.of("bootstrap.servers", "localhost:1"), config, database, clock);
        after.look();
        // then
        assertThat(after.call().getStatus()).isEqualTo(Status.UP);
    }

    private void forget() throws SQLException {
        try (var connection = database.getConnection();
                var delete = connection.createStatement()) {
            delete.execute("delete from access_first_copy");
        }
    }
}
