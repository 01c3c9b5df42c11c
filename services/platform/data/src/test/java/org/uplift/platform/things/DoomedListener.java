package org.uplift.platform.things;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Dies of the first record it hears: it lets its failure out, which no consumer behind the inbox does. */
@ApplicationScoped
public class DoomedListener {

    @Incoming("doomed")
    @Blocking
    void receive(ConsumerRecord<String, byte[]> record) {
        throw new IllegalStateException("the end of this channel");
    }
}
