package org.uplift.portal.kit.session;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Makes the topic by which portals tell each other of ended sessions, as soon as the broker is there. */
@Singleton
class EndedSessionsTopic {

    private static final Logger LOG = Logger.getLogger(EndedSessionsTopic.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Map<String, Object> broker;
    private final String topic;

    EndedSessionsTopic(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            @ConfigProperty(name = "mp.messaging.outgoing.ended-sessions.topic") String topic) {
        this.broker = broker;
        this.topic = topic;
    }

    void make(@Observes StartupEvent started) {
        Thread.ofVirtual().name("ended-sessions-topic").start(this::makeUntilThere);
    }

    private void makeUntilThere() {
        try {
            while (!made()) {
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean made() throws InterruptedException {
        try (var admin = Admin.create(new HashMap<>(broker))) {
            return made(admin);
        } catch (KafkaException e) {
            // A broker whose name does not resolve yet refuses even the client.
            LOG.debugf("topic=%s not made cause=%s", topic, e.getMessage());
            return false;
        }
    }

    private boolean made(Admin admin) throws InterruptedException {
        var wanted = new NewTopic(topic, Optional.of(1), Optional.empty())
                .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, Long.toString(EndedSessions.KEPT.toMillis())));
        try {
            admin.createTopics(List.of(wanted)).all().get(PAUSE.toSeconds(), TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException e) {
            LOG.debugf("topic=%s not made cause=%s", topic, e.getCause());
            return e.getCause() instanceof TopicExistsException;
        } catch (TimeoutException away) {
            return false;
        }
    }
}
