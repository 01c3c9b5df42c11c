package org.uplift.platform.things;

import io.opentelemetry.api.trace.Span;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.uplift.events.EventType;
import org.uplift.platform.inbox.EventConsumer;
import org.uplift.platform.inbox.EventHandler;
import org.uplift.platform.inbox.Inbox;
import org.uplift.platform.inbox.IncomingEvent;

/** A projection that can be told to fail. */
@ApplicationScoped
public class ThingCopies implements EventConsumer {

    private final Inbox inbox;
    private final EntityManager entities;
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private final Set<String> slow = ConcurrentHashMap.newKeySet();
    private final Map<String, AtomicInteger> clashes = new ConcurrentHashMap<>();

    ThingCopies(Inbox inbox, EntityManager entities) {
        this.inbox = inbox;
        this.entities = entities;
    }

    record View(String label) {}

    @Incoming("things")
    @Blocking
    void receive(ConsumerRecord<String, byte[]> record) {
        inbox.receive(this, record);
    }

    @Override
    public String name() {
        return "thing-copies";
    }

    @Override
    public Map<EventType, EventHandler> handlers() {
        return Map.of(
                ThingEvents.MADE, this::copy,
                ThingEvents.RENAMED, this::copy,
                ThingEvents.SEEN, this::copy,
                ThingEvents.CHANGED, this::copy,
                ThingEvents.STATED, this::copy);
    }

    @Override
    public long held(IncomingEvent event) {
        var found = entities.createNativeQuery("select event_order from thing_copy where id = ?1")
                .setParameter(1, event.subject())
                .getResultList();
        return found.isEmpty() ? 0 : ((Number) found.getFirst()).longValue();
    }

    private void copy(IncomingEvent event) {
        var label = event.as(View.class).label();
        entities.createNativeQuery("""
                        insert into thing_copy (id, label, event_order, times, trace) values (?1, ?2, ?3, 1, ?4)
                        on conflict (id) do update set label = excluded.label, event_order = excluded.event_order,
                            times = thing_copy.times + 1, trace = excluded.trace
                        where thing_copy.event_order <= excluded.event_order""")
                .setParameter(1, event.subject())
                .setParameter(2, label)
                .setParameter(3, event.order())
                .setParameter(4, Span.current().getSpanContext().getTraceId())
                .executeUpdate();
        if (refused.contains(label)) {
            throw new IllegalArgumentException("A thing cannot be called " + label);
        }
        if (slow.contains(label)) {
            entities.createNativeQuery("set local statement_timeout = '100ms'").executeUpdate();
            entities.createNativeQuery("select cast(pg_sleep(60) as text)").getSingleResult();
        }
        var clash = clashes.get(label);
        if (clash != null && clash.getAndDecrement() > 0) {
            throw new OptimisticLockException("somebody else was faster");
        }
    }

    public void refuse(String label) {
        refused.add(label);
    }

    public void accept(String label) {
        refused.remove(label);
    }

    /** Takes an event of that label with a statement that always times out. */
    public void slow(String label) {
        slow.add(label);
    }

    /** How often an event of that label meets somebody faster. */
    public void clash(String label, int times) {
        clashes.put(label, new AtomicInteger(times));
    }

    /** Clashes left; below zero when the event came through. */
    public int clashesLeft(String label) {
        return clashes.get(label).get();
    }
}
