package org.uplift.platform.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.uplift.events.Topics;

/** Gives the service under test an empty database, a broker with every topic, and a key to trust tokens by. */
public class PlatformServers implements QuarkusTestResourceLifecycleManager {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    @Override
    public Map<String, String> start() {
        var servers = TestServers.running();
        servers.createTopics(Topics.all());
        var database = servers.createDatabase(
                "it_" + DATABASES.incrementAndGet() + "_" + Long.toString(System.nanoTime(), Character.MAX_RADIX));
        var config = new HashMap<String, String>();
        config.put("UPLIFT_DATABASE_URL", database.url());
        config.put("UPLIFT_DATABASE_USERNAME", database.user());
        config.put("UPLIFT_DATABASE_PASSWORD", database.password());
        config.put("quarkus.datasource.jdbc.url", database.url());
        config.put("quarkus.datasource.username", database.user());
        config.put("quarkus.datasource.password", database.password());
        config.put("UPLIFT_KAFKA", servers.kafkaBootstrap());
        config.put("kafka.bootstrap.servers", servers.kafkaBootstrap());
        // Above what tests count in (Events), which is no jump; one that makes a jump goes higher.
        config.put("uplift.inbox.jump", "800000000000");
        config.putAll(TokenKey.config());
        return config;
    }

    /** Servers stay up for the next test class; they end with the JVM. */
    @Override
    public void stop() {}
}
