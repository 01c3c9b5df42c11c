package org.uplift.platform.testing;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.exception.NotModifiedException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;
import org.uplift.platform.testing.servers.KafkaServer;
import org.uplift.platform.testing.servers.Ports;
import org.uplift.platform.testing.servers.PostgresServer;
import org.uplift.platform.testing.servers.Server;
import org.uplift.platform.testing.servers.ServerException;

/**
 * The servers as containers, by Testcontainers: from the images that {@code UPLIFT_TEST_POSTGRES_IMAGE} and
 * {@code UPLIFT_TEST_KAFKA_IMAGE} name, else the official ones, else those of {@code deploy/images}; never fetched. What is
 * running is kept where every class loader sees it, as with {@link ProcessServers}.
 *
 * @param postgresPort of this machine, the same after every start
 * @param kafkaPort likewise
 */
record ContainerServers(int postgresPort, int kafkaPort) implements TestServers {

    private static final String RUNNING = "uplift.testing.containers";
    private static final String POSTGRES = "postgres";
    private static final String KAFKA = "kafka";
    private static final String PASSWORD = "uplift-local-test";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Nothing where no engine answers or an image is not there. */
    static Optional<TestServers> running() {
        synchronized (System.getProperties()) {
            String ports = System.getProperty(RUNNING);
            if (ports != null) {
                String[] both = ports.split(" ", -1);
                return Optional.of(new ContainerServers(Integer.parseInt(both[0]), Integer.parseInt(both[1])));
            }
            if (!DockerClientFactory.instance().isDockerAvailable()) {
                return Optional.empty();
            }
            var postgres = image("UPLIFT_TEST_POSTGRES_IMAGE", "postgres:18", "localhost/uplift/postgres:18");
            var kafka = image("UPLIFT_TEST_KAFKA_IMAGE", "apache/kafka:4.1.1", "localhost/uplift/kafka:4");
            return postgres.isPresent() && kafka.isPresent()
                    ? Optional.of(start(postgres.get(), kafka.get()))
                    : Optional.empty();
        }
    }

    private static ContainerServers start(String postgresImage, String kafkaImage) {
        var servers = new ContainerServers(Ports.free(), Ports.free());
        @SuppressWarnings("resource") // it ends with the JVM
        var postgres = new PostgreSQLContainer(
                        DockerImageName.parse(postgresImage).asCompatibleSubstituteFor("postgres"))
                .withDatabaseName(POSTGRES)
                .withUsername(POSTGRES)
                .withPassword(PASSWORD)
                .withCommand(
                        "postgres -c wal_level=logical -c max_connections=200 -c fsync=off -c full_page_writes=off");
        postgres.waitingFor(Wait.forListeningPort());
        postgres.setPortBindings(List.of("127.0.0.1:" + servers.postgresPort + ":5432"));
        @SuppressWarnings("resource") // it ends with the JVM
        var kafka = new KafkaContainer(DockerImageName.parse(kafkaImage).asCompatibleSubstituteFor("apache/kafka"))
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                // After a kill the new broker may register once the old session has ended.
                .withEnv("KAFKA_BROKER_SESSION_TIMEOUT_MS", "2000")
                .withEnv("KAFKA_BROKER_HEARTBEAT_INTERVAL_MS", "500");
        kafka.setPortBindings(List.of("127.0.0.1:" + servers.kafkaPort + ":9092"));
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> Stream.of(postgres, kafka).forEach(GenericContainer::stop)));
        // After it is set how each says that it is there.
        postgres.withStartupTimeout(PATIENCE);
        kafka.withStartupTimeout(PATIENCE);
        Startables.deepStart(postgres, kafka).join();
        SharedServer.share(
                POSTGRES, new Container("PostgreSQL", postgres, servers.postgresPort, servers::postgresAnswers));
        SharedServer.share(KAFKA, new Container("Kafka", kafka, servers.kafkaPort, servers::kafkaAnswers));
        System.setProperty(RUNNING, servers.postgresPort + " " + servers.kafkaPort);
        System.out.println("Test servers are containers of " + postgresImage + " and " + kafkaImage);
        return servers;
    }

    /** The first of them that the engine has. */
    private static Optional<String> image(String variable, String official, String own) {
        String named = System.getenv(variable);
        return Stream.of(named == null ? official : named, own)
                .flatMap(image -> inFull(image).stream())
                .findFirst();
    }

    /** Its name with all that belongs to it: podman finds an image by the last part of its name too. */
    private static Optional<String> inFull(String image) {
        try {
            List<String> names = client().inspectImageCmd(image).exec().getRepoTags();
            return Optional.of(names == null || names.isEmpty() ? image : names.getFirst());
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    private static DockerClient client() {
        return DockerClientFactory.lazyClient();
    }

    @Override
    public Database createDatabase(String name) {
        try (Connection connection = superuser()) {
            PostgresServer.createDatabase(connection, name, name, PASSWORD);
        } catch (SQLException e) {
            throw new ServerException("Database " + name + " could not be created: " + e.getMessage(), e);
        }
        return new Database("jdbc:postgresql://127.0.0.1:" + postgresPort + "/" + name, name, PASSWORD);
    }

    @Override
    public void createTopics(Collection<String> topics) {
        KafkaServer.createTopics(kafkaBootstrap(), topics);
    }

    @Override
    public String kafkaBootstrap() {
        return "127.0.0.1:" + kafkaPort;
    }

    @Override
    public Server postgres() {
        return new SharedServer(POSTGRES, "PostgreSQL", postgresPort);
    }

    @Override
    public Server kafka() {
        return new SharedServer(KAFKA, "Kafka", kafkaPort);
    }

    private Connection superuser() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + postgresPort + "/postgres", POSTGRES, PASSWORD);
    }

    private boolean postgresAnswers() {
        try (Connection connection = superuser()) {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }

    private boolean kafkaAnswers() {
        return KafkaServer.answersAt(kafkaPort);
    }

    /** A container that goes on with its data and its port after it was stopped or killed. */
    private record Container(String name, GenericContainer<?> container, int port, BooleanSupplier answers)
            implements Server {

        @Override
        public void start() {
            client().startContainerCmd(container.getContainerId()).exec();
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (!answers.getAsBoolean()) {
                if (System.nanoTime() > deadline) {
                    throw new ServerException(name + " did not answer within " + PATIENCE);
                }
                LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            }
        }

        @Override
        public void stop() {
            try {
                client().stopContainerCmd(container.getContainerId())
                        .withTimeout(30)
                        .exec();
            } catch (NotModifiedException e) {
                // it was stopped already
            }
        }

        @Override
        public void kill() {
            client().killContainerCmd(container.getContainerId()).exec();
        }

        @Override
        public void freeze() {
            client().pauseContainerCmd(container.getContainerId()).exec();
        }

        @Override
        public void thaw() {
            client().unpauseContainerCmd(container.getContainerId()).exec();
        }

        @Override
        public boolean running() {
            return Boolean.TRUE.equals(client().inspectContainerCmd(container.getContainerId())
                    .exec()
                    .getState()
                    .getRunning());
        }
    }
}
