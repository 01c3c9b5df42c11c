package org.uplift.portal.app.live;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.uplift.events.Topics;
import org.uplift.platform.testing.TestServers;

/** A real broker with every topic. */
public class StubKafka implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        var servers = TestServers.running();
        servers.createTopics(Topics.all());
        return Map.of("kafka.bootstrap.servers", servers.kafkaBootstrap(), "uplift.portal.live.heart-beat", "1s");
    }

    @Override
    public void stop() {}
}
