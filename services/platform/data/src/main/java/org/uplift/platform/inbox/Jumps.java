package org.uplift.platform.inbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.jboss.logging.Logger;
import org.uplift.events.EventOrder;

/**
 * Names an event whose sequence, or epoch, lies far above what a copy holds: it is taken, since it may be right, and if it
 * is wrong, everything after it is left aside until the record is stated in a later epoch. A small gap is no sign of
 * anything: not every change of a record is announced.
 */
@ApplicationScoped
class Jumps {

    private static final Logger LOG = Logger.getLogger(Jumps.class);

    /** Raised by hand, each time for a reason. */
    private static final long FAR_EPOCHS = 1000;

    private final InboxSettings settings;
    private final MeterRegistry metrics;

    Jumps(InboxSettings settings, MeterRegistry metrics) {
        this.settings = settings;
        this.metrics = metrics;
    }

    /** There from the start, at zero: an alert cannot tell a number that is absent from one that is well. */
    void register(@Observes StartupEvent event, @All List<EventConsumer> consumers) {
        consumers.forEach(consumer -> counter(consumer.name()));
    }

    /** To be asked before the event is acted on. What is held is looked up only where there can be a jump at all. */
    void look(EventConsumer consumer, IncomingEvent event) {
        if (!isFar(event.order(), 0)) {
            return;
        }
        var held = consumer.held(event);
        if (isFar(event.order(), held)) {
            counter(consumer.name()).increment();
            LOG.warnf(
                    "Event far above what is held, consumer=%s type=%s record=%s epoch=%s sequence=%s heldEpoch=%s"
                            + " heldSequence=%s",
                    consumer.name(),
                    event.type(),
                    event.subject(),
                    EventOrder.epoch(event.order()),
                    EventOrder.sequence(event.order()),
                    EventOrder.epoch(held),
                    EventOrder.sequence(held));
        }
    }

    private boolean isFar(long order, long held) {
        var epochs = EventOrder.epoch(order) - EventOrder.epoch(held);
        if (epochs < 0) {
            return false;
        }
        var from = epochs == 0 ? EventOrder.sequence(held) : 0;
        return epochs > FAR_EPOCHS || EventOrder.sequence(order) - from > settings.jump();
    }

    private Counter counter(String consumer) {
        return Counter.builder("uplift.inbox.jumps")
                .description("Events far above what the consumer's copy held of their record")
                .tag("consumer", consumer)
                .register(metrics);
    }
}
