package org.uplift.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.uplift.events.Topics;

/** The topics and rights that Strimzi is asked for are those that the applications use, no more and no fewer. */
class TopicsTest {

    private static final List<String> SERVICES =
            List.of("schools", "codesign", "interventions", "finance", "reporting");
    private static final String ENDED_SESSIONS = "uplift.portal.ended-sessions";

    private static final Charts CHARTS = Charts.copy();

    @Test
    void everyTopicIsMadeAsTheApplicationsMakeItThemselves() throws IOException {
        var wanted = new TreeSet<String>(Set.of(ENDED_SESSIONS));
        for (String service : SERVICES) {
            wanted.addAll(owned(service));
        }

        var made = CHARTS.render(variant("operators"))
                .ofKind("KafkaTopic")
                .collect(Collectors.toMap(Documents::name, topic -> topic.path("spec")));

        assertThat(made.keySet()).isEqualTo(wanted);
        made.forEach((name, topic) -> {
            boolean events = !name.equals(ENDED_SESSIONS);
            assertThat(topic.path("partitions").asInt()).as(name).isEqualTo(events ? 12 : 1);
            assertThat(topic.at("/config/retention.ms").asLong()).as(name).isEqualTo(events ? -1 : 43_200_000);
            assertThat(topic.at("/config/retention.bytes").asLong()).as(name).isEqualTo(-1);
            assertThat(topic.at("/config/cleanup.policy").asText()).as(name).isEqualTo("delete");
            assertThat(topic.at("/replicas").asInt()).as(name).isEqualTo(3);
            assertThat(topic.at("/config/min.insync.replicas").asInt()).as(name).isEqualTo(2);
        });
    }

    @Test
    void copiesNeverOutnumberBrokersNorStopEventsWhenOneIsAway() {
        assertThat(CHARTS.render(variant("trial")).ofKind("KafkaTopic")).allSatisfy(topic -> {
            assertThat(topic.at("/spec/replicas").asInt()).isEqualTo(1);
            assertThat(topic.at("/spec/config/min.insync.replicas").asInt()).isEqualTo(1);
        });
    }

    @Test
    void aProcessMayReadAndWriteWhatItReadsAndWrites() throws IOException {
        var documents = CHARTS.render(variant("operators"));
        for (String process : List.of("schools", "codesign", "interventions", "finance", "reporting", "portal")) {
            var read = new TreeSet<String>();
            var groups = new TreeSet<String>();
            var own = process.equals("portal") ? Set.of(ENDED_SESSIONS) : owned(process);
            channels(process).forEach((channel, settings) -> {
                read.addAll(Arrays.asList(settings.getOrDefault("topics", settings.getOrDefault("topic", ""))
                        .replace("${mp.messaging.outgoing.ended-sessions.topic}", ENDED_SESSIONS)
                        .split(",")));
                groups.add(settings.get("group.id").replace("${quarkus.application.name}", process));
            });
            JsonNode user = documents.named("KafkaUser", "uplift-" + process);

            assertThat(topics(user, "Write")).as(process + " writes").isEqualTo(own);
            assertThat(topics(user, "Read"))
                    .as(process + " reads")
                    .containsAll(read)
                    .allMatch(topic -> read.contains(topic) || own.contains(topic));
            assertThat(groups)
                    .as(process)
                    .isNotEmpty()
                    .allMatch(group -> groupPrefixes(user).stream().anyMatch(group::startsWith));
        }
    }

    @Test
    void anotherSystemReadsWhatItWasGivenAndWritesNothing() {
        JsonNode user = CHARTS.render(variant("subscribers")).named("KafkaUser", "uplift-subscriber-hr");

        assertThat(topics(user, "Read")).containsExactly(Topics.PERSON);
        assertThat(topics(user, "Write")).isEmpty();
        assertThat(groupPrefixes(user)).containsExactly("hr.");
    }

    private static Path variant(String name) {
        return Charts.UPLIFT.resolve("examples/" + name + ".yaml");
    }

    private static Set<String> owned(String service) throws IOException {
        return Arrays.stream(properties("services/" + service + "/src/main/resources/application.properties")
                        .getProperty("uplift.outbox.aggregates")
                        .split(","))
                .map(aggregate -> "uplift." + service + "." + aggregate + ".v1")
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What a process listens to: the platform's channels and its own. */
    private static Map<String, Map<String, String>> channels(String process) throws IOException {
        var all = new Properties();
        if (SERVICES.contains(process)) {
            all.putAll(properties("services/platform/data/src/main/resources/META-INF/microprofile-config.properties"));
        }
        all.putAll(properties("services/" + process + "/src/main/resources/application.properties"));
        var channels = new TreeMap<String, Map<String, String>>();
        String prefix = "mp.messaging.incoming.";
        for (String name : all.stringPropertyNames()) {
            if (name.startsWith(prefix)) {
                String[] parts = name.substring(prefix.length()).split("\\.", 2);
                channels.computeIfAbsent(parts[0], channel -> new TreeMap<>()).put(parts[1], all.getProperty(name));
            }
        }
        return channels;
    }

    private static Properties properties(String file) throws IOException {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(Charts.ROOT.resolve(file))) {
            properties.load(reader);
        }
        return properties;
    }

    private static Set<String> topics(JsonNode user, String operation) {
        return Documents.each(user.at("/spec/authorization/acls"))
                .filter(acl -> acl.at("/resource/type").asText().equals("topic"))
                .filter(acl -> Documents.each(acl.path("operations"))
                        .anyMatch(each -> each.asText().equals(operation)))
                .map(acl -> acl.at("/resource/name").asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> groupPrefixes(JsonNode user) {
        return Documents.each(user.at("/spec/authorization/acls"))
                .map(acl -> acl.path("resource"))
                .filter(resource -> resource.path("type").asText().equals("group"))
                .filter(resource -> resource.path("patternType").asText().equals("prefix"))
                .map(resource -> resource.path("name").asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
