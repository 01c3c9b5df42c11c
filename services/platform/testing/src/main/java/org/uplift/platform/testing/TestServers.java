package org.uplift.platform.testing;

import java.util.Collection;
import org.uplift.platform.testing.servers.Server;

/**
 * PostgreSQL and Kafka for the tests of one JVM, started once: processes; or containers, where the variable
 * {@code UPLIFT_TEST_SERVERS} says {@code containers}, an engine answers and the images are there.
 */
public interface TestServers {

    /** A database and the login that owns it. */
    record Database(String url, String user, String password) {}

    /** The servers of this JVM; the first call starts them, whichever class loader it comes from. */
    static TestServers running() {
        return switch (System.getenv().getOrDefault("UPLIFT_TEST_SERVERS", "processes")) {
            case "processes" -> ProcessServers.running();
            case "containers" ->
                ContainerServers.running().orElseGet(() -> {
                    System.out.println("No engine answers or an image is missing: test servers are processes.");
                    return ProcessServers.running();
                });
            case String other ->
                throw new IllegalArgumentException("Test servers are processes or containers, not: " + other);
        };
    }

    /** A new, empty database. */
    Database createDatabase(String name);

    /** Creates the topics that are missing, 12 partitions each. */
    void createTopics(Collection<String> topics);

    /** Where Kafka's clients start. */
    String kafkaBootstrap();

    /** The database server, to take it away and bring it back. */
    Server postgres();

    /** The broker, to take it away and bring it back. */
    Server kafka();
}
