package org.uplift.platform.outbox;

import io.opentelemetry.api.OpenTelemetry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.postgresql.ds.PGSimpleDataSource;
import org.uplift.events.EventType;
import org.uplift.platform.testing.servers.KafkaServer;
import org.uplift.platform.testing.servers.Ports;
import org.uplift.platform.testing.servers.PostgresServer;

/** A database with an outbox and a broker, both real, and what a test does with them. */
final class Bench implements AutoCloseable {

    static final Duration DELIVERY = Duration.ofSeconds(3);

    private final PostgresServer postgres;
    final KafkaServer kafka;

    Bench() throws Exception {
        var folder = Files.createTempDirectory(Files.createDirectories(Path.of("target/bench")), "servers");
        postgres = PostgresServer.fast(folder.resolve("postgres"), Ports.free(), folder.resolve("postgres.log"));
        kafka = new KafkaServer(folder.resolve("kafka"), Ports.free(), Ports.free(), folder.resolve("kafka.log"))
                .judgingRights();
        postgres.start();
        kafka.start();
        postgres.createDatabase("bench", "bench", "bench");
        try (var connection = dataSource().getConnection();
                var statement = connection.createStatement();
                var sql = getClass().getResourceAsStream("/db/platform/V0_1__outbox.sql")) {
            statement.execute(new String(sql.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    String url() {
        return postgres.jdbcUrl("bench");
    }

    static DataSource dataSource(String url) {
        return dataSource(url, "");
    }

    /** @param options what the server is told of each connection */
    static DataSource dataSource(String url, String options) {
        var source = new PGSimpleDataSource();
        source.setOptions(options);
        source.setUrl(url);
        source.setUser("bench");
        source.setPassword("bench");
        return source;
    }

    DataSource dataSource() {
        return dataSource(url());
    }

    static Producer<String, byte[]> producer(String bootstrap, Map<String, Object> more) {
        var settings = new HashMap<>(RelayRunner.producerSettings(Map.of("bootstrap.servers", bootstrap), DELIVERY));
        settings.putAll(more);
        return new KafkaProducer<>(settings);
    }

    Producer<String, byte[]> producer() {
        return producer(kafka.bootstrap(), Map.of());
    }

    static Relay relay(DataSource source, Producer<String, byte[]> producer, String bootstrap) {
        var topics = topics(bootstrap);
        var sender = new EventSender(() -> producer, topics, DELIVERY, OpenTelemetry.noop());
        return new Relay(source, sender, obstacles(topics), 200, Clock.systemUTC());
    }

    static EventTopics topics(String bootstrap) {
        return new EventTopics(Map.of("bootstrap.servers", bootstrap), 12);
    }

    static Obstacles obstacles(EventTopics topics) {
        return new Obstacles(topics, Duration.ofMillis(200), Duration.ofSeconds(2), Clock.systemUTC());
    }

    Relay relay(Producer<String, byte[]> producer) {
        return relay(dataSource(), producer, kafka.bootstrap());
    }

    /** The producer with every sending seen to by somebody else: gives them how to send. */
    @SuppressWarnings("unchecked")
    static Producer<String, byte[]> watched(Producer<String, byte[]> producer, UnaryOperator<Future<?>> afterSend) {
        return (Producer<String, byte[]>) Proxy.newProxyInstance(
                Bench.class.getClassLoader(), new Class<?>[] {Producer.class}, (proxy, method, arguments) -> {
                    try {
                        var result = method.invoke(producer, arguments);
                        return method.getName().equals("send") ? afterSend.apply((Future<?>) result) : result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** A broker administrator's work. */
    void administer(Administering work) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrap()))) {
            work.with(admin);
        }
    }

    interface Administering {
        void with(Admin admin) throws Exception;
    }

    void empty() throws SQLException {
        execute("truncate outbox");
    }

    int execute(String sql) throws SQLException {
        try (var connection = dataSource().getConnection();
                var statement = connection.createStatement()) {
            return statement.execute(sql) ? 0 : statement.getUpdateCount();
        }
    }

    /** A database administrator's statement. */
    void executeAsSuperuser(String sql) throws SQLException {
        try (var connection = postgres.connect("bench");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    long count(String condition) {
        try (var connection = dataSource().getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery("select count(*) from outbox where " + condition)) {
            result.next();
            return result.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Commits events 1 to {@code each} of so many keys, in turns. */
    void commit(String aggregate, int keys, int first, int last) throws SQLException {
        try (var connection = dataSource().getConnection()) {
            for (var sequence = first; sequence <= last; sequence++) {
                for (var key = 0; key < keys; key++) {
                    insert(connection, aggregate, "key-" + key, sequence, "{\"n\":%d}".formatted(sequence));
                }
            }
        }
    }

    static void insert(Connection connection, String aggregate, String key, long sequence, String payload)
            throws SQLException {
        OutboxTable.insert(
                connection,
                List.of(new NewEvent(
                        UUID.randomUUID(),
                        aggregate,
                        key,
                        new EventType("bench", aggregate, "changed").fullName(),
                        sequence,
                        Instant.parse("2026-11-22T09:00:00Z"),
                        "somebody",
                        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                        payload)));
    }

    /** Everything in an aggregate's topic, each partition in its order. */
    List<ConsumerRecord<String, byte[]>> topic(String aggregate) {
        var settings = Map.<String, Object>of("bootstrap.servers", kafka.bootstrap());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = IntStream.range(0, 12)
                    .mapToObj(number -> new TopicPartition(EventType.topic("bench", aggregate), number))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var records = new ArrayList<ConsumerRecord<String, byte[]>>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }

    /** The sequences of a key as somebody sees them who leaves out repeats. */
    static List<Long> sequences(List<ConsumerRecord<String, byte[]>> records, String key) {
        var seen = new LinkedHashSet<Long>();
        records.stream()
                .filter(record -> key.equals(record.key()))
                .forEach(record -> seen.add(Long.valueOf(header(record, "ce_sequence"))));
        return List.copyOf(seen);
    }

    static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        kafka.stop();
        postgres.stop();
    }
}
