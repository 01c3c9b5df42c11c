package org.uplift.platform.inbox;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.uplift.platform.outbox.Traceparent;

/** Takes events in: once each, in one transaction with their effect; broken ones go to the dead letters. */
@ApplicationScoped
public class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final int TRIES_AFTER_CLASH = 5;

    private final InboxTable table;
    private final DeadLetters deadLetters;
    private final Tracer tracer;
    private final CountDownLatch stopping = new CountDownLatch(1);

    Inbox(InboxTable table, DeadLetters deadLetters, OpenTelemetry telemetry) {
        this.table = table;
        this.deadLetters = deadLetters;
        this.tracer = telemetry.getTracer("org.uplift.platform.inbox");
    }

    /**
     * Gives a record to its consumer. Returns when the effect is committed, was there already, or the record is among
     * the dead letters; retries for as long as the database is away.
     *
     * @throws IllegalStateException where the service stops before that; the record comes again after the next start
     */
    public void receive(EventConsumer consumer, ConsumerRecord<String, byte[]> record) {
        var envelope = Envelope.of(record);
        var span = tracer.spanBuilder(record.topic() + " process")
                .setParent(Traceparent.context(envelope.header(Traceparent.HEADER)))
                .setSpanKind(SpanKind.CONSUMER)
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.destination.name", record.topic())
                .setAttribute("messaging.consumer.group.name", consumer.name())
                .startSpan();
        try (var scope = span.makeCurrent()) {
            take(consumer, envelope, span);
        } finally {
            span.end();
        }
    }

    /**
     * Forgets what a consumer has done, so that it takes every event again when its channel is read from the start; for
     * rebuilding a projection, in the transaction that empties it.
     */
    public void forget(String consumer) {
        table.forget(consumer);
    }

    private void take(EventConsumer consumer, Envelope envelope, Span span) {
        var pause = FIRST_PAUSE;
        for (var tries = 1; ; tries++) {
            try {
                QuarkusTransaction.requiringNew().run(() -> once(consumer, envelope.event()));
                return;
            } catch (Exception | StackOverflowError | LinkageError | AssertionError e) {
                var failure = Failure.of(e);
                if (failure == Failure.LASTING || (failure == Failure.CLASH && tries == TRIES_AFTER_CLASH)) {
                    span.setStatus(StatusCode.ERROR, e.getClass().getSimpleName());
                    bury(consumer, envelope, e);
                    return;
                }
                if (tries == 1) {
                    LOG.warnf("Event waits, consumer=%s topic=%s cause=%s", consumer.name(), envelope.topic(), name(e));
                    LOG.debug("Why it waits", e);
                }
            }
            pause = pause(pause);
        }
    }

    /** In a transaction: the effect of an event, unless it is there already. Whether it was done now. */
    boolean once(EventConsumer consumer, IncomingEvent event) {
        if (!table.note(consumer.name(), event.id())) {
            return false;
        }
        consumer.on(event);
        return true;
    }

    private void bury(EventConsumer consumer, Envelope envelope, Throwable cause) {
        // What the failure says may quote the event, and so people; that is for the dead letter, not for the log.
        LOG.errorf(
                "Event to the dead letters, consumer=%s topic=%s partition=%s offset=%s cause=%s",
                consumer.name(), envelope.topic(), envelope.partition(), envelope.offset(), name(cause));
        LOG.debug("Why it is a dead letter", cause);
        var pause = FIRST_PAUSE;
        while (true) {
            try {
                QuarkusTransaction.requiringNew().run(() -> deadLetters.keep(consumer.name(), envelope, cause));
                return;
            } catch (RuntimeException e) {
                LOG.warnf("Dead letter waits for the database, cause=%s", name(e));
            }
            pause = pause(pause);
        }
    }

    private static String name(Throwable thrown) {
        return DeadLetters.rootOf(thrown).getClass().getSimpleName();
    }

    private Duration pause(Duration pause) {
        try {
            if (stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("The service stops; the event comes again");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The service stops; the event comes again", e);
        }
        var doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }

    void stop(@Observes ShutdownEvent event) {
        stopping.countDown();
    }
}
