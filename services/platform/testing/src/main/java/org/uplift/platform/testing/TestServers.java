package org.uplift.platform.testing;

import java.util.Collection;
import java.util.Locale;
import org.uplift.platform.testing.servers.Server;

/**
 * PostgreSQL and Kafka for the tests of one JVM, started once. Processes stand behind it; containers can, chosen by the
 * system property {@code uplift.testing.servers} or the variable {@code UPLIFT_TESTING_SERVERS}.
 */
public interface TestServers {

    /** A database and the login that owns it. */
    record Database(String url, String user, String password) {}

    /** The servers of this JVM; the first call starts them, whichever class loader it comes from. */
    static TestServers running() {
        var chosen = System.getProperty(
                "uplift.testing.servers", System.getenv().getOrDefault("UPLIFT_TESTING_SERVERS", "processes"));
        return switch (chosen.toLowerCase(Locale.ROOT)) {
            case "processes" -> ProcessServers.running();
            default -> throw new IllegalArgumentException("Test servers are processes, not: " + chosen);
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
