package org.uplift.interventions.delivery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.uplift.interventions.InterventionCalls.NEITHER;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.URL;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.uplift.interventions.InterventionCalls;
import org.uplift.platform.testing.UpliftIT;

/** A service that starts while the database refuses what it wants to do first. */
@UpliftIT
@TestProfile(DeliveryStartIT.Robbed.class)
class DeliveryStartIT {

    public static class Robbed implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("uplift.interventions.delivery-start", "1s", "uplift.test.interventions-away", "true");
        }
    }

    /** Takes the table away before anything else of the service begins. */
    @ApplicationScoped
    @IfBuildProperty(name = "uplift.test.interventions-away", stringValue = "true")
    public static class Thief {
        void take(@Observes @Priority(1) StartupEvent event, DataSource database) throws SQLException {
            execute(database, "alter table intervention rename to intervention_away");
        }
    }

    @Inject
    DeliveryStart start;

    @Inject
    DataSource database;

    @TestHTTPResource(value = "/health/ready", management = true)
    URL ready;

    @Test
    void itIsReadyTriesAgainAndDoesWhatItOwes() throws SQLException {
        // given
        given().get(ready).then().statusCode(200);
        await().during(Duration.ofSeconds(4)).atMost(Duration.ofSeconds(10)).until(start::isOwed);

        // when
        execute(database, "alter table intervention_away rename to intervention");

        // then
        await().atMost(Duration.ofSeconds(10)).until(() -> !start.isOwed());
        var id = InterventionCalls.proposed(InterventionCalls.need(930_402), NEITHER);
        assertThat(InterventionCalls.read(id).getString("status")).isEqualTo("COMMISSIONED");
        start.eachNight();
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(InterventionCalls.read(id).getString("status"))
                        .isEqualTo("IN_DELIVERY"));
    }

    private static void execute(DataSource database, String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
