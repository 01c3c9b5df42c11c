package org.uplift.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.concurrent.CompletableFuture;
import org.uplift.platform.testing.servers.KafkaServer;
import org.uplift.platform.testing.servers.Ports;
import org.uplift.platform.testing.servers.PostgresServer;
import org.uplift.platform.testing.servers.Server;

/**
 * The servers as child processes. Quarkus loads test classes more than once, by different loaders, so what is running
 * is kept where all of them see it.
 */
final class ProcessServers implements TestServers {

    private static final String RUNNING = "uplift.testing.running";
    private static final String POSTGRES = "postgres";
    private static final String KAFKA = "kafka";

    private final PostgresServer database;
    private final KafkaServer broker;

    private ProcessServers(PostgresServer database, KafkaServer broker) {
        this.database = database;
        this.broker = broker;
    }

    static TestServers running() {
        synchronized (System.getProperties()) {
            var running = System.getProperty(RUNNING);
            if (running == null) {
                return start();
            }
            var parts = running.split(" ", -1);
            return at(Path.of(parts[3]), Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), parts[2]);
        }
    }

    private static ProcessServers start() {
        var folder = temporaryFolder();
        var controller = Integer.toString(Ports.free());
        var postgresPort = Ports.free();
        var kafkaPort = Ports.free();
        var servers = at(folder, postgresPort, kafkaPort, controller);
        var database = CompletableFuture.runAsync(servers.database::start);
        servers.broker.start();
        database.join();
        SharedServer.share(POSTGRES, servers.database);
        SharedServer.share(KAFKA, servers.broker);
        System.setProperty(RUNNING, "%d %d %s %s".formatted(postgresPort, kafkaPort, controller, folder));
        return servers;
    }

    private static ProcessServers at(Path folder, int postgres, int kafka, String controller) {
        return new ProcessServers(
                PostgresServer.fast(folder.resolve("postgres"), postgres, folder.resolve("postgres.log")),
                new KafkaServer(
                        folder.resolve("kafka"), kafka, Integer.parseInt(controller), folder.resolve("kafka.log")));
    }

    @Override
    public Database createDatabase(String name) {
        database.createDatabase(name, name, "uplift-local-test");
        return new Database(database.jdbcUrl(name), name, "uplift-local-test");
    }

    @Override
    public void createTopics(Collection<String> topics) {
        broker.createTopics(topics);
    }

    @Override
    public String kafkaBootstrap() {
        return broker.bootstrap();
    }

    @Override
    public Server postgres() {
        return new SharedServer(POSTGRES, database.name(), database.port());
    }

    @Override
    public Server kafka() {
        return new SharedServer(KAFKA, broker.name(), broker.port());
    }

    /** Below target/ where there is one, so that logs outlive a failed run; the data goes when the JVM ends. */
    private static Path temporaryFolder() {
        try {
            var target = Path.of("target").toAbsolutePath();
            var parent = Files.isDirectory(target)
                    ? Files.createDirectories(target.resolve("test-servers"))
                    : Path.of(System.getProperty("java.io.tmpdir", "/tmp"));
            var folder = Files.createTempDirectory(parent, "run");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> deleteData(folder)));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("There is no room for the test servers' data", e);
        }
    }

    private static void deleteData(Path folder) {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .filter(file -> !file.toString().endsWith(".log"))
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            // the servers are stopping; what is left goes with target/
        }
    }
}
