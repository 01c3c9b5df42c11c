package org.uplift.platform.testing.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uplift.events.Topics;

class ServersIT {

    @TempDir
    Path folder;

    @Test
    void postgresKeepsItsDataWhenItIsKilledAndStartedAgain() throws Exception {
        try (PostgresServer postgres = PostgresServer.fast(folder, Ports.free(), folder.resolve("postgres.log"))) {
            // given
            postgres.start();
            postgres.createDatabase("schools", "schools", "it's a secret");
            execute(postgres, "create table note (text text)");
            execute(postgres, "insert into note values ('kept')");

            // when
            postgres.kill();
            assertThat(postgres.running()).isFalse();
            postgres.start();

            // then
            try (var connection = login(postgres);
                    var rows = connection.createStatement().executeQuery("select text from note")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).isEqualTo("kept");
            }
        }
    }

    @Test
    void postgresDecodesLogicallyAndAsksEveryServiceForItsPassword() throws Exception {
        try (PostgresServer postgres = PostgresServer.fast(folder, Ports.free(), folder.resolve("postgres.log"))) {
            // given
            postgres.start();
            postgres.createDatabase("schools", "schools", "it's a secret");

            // when
            try (var connection = login(postgres);
                    var rows = connection.createStatement().executeQuery("show wal_level")) {
                // then
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).isEqualTo("logical");
            }
            assertThatThrownBy(() -> DriverManager.getConnection(postgres.jdbcUrl("schools"), "schools", "wrong"))
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void kafkaKeepsItsTopicsAndRecordsWhenItIsKilledAndStartedAgain() throws Exception {
        try (KafkaServer kafka = new KafkaServer(folder, Ports.free(), Ports.free(), folder.resolve("kafka.log"))) {
            // given
            kafka.start();
            kafka.createTopics(Set.of(Topics.SCHOOL));
            send(kafka, Topics.SCHOOL);

            // when
            kafka.kill();
            kafka.start();
            kafka.createTopics(Set.of(Topics.SCHOOL));

            // then
            assertThat(send(kafka, Topics.SCHOOL)).isEqualTo(1);
            try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrap()))) {
                var topic = admin.describeTopics(Set.of(Topics.SCHOOL))
                        .allTopicNames()
                        .get(30, TimeUnit.SECONDS)
                        .get(Topics.SCHOOL);
                assertThat(topic.partitions()).hasSize(12);
            }
        }
    }

    @Test
    void aServerWhosePortIsTakenSaysSoInsteadOfWaiting() throws Exception {
        int port = Ports.free();
        try (var taken = new java.net.ServerSocket(port, 1, java.net.InetAddress.getLoopbackAddress());
                PostgresServer postgres = PostgresServer.fast(folder, port, folder.resolve("postgres.log"))) {
            // when, then
            assertThat(taken.isBound()).isTrue();
            assertThatThrownBy(postgres::start)
                    .isInstanceOf(ServerException.class)
                    .hasMessageContaining("PostgreSQL stopped by itself")
                    .hasMessageContaining("postgres.log");
        }
    }

    @Test
    void aChildEndsWhenItsParentIsKilled() throws Exception {
        // given
        Process parent = new ProcessBuilder(
                        Programs.java(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ParentToBeKilled.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        var output = parent.inputReader(StandardCharsets.UTF_8);
        long pid = Long.parseLong(output.readLine().strip());
        ProcessHandle child = ProcessHandle.of(pid).orElseThrow();

        // when
        parent.destroyForcibly().waitFor();

        // then
        child.onExit().get(20, TimeUnit.SECONDS);
        assertThat(child.isAlive()).isFalse();
    }

    private static java.sql.Connection login(PostgresServer postgres) throws Exception {
        return DriverManager.getConnection(postgres.jdbcUrl("schools"), "schools", "it's a secret");
    }

    private static void execute(PostgresServer postgres, String sql) throws Exception {
        try (var connection = login(postgres);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long send(KafkaServer kafka, String topic) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrap(), "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            return producer.send(new ProducerRecord<>(topic, 0, "990001", "{}"))
                    .get(30, TimeUnit.SECONDS)
                    .offset();
        }
    }
}
