package org.uplift.platform.outbox;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.uplift.events.EventType;

/** Sends events as CloudEvents in binary mode and waits until the broker has them. */
final class EventSender implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(EventSender.class);

    /** The producer gives up by itself; this is for one that does not. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final Supplier<Producer<String, byte[]>> connect;
    private final EventTopics topics;
    private final Duration delivery;
    private final Tracer tracer;
    private Producer<String, byte[]> producer;

    EventSender(
            Supplier<Producer<String, byte[]>> connect,
            EventTopics topics,
            Duration delivery,
            OpenTelemetry telemetry) {
        this.connect = connect;
        this.topics = topics;
        this.delivery = delivery;
        this.tracer = telemetry.getTracer("org.uplift.platform.outbox");
        this.producer = connect.get();
    }

    /**
     * Takes a new producer: one that has failed for good says so in several ways, and every one of them only to whom it
     * fails.
     */
    void renew() {
        LOG.warn("Relay takes a new producer");
        close();
        producer = connect.get();
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }

    /**
     * Begins to send events of different keys together. After one that its topic does not even take, the rest of the
     * topic is left: each would only wait for the same.
     */
    Sendings start(List<OutboxRow> rows) {
        var sendings = new LinkedHashMap<OutboxRow, Sending>();
        var closed = new HashSet<String>();
        var end = System.nanoTime() + delivery.toNanos() / 2;
        for (var row : rows) {
            if (!closed.contains(row.aggregate()) && System.nanoTime() - end < 0) {
                var sending = start(row);
                sendings.put(row, sending);
                if (sending.givenUp()) {
                    closed.add(row.aggregate());
                }
            }
        }
        return new Sendings(
                rows, sendings, System.nanoTime() + delivery.plus(GRACE).toNanos());
    }

    /** Waits for the broker's answers; what became of each, in the same order. */
    Map<OutboxRow, Delivery> finish(Sendings begun) {
        var deliveries = new LinkedHashMap<OutboxRow, Delivery>();
        for (var row : begun.rows()) {
            var sending = begun.started().get(row);
            deliveries.put(row, sending == null ? new Delivery.NotTried() : finish(row, sending, begun.end()));
        }
        return deliveries;
    }

    /**
     * Events on their way.
     *
     * @param started those that were tried
     * @param end until when the broker may take to answer
     */
    record Sendings(List<OutboxRow> rows, Map<OutboxRow, Sending> started, long end) {}

    private Sending start(OutboxRow row) {
        return EventType.named(row.type())
                .map(type -> start(type, row))
                .orElseGet(() -> new Sending(
                        CompletableFuture.failedFuture(new IllegalArgumentException("No type of ours")),
                        Span.getInvalid()));
    }

    private Sending start(EventType type, OutboxRow row) {
        var topic = type.topic();
        var span = tracer.spanBuilder(topic + " publish")
                .setParent(Traceparent.context(row.traceparent()))
                .setSpanKind(SpanKind.PRODUCER)
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.destination.name", topic)
                .setAttribute("messaging.message.id", row.id().toString())
                .startSpan();
        try {
            topics.partitions(topic);
            return new Sending(producer.send(message(type, row, span)), span);
        } catch (RuntimeException e) {
            return new Sending(CompletableFuture.failedFuture(e), span);
        }
    }

    private ProducerRecord<String, byte[]> message(EventType type, OutboxRow row, Span span) {
        var message = new ProducerRecord<>(
                type.topic(), row.aggregateId(), row.payload().getBytes(StandardCharsets.UTF_8));
        header(message, "ce_specversion", "1.0");
        header(message, "ce_id", row.id().toString());
        header(message, "ce_source", type.source());
        header(message, "ce_type", row.type());
        header(message, "ce_subject", row.aggregateId());
        header(message, "ce_time", row.occurredAt().toString());
        header(message, "ce_epoch", Long.toString(row.epoch()));
        header(message, "ce_sequence", Long.toString(row.sequence()));
        header(message, "ce_actor", row.actor());
        header(message, "content-type", "application/json");
        Optional.ofNullable(Traceparent.of(span.getSpanContext()))
                .or(() -> Optional.ofNullable(row.traceparent()))
                .ifPresent(traceparent -> header(message, Traceparent.HEADER, traceparent));
        return message;
    }

    private static void header(ProducerRecord<String, byte[]> message, String name, String value) {
        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private Delivery finish(OutboxRow row, Sending sending, long end) {
        var span = sending.span();
        var whole = sending.givenUp();
        try {
            sending.future().get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            return new Delivery.Accepted();
        } catch (ExecutionException e) {
            var cause = Optional.ofNullable(e.getCause()).orElse(e);
            span.setStatus(StatusCode.ERROR, cause.getClass().getSimpleName());
            if (!impossible(cause)) {
                LOG.debugf(cause, "Event not sent for the moment, event=%s", row.id());
                return new Delivery.Away(cause.getClass().getSimpleName(), whole);
            }
            LOG.errorf("Event cannot be sent, event=%s type=%s cause=%s", row.id(), row.type(), cause);
            return new Delivery.Impossible(cause.getClass().getSimpleName() + ": " + cause.getMessage());
        } catch (TimeoutException e) {
            span.setStatus(StatusCode.ERROR, "timeout");
            return new Delivery.Away("no answer", whole);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Delivery.Away("stopping", whole);
        } finally {
            span.end();
        }
    }

    /** Whether sending the very same thing again is bound to fail again; anything unknown is worth another try. */
    private static boolean impossible(@Nullable Throwable cause) {
        return cause instanceof RecordTooLargeException
                || cause instanceof RecordBatchTooLargeException
                || cause instanceof SerializationException
                || cause instanceof InvalidRecordException
                || cause instanceof InvalidTopicException
                || cause instanceof IllegalArgumentException;
    }

    record Sending(Future<RecordMetadata> future, Span span) {

        /** Failed at once and not by its own fault: the next of its topic would only wait for the same again. */
        boolean givenUp() {
            return future.state() == Future.State.FAILED && !impossible(causeOf(future.exceptionNow()));
        }

        private static Throwable causeOf(Throwable thrown) {
            return thrown instanceof ExecutionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        }
    }
}
