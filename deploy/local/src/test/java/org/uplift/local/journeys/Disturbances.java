package org.uplift.local.journeys;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.uplift.local.LocalPlatform;
import org.uplift.local.Service;
import org.uplift.platform.testing.servers.Server;

/** What goes wrong with a platform: its processes are killed, and what they need is away for a while. */
final class Disturbances {

    /** For how long what is away is away. */
    record Lengths(Duration frozen, Duration kafkaAway, Duration postgresAway, Duration readOnly, Duration tableAway) {

        static final Lengths SHORT = new Lengths(
                Duration.ofSeconds(25),
                Duration.ofSeconds(15),
                Duration.ofSeconds(10),
                Duration.ofSeconds(8),
                Duration.ofSeconds(5));

        static final Lengths LONG = new Lengths(
                Duration.ofSeconds(65),
                Duration.ofSeconds(120),
                Duration.ofSeconds(60),
                Duration.ofSeconds(15),
                Duration.ofSeconds(10));
    }

    /** One way of being away; what it was, in words. */
    private interface Absence {
        String happen() throws InterruptedException, SQLException;
    }

    private static final Duration LONGEST_DOWN = Duration.ofSeconds(3);

    private final LocalPlatform platform;
    private final Random random;
    private final Lengths lengths;
    private final List<Server> killed = new ArrayList<>();
    private final List<Server> frozen = new ArrayList<>();
    private final List<Server> needed;
    private final List<Service> withDatabase;
    private final List<Absence> absences;

    /**
     * @param seed the same makes the same things happen in the same order, though not at the same moment of the load
     * @param others second processes of services
     */
    Disturbances(LocalPlatform platform, List<Server> others, long seed, Lengths lengths) {
        this.platform = platform;
        this.random = new Random(seed);
        this.lengths = lengths;
        this.withDatabase =
                List.of(Service.values()).stream().filter(Service::hasDatabase).toList();
        for (Service service : Service.values()) {
            killed.add(platform.server(service));
        }
        killed.addAll(others);
        withDatabase.forEach(service -> frozen.add(platform.server(service)));
        frozen.addAll(others);
        needed = List.of(platform.kafka(), platform.postgres(), platform.keycloak());
        killed.addAll(needed);
        this.absences = List.of(
                this::freeze, this::takeKafkaAway, this::takePostgresAway, this::allowNoChange, this::takeTableAway);
    }

    int kindsOfAbsence() {
        return absences.size();
    }

    /** Kills any processes, at the same moment, and starts them again a moment later: first what the others need. */
    String kill(int atOnce) throws InterruptedException {
        Collections.shuffle(killed, random);
        List<Server> some = List.copyOf(killed.subList(0, atOnce));
        some.forEach(platform::kill);
        Thread.sleep(random.nextLong(LONGEST_DOWN.toMillis()));
        needed.stream().filter(some::contains).forEach(platform::restart);
        restart(some.stream().filter(server -> !needed.contains(server)).toList());
        return "killed " + some.stream().map(Server::name).collect(Collectors.joining(", "));
    }

    private void restart(List<Server> together) throws InterruptedException {
        try (var starting = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> started = new ArrayList<>();
            together.forEach(server -> started.add(starting.submit(() -> platform.restart(server))));
            for (Future<?> one : started) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Takes something away, of each kind in turn, and gives it back. */
    String takeAway(int turn) throws InterruptedException, SQLException {
        return absences.get(turn % absences.size()).happen();
    }

    private String freeze() throws InterruptedException {
        Server server = frozen.get(random.nextInt(frozen.size()));
        server.freeze();
        try {
            Thread.sleep(lengths.frozen());
        } finally {
            server.thaw();
        }
        return "frozen for %d s: %s".formatted(lengths.frozen().toSeconds(), server.name());
    }

    private String takeKafkaAway() throws InterruptedException {
        platform.kill(platform.kafka());
        Thread.sleep(lengths.kafkaAway());
        platform.restart(platform.kafka());
        return "Kafka away for %d s".formatted(lengths.kafkaAway().toSeconds());
    }

    private String takePostgresAway() throws InterruptedException {
        platform.kill(platform.postgres());
        Thread.sleep(lengths.postgresAway());
        platform.restart(platform.postgres());
        return "PostgreSQL away for %d s".formatted(lengths.postgresAway().toSeconds());
    }

    /** As a primary is that was made a standby: reading goes on, every change is refused (25006). */
    private String allowNoChange() throws InterruptedException, SQLException {
        try (Connection connection = platform.postgres().connect();
                var statement = connection.createStatement()) {
            statement.execute("set default_transaction_read_only = off");
            statement.execute("alter system set default_transaction_read_only = on");
            statement.execute("select pg_reload_conf()");
            try {
                Thread.sleep(lengths.readOnly());
            } finally {
                statement.execute("alter system reset default_transaction_read_only");
                statement.execute("select pg_reload_conf()");
            }
        }
        return "read only for %d s".formatted(lengths.readOnly().toSeconds());
    }

    /** As in the middle of a migration gone wrong (42P01). */
    private String takeTableAway() throws InterruptedException, SQLException {
        Service service = withDatabase.get(random.nextInt(withDatabase.size()));
        try (Connection connection = platform.postgres().connect(service.id());
                var statement = connection.createStatement()) {
            statement.execute("alter table inbox rename to inbox_away");
            try {
                Thread.sleep(lengths.tableAway());
            } finally {
                statement.execute("alter table inbox_away rename to inbox");
            }
        }
        return "the inbox of %s away for %d s"
                .formatted(service.id(), lengths.tableAway().toSeconds());
    }
}
