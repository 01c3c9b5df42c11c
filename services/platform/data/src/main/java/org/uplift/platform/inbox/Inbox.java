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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.uplift.platform.outbox.Traceparent;
import org.uplift.platform.storage.OwnTransaction;

/** Takes events in: once each, in one transaction with their effect; broken ones go to the dead letters. */
@ApplicationScoped
public class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final int TRIES_AFTER_CLASH = 5;

    private final InboxTable table;
    private final DeadLetters deadLetters;
    private final HeldChannels channels;
    private final IgnoredEvents ignored;
    private final Jumps jumps;
    private final InboxSettings settings;
    private final Clock clock;
    private final Tracer tracer;
    private final CountDownLatch stopping = new CountDownLatch(1);

    Inbox(
            InboxTable table,
            DeadLetters deadLetters,
            HeldChannels channels,
            IgnoredEvents ignored,
            Jumps jumps,
            InboxSettings settings,
            Clock clock,
            OpenTelemetry telemetry) {
        this.table = table;
        this.deadLetters = deadLetters;
        this.channels = channels;
        this.ignored = ignored;
        this.jumps = jumps;
        this.settings = settings;
        this.clock = clock;
        this.tracer = telemetry.getTracer("org.uplift.platform.inbox");
    }

    /**
     * Gives a record to its consumer. Returns when the effect is committed, was there already, or the record is among
     * the dead letters: at once where the event is to blame, after long patience where nobody knows what is. Until then
     * it retries, for ever where the database is away.
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
     * The event in a record, for whoever reads a topic as no consumer of it: from its beginning, say, beside those that do.
     *
     * @throws UnreadableEventException where there is none; {@link #refusesForGood} says so too
     */
    public static IncomingEvent event(ConsumerRecord<String, byte[]> record) {
        return Envelope.of(record).event();
    }

    /** Whether a failure is the event's own, so that another try is a try in vain. */
    public static boolean refusesForGood(Throwable cause) {
        return Failure.of(cause) != Failure.PASSING;
    }

    private void take(EventConsumer consumer, Envelope envelope, Span span) {
        var place = new HeldChannels.Place(consumer.name(), envelope.topic(), envelope.partition());
        var pause = FIRST_PAUSE;
        var since = clock.instant();
        try {
            for (var tries = 1; ; tries++) {
                var failure = attempt(() -> once(consumer, envelope.event()));
                if (failure.isEmpty()) {
                    return;
                }
                var cause = failure.get();
                if (tries == 1) {
                    LOG.warnf(
                            "Event waits, consumer=%s topic=%s cause=%s",
                            consumer.name(), envelope.topic(), name(cause));
                    LOG.debug("Why it waits", cause);
                } else if (!table.isWritable()) {
                    // No event is to blame while the database is away: patience runs from when it is back.
                    since = clock.instant();
                }
                if (setAside(consumer, envelope, cause, tries, since)) {
                    span.setStatus(StatusCode.ERROR, cause.getClass().getSimpleName());
                    return;
                }
                channels.hold(place, since, name(cause));
                pause = pause(pause);
            }
        } finally {
            channels.release(place);
        }
    }

    /**
     * Does something in a transaction of its own; how it failed, if it did. Whatever is thrown: what escapes from here
     * ends the channel for good, and no error of one event is worth that.
     */
    @OwnTransaction("A channel's thread holds no transaction between its tries")
    private static Optional<Throwable> attempt(Runnable work) {
        try {
            QuarkusTransaction.requiringNew().run(work);
            return Optional.empty();
        } catch (Throwable e) {
            return Optional.of(e);
        }
    }

    /** Whether the event was put among the dead letters; not where it deserves more patience, or the database is away. */
    private boolean setAside(EventConsumer consumer, Envelope envelope, Throwable cause, int tries, Instant since) {
        var refused = switch (Failure.of(cause)) {
            case LASTING -> true;
            case CLASH -> tries >= TRIES_AFTER_CLASH;
            case PASSING -> false;
        };
        if (!refused && !outOfPatience(consumer, envelope, since)) {
            return false;
        }
        var letter = refused
                ? DeadLetters.Failed.refused(cause)
                : DeadLetters.Failed.givenUp(cause, Duration.between(since, clock.instant()));
        var kept = attempt(() -> deadLetters.keep(consumer.name(), envelope, letter));
        if (kept.isPresent()) {
            LOG.warnf("Dead letter waits for the database, cause=%s", name(kept.get()));
            return false;
        }
        channels.setAside(consumer.name(), letter.why());
        // What the failure says may quote the event, and so people; that is for the dead letter, not for the log.
        LOG.errorf(
                "Event to the dead letters, consumer=%s topic=%s partition=%s offset=%s why=%s cause=%s",
                consumer.name(),
                envelope.topic(),
                envelope.partition(),
                envelope.offset(),
                letter.why().tag(),
                name(cause));
        LOG.debug("Why it is a dead letter", cause);
        return true;
    }

    private boolean outOfPatience(EventConsumer consumer, Envelope envelope, Instant since) {
        var waited = Duration.between(since, clock.instant());
        return waited.compareTo(settings.patience()) >= 0
                || (waited.compareTo(settings.patienceAlone()) >= 0 && othersCameThrough(consumer, envelope, since));
    }

    /** Other partitions' events of the same type, by another replica or another channel of the same consumer. */
    private boolean othersCameThrough(EventConsumer consumer, Envelope envelope, Instant since) {
        var type = envelope.header("ce_type");
        return type != null && table.cameThrough(consumer.name(), type, since);
    }

    /** In a transaction: the effect of an event, unless it is there already. Whether it was done now. */
    boolean once(EventConsumer consumer, IncomingEvent event) {
        if (!table.note(consumer.name(), event)) {
            return false;
        }
        consumer.handler(event.type())
                .ifPresentOrElse(
                        handler -> {
                            jumps.look(consumer, event);
                            handler.on(event);
                        },
                        () -> ignored.count(consumer.name(), event.type()));
        return true;
    }

    private static String name(Throwable thrown) {
        return DeadLetters.rootOf(thrown).getClass().getSimpleName();
    }

    /** Waits between half of a pause and all of it, so that replicas do not come back all at once; the next pause. */
    private Duration pause(Duration pause) {
        try {
            var longest = pause.toMillis();
            var wait = ThreadLocalRandom.current().nextLong(longest / 2, longest + 1);
            if (stopping.await(wait, TimeUnit.MILLISECONDS)) {
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
