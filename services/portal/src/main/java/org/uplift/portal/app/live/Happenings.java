package org.uplift.portal.app.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/**
 * What happens on the topics, passed to whoever listens at the moment. Every portal hears everything, from when it
 * started; nothing is remembered, for a page reads anew whenever it begins to listen.
 */
@ApplicationScoped
public class Happenings {

    private static final Set<String> SCHOOLS = Set.of("urn", "schoolUrn", "receiverUrn");

    private final BroadcastProcessor<Happening> all = BroadcastProcessor.create();
    private final ObjectMapper json;

    Happenings(ObjectMapper json) {
        this.json = json;
    }

    /** A stream is a request that never ends by itself: without this, stopping would wait for each. */
    void endWithTheProcess(@Observes StartupEvent started) {
        Runtime.getRuntime().addShutdownHook(new Thread(this::end, "live-end"));
    }

    /**
     * Whoever does not read as fast as things happen misses some: one is enough to read the page anew. Fails with {@link
     * Ended} once the process ends.
     */
    Multi<Happening> listen() {
        return all.onOverflow().drop();
    }

    @Incoming("happenings")
    CompletionStage<Void> heard(Message<byte[]> message) {
        message.getMetadata(IncomingKafkaRecordMetadata.class)
                .filter(record -> record.getKey() != null)
                .map(record -> new Happening(
                        aggregate(record.getTopic()), record.getKey().toString(), schools(message.getPayload())))
                .ifPresent(all::onNext);
        return CompletableFuture.completedFuture(null);
    }

    void end() {
        all.onError(new Ended());
    }

    /** {@code uplift.interventions.intervention.v1} */
    private static String aggregate(String topic) {
        return topic.split("\\.", -1)[2];
    }

    private Set<Integer> schools(byte[] data) {
        var schools = new TreeSet<Integer>();
        try {
            var event = json.readTree(data);
            SCHOOLS.stream().map(event::path).filter(JsonNode::isInt).forEach(urn -> schools.add(urn.asInt()));
            event.path("lines").forEach(line -> {
                if (line.path("giverUrn").isInt()) {
                    schools.add(line.path("giverUrn").asInt());
                }
            });
        } catch (IOException | IllegalArgumentException unreadable) {
            // Whatever it is, it names no school; the services set it aside as a dead letter.
            return Set.of();
        }
        return schools;
    }

    /** Nothing more will be heard. */
    static final class Ended extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private Ended() {
            super("The process ends", null, false, false);
        }
    }
}
