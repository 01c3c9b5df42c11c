package org.uplift.platform.testing.servers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;

/** Kafka 4 as a child process: one node, broker and KRaft controller, on 127.0.0.1. Topics are made, never guessed. */
public final class KafkaServer extends ProcessServer {

    private static final int PARTITIONS = 12;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Any 16 bytes in URL-safe base 64; there is one cluster per data folder. */
    private static final String CLUSTER_ID = "dXBsaWZ0LWxvY2FsLWtmaw";

    private final Path folder;
    private final int controllerPort;
    private final Path log;
    private final String rights;

    public KafkaServer(Path folder, int port, int controllerPort, Path log) {
        this(folder, port, controllerPort, log, "");
    }

    private KafkaServer(Path folder, int port, int controllerPort, Path log, String rights) {
        super("Kafka", port, PATIENCE);
        this.folder = folder.toAbsolutePath();
        this.controllerPort = controllerPort;
        this.log = log.toAbsolutePath();
        this.rights = rights;
    }

    /** The same, asking its rules (ACLs) who may do what; where there is no rule, everybody may. */
    public KafkaServer judgingRights() {
        return new KafkaServer(folder, port(), controllerPort, log, """
                authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer
                allow.everyone.if.no.acl.found=true
                """);
    }

    public String bootstrap() {
        return "127.0.0.1:" + port();
    }

    @Override
    protected Command command() {
        String classPath = classPath();
        Path settings = folder.resolve("server.properties");
        try {
            Files.createDirectories(folder);
            Files.writeString(settings, settings());
        } catch (IOException e) {
            throw new ServerException("Kafka cannot write to " + folder + ": " + e.getMessage(), e);
        }
        if (!Files.exists(folder.resolve("data/meta.properties"))) {
            format(classPath, settings);
        }
        return Command.of(name(), arguments(classPath, settings), folder, log)
                .with(Map.of("MALLOC_ARENA_MAX", "2"))
                .stoppedBy("TERM", Duration.ofSeconds(15));
    }

    /** Creates those that are missing: 12 partitions each, kept for ever. */
    public void createTopics(Collection<String> names) {
        createTopics(bootstrap(), names);
    }

    /** The same on any broker. */
    public static void createTopics(String bootstrap, Collection<String> names) {
        try (Admin admin = admin(bootstrap)) {
            var present = admin.listTopics().names().get(30, TimeUnit.SECONDS);
            List<NewTopic> missing = names.stream()
                    .filter(name -> !present.contains(name))
                    .map(name -> new NewTopic(name, PARTITIONS, (short) 1)
                            .configs(Map.of("retention.ms", "-1", "retention.bytes", "-1")))
                    .toList();
            admin.createTopics(missing).all().get(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerException("Interrupted while creating topics", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new ServerException("Kafka could not create its topics: " + e.getMessage(), e);
        }
    }

    @Override
    protected boolean answers() {
        return answersAt(port());
    }

    /** Whether a broker of this machine answers its clients. */
    public static boolean answersAt(int port) {
        if (!Ports.answers(port)) {
            return false;
        }
        try (Admin admin = admin("localhost:" + port)) {
            return !admin.describeCluster().nodes().get(5, TimeUnit.SECONDS).isEmpty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            return false;
        }
    }

    private static Admin admin(String bootstrap) {
        return Admin.create(Map.of("bootstrap.servers", bootstrap, "request.timeout.ms", "20000"));
    }

    private static List<String> arguments(String classPath, Path settings) {
        return JavaProgram.arguments(
                List.of(
                        "-Xms64m",
                        "-Xmx192m",
                        "-XX:MaxMetaspaceSize=96m",
                        "-XX:ReservedCodeCacheSize=48m",
                        "-Dorg.slf4j.simpleLogger.showDateTime=true",
                        "-Dorg.slf4j.simpleLogger.dateTimeFormat=HH:mm:ss.SSS",
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                        "-Dorg.slf4j.simpleLogger.log.kafka.server=info"),
                List.of("-cp", classPath, "kafka.Kafka", settings.toString()));
    }

    private void format(String classPath, Path settings) {
        Programs.Result result = Programs.run(JavaProgram.arguments(
                List.of("-Xmx128m"),
                List.of(
                        "-cp",
                        classPath,
                        "kafka.tools.StorageTool",
                        "format",
                        "--ignore-formatted",
                        "--cluster-id",
                        CLUSTER_ID,
                        "--config",
                        settings.toString())));
        if (!result.ok()) {
            throw new ServerException("Kafka could not set up its data in " + folder + ": "
                    + result.output().strip());
        }
    }

    private String settings() {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                controller.listener.names=CONTROLLER
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
                log.dirs=%3$s
                auto.create.topics.enable=false
                num.partitions=12
                # One node: one copy of everything.
                default.replication.factor=1
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=4
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=2
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                group.initial.rebalance.delay.ms=0
                # After a kill the new broker may register once the old session has ended.
                broker.session.timeout.ms=2000
                broker.heartbeat.interval.ms=500
                # Small machine: the defaults take hundreds of megabytes.
                num.network.threads=2
                num.io.threads=4
                num.replica.fetchers=1
                background.threads=2
                log.cleaner.threads=1
                log.cleaner.dedupe.buffer.size=4194304
                log.index.size.max.bytes=1048576
                """.formatted(port(), controllerPort, folder.resolve("data")) + rights;
    }

    private static String classPath() {
        try (InputStream list =
                KafkaServer.class.getClassLoader().getResourceAsStream("uplift/kafka-server.classpath")) {
            if (list == null) {
                throw new ServerException("The list of Kafka's jars is not on the class path. Build with Maven first.");
            }
            String classPath = new String(list.readAllBytes(), StandardCharsets.UTF_8).strip();
            Path first = Path.of(classPath.substring(0, classPath.indexOf(':')));
            if (!Files.exists(first)) {
                throw new ServerException("Kafka's jars are not at " + first.getParent()
                        + " any more. Build again with Maven, which fetches them.");
            }
            return classPath;
        } catch (IOException e) {
            throw new ServerException("The list of Kafka's jars cannot be read.", e);
        }
    }
}
