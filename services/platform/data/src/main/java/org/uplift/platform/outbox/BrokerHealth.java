package org.uplift.platform.outbox;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.health.api.HealthGroup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Whether the broker answers: for people and dashboards, not for readiness, since the outbox bridges its absence. */
@HealthGroup("neighbours")
@ApplicationScoped
class BrokerHealth implements HealthCheck {

    private static final int PATIENCE_MS = 2000;

    private final Map<String, Object> client;

    BrokerHealth(@Identifier("default-kafka-broker") Map<String, Object> broker) {
        client = new HashMap<>(broker);
        client.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MS);
        client.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MS);
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("message-broker").status(answers()).build();
    }

    private boolean answers() {
        try (var admin = Admin.create(client)) {
            return !admin.describeCluster()
                    .nodes()
                    .get(PATIENCE_MS, TimeUnit.MILLISECONDS)
                    .isEmpty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            return false;
        }
    }
}
