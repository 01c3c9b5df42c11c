package org.uplift.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.uplift.events.EventTypes;
import org.uplift.events.Topics;
import org.uplift.local.LocalPlatform;
import org.uplift.local.Service;
import org.uplift.platform.testing.servers.Server;

/**
 * Two of every service, of the portal and of the gateway, replaced one by one by the next version and back, while people
 * work. The next version is the same source with one more migration, which runs before it as the chart's job does.
 */
@EnabledIfEnvironmentVariable(named = "UPLIFT_DEPLOY_TEST", matches = "true")
class RollIT {

    private static final Path FOLDER = Path.of("target/roll").toAbsolutePath();
    private static final Duration SETTLED = Duration.ofMinutes(4);

    /** A table of each service, to be wider in the next version. */
    private static final Map<Service, String> WIDENED = Map.of(
            Service.SCHOOLS, "school",
            Service.CODESIGN, "team",
            Service.INTERVENTIONS, "need",
            Service.FINANCE, "budget",
            Service.REPORTING, "pack");

    @Test
    void everythingIsReplacedOneByOneAndBackAndNobodyIsToldNo() throws Exception {
        // given
        try (Trust trust = Trust.ofTwo(FOLDER)) {
            var platform = trust.processes();
            var replicas = new EnumMap<Service, List<Server>>(Service.class);
            Arrays.stream(Service.values())
                    .forEach(service ->
                            replicas.put(service, List.of(platform.server(service), platform.startAnother(service))));

            // when
            try (var front = new Front(gateways(platform, replicas.get(Service.GATEWAY)));
                    var work = SteadyWork.begin(trust, front)) {
                Thread.sleep(Duration.ofSeconds(5));
                migrate(platform);
                replace(platform, replicas, "the next version");
                replace(platform, replicas, "the version before");
                work.close();

                // then
                System.out.println("  roll: " + work.told());
                work.assertNothingFailed();
                assertThat(recorded(trust)).containsExactlyInAnyOrderElementsOf(work.needs());
                assertThat(announced(platform.bootstrap()).keySet()).containsAll(work.needs());
                assertThat(announced(platform.bootstrap()).values()).containsOnly(1);
                trust.awaitReconciled(SETTLED);
            }
        }
    }

    private static List<Front.Behind> gateways(LocalPlatform platform, List<Server> gateways) {
        return List.of(
                new Front.Behind(
                        "http://localhost:" + gateways.getFirst().port(), platform.managementUrl(Service.GATEWAY)),
                new Front.Behind(
                        "http://localhost:" + gateways.getLast().port(),
                        platform.managementUrlOfAnother(Service.GATEWAY)));
    }

    /** The services before whoever asks them, one replica after the other has come back. */
    private static void replace(LocalPlatform platform, Map<Service, List<Server>> replicas, String version) {
        var order = new ArrayList<>(List.of(Service.values()));
        order.removeAll(List.of(Service.PORTAL, Service.GATEWAY));
        order.addAll(List.of(Service.PORTAL, Service.GATEWAY));
        for (var service : order) {
            for (var replica : replicas.get(service)) {
                System.out.println("  roll: " + replica.name() + " replaced by " + version);
                platform.restart(replica);
            }
        }
    }

    /** One more than the version before knows of, as Flyway notes it. */
    private static void migrate(LocalPlatform platform) throws SQLException {
        for (var widened : WIDENED.entrySet()) {
            try (var connection = platform.postgres().connect(widened.getKey().id());
                    var statement = connection.createStatement()) {
                statement.execute("alter table %s add column of_the_next_version text".formatted(widened.getValue()));
                statement.execute("""
                        insert into flyway_schema_history (installed_rank, version, description, type, script, checksum,
                                                           installed_by, execution_time, success)
                        select max(installed_rank) + 1, '1000', 'of the next version', 'SQL',
                               'V1000__of_the_next_version.sql', 1, current_user, 1, true
                          from flyway_schema_history""");
            }
        }
    }

    private static List<String> recorded(Trust trust) {
        return trust.executive().all("/api/needs").stream()
                .map(need -> need.path("id").asText())
                .toList();
    }

    /** How often each need was told of as recorded. */
    private static Map<String, Integer> announced(String bootstrap) {
        var times = new HashMap<String, Integer>();
        var settings = Map.<String, Object>of("bootstrap.servers", bootstrap);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor(Topics.NEED).stream()
                    .map(part -> new TopicPartition(part.topic(), part.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (var event : consumer.poll(Duration.ofMillis(200))) {
                    var type = new String(event.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
                    if (type.equals(EventTypes.NEED_RECORDED.fullName())) {
                        times.merge(event.key(), 1, Integer::sum);
                    }
                }
            }
        }
        return times;
    }
}
