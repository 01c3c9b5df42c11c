package org.uplift.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.uplift.platform.testing.Events;
import org.uplift.platform.testing.UpliftIT;

@UpliftIT
class ListenersIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TestHTTPResource(value = "/metrics", management = true)
    String metrics;

    @TestHTTPResource(value = "/health", management = true)
    String health;

    @Test
    void aConsumerThatDiedShowsAndTakesNothingElseWithIt() {
        // given
        await().atMost(PATIENCE).until(() -> listening("doomed").equals("1.0"));
        // when
        Events.send(new ProducerRecord<>("uplift.platform.doomed.v1", "key", "the last it hears"));
        // then
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(check().getMap("data")).asString().isEqualTo("{doomed=closed}"));
        assertThat(check().getString("status")).isEqualTo("DOWN");
        assertThat(listening("doomed")).isEqualTo("0.0");
        assertThat(listening("things")).isEqualTo("1.0");
        assertThat(RestAssured.get(health + "/live").statusCode()).isEqualTo(200);
        assertThat(RestAssured.get(health + "/ready").statusCode()).isEqualTo(200);
        assertThat(RestAssured.get(health + "/group/events").statusCode()).isEqualTo(503);
    }

    private JsonPath check() {
        return RestAssured.get(health + "/group/events")
                .jsonPath()
                .setRootPath("checks.find { it.name == 'event-listeners' }");
    }

    private String listening(String channel) {
        return RestAssured.get(metrics)
                .asString()
                .lines()
                .filter(line -> line.startsWith("uplift_inbox_listening") && line.contains("\"" + channel + "\""))
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .findFirst()
                .orElse("");
    }
}
