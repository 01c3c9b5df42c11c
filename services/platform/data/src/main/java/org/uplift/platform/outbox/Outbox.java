package org.uplift.platform.outbox;

import io.opentelemetry.api.trace.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Hibernate;
import org.hibernate.StaleObjectStateException;
import org.hibernate.StaleStateException;
import org.hibernate.engine.spi.SessionImplementor;
import org.jspecify.annotations.Nullable;
import org.uplift.events.EventType;
import org.uplift.platform.access.Access;
import org.uplift.platform.ids.Ids;

/** Records events in the transaction of the change they tell of; the relay publishes them after it commits. */
@ApplicationScoped
public class Outbox {

    private final EntityManager entities;
    private final TransactionSynchronizationRegistry transactions;
    private final Access access;
    private final RelayWakeUp wakeUp;
    private final Clock clock;
    private final String service;

    Outbox(
            EntityManager entities,
            TransactionSynchronizationRegistry transactions,
            Access access,
            RelayWakeUp wakeUp,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.entities = entities;
        this.transactions = transactions;
        this.access = access;
        this.wakeUp = wakeUp;
        this.clock = clock;
        this.service = service;
    }

    /**
     * Records an event of an aggregate. Flushes what changed, makes sure the aggregate's version has moved (so two
     * concurrent changes cannot both commit), and stores the event with that version as its sequence. Call it last in
     * the use case, once the aggregate has its final state.
     *
     * <p>Sequences of one aggregate grow but need not follow one another, since not every change is told; the first is at
     * least 1. The service's epoch goes with them.
     *
     * @throws OptimisticLockException where somebody else changed the aggregate meanwhile
     * @throws IllegalArgumentException where the aggregate was not read or persisted in this transaction, the event is
     *     another service's, or the data cannot be written as JSON
     */
    public void record(Aggregate aggregate, Announcement announcement) {
        recordAll(List.of(aggregate), same -> announcement);
    }

    /**
     * Records an event of each of some aggregates, as {@link #record} would one after the other, in a few statements
     * however many there are: for what changes hundreds of records at once, such as an import.
     *
     * @param announcement what to say of an aggregate, asked after everything is flushed
     */
    public <A extends Aggregate> void recordAll(Collection<A> aggregates, Function<A, Announcement> announcement) {
        var session = entities.unwrap(SessionImplementor.class);
        var sequences = moveVersions(session, aggregates);
        var actor = access.actor();
        var events = new ArrayList<NewEvent>();
        for (var aggregate : aggregates) {
            var said = announcement.apply(aggregate);
            var type = own(said.type());
            events.add(new NewEvent(
                    Ids.next(),
                    type.aggregate(),
                    aggregate.aggregateId(),
                    type.fullName(),
                    sequences.getOrDefault(aggregate, 0L),
                    clock.instant(),
                    actor,
                    traceparent(),
                    OutboxJson.write(said.data())));
        }
        session.doWork(connection -> OutboxTable.insert(connection, events));
        wakeRelayAfterCommit();
    }

    /**
     * Announces how some aggregates stand, at the versions they have: nothing about them changes, and whoever holds a
     * later version is not told anything by it.
     *
     * @param epoch the epoch the versions are told in
     */
    public <A extends Aggregate> void state(
            Collection<A> aggregates, EventType type, long epoch, Function<A, Object> state) {
        var stated = own(type);
        var actor = access.actor();
        var events = aggregates.stream()
                .map(aggregate -> new NewEvent(
                        Ids.next(),
                        stated.aggregate(),
                        aggregate.aggregateId(),
                        stated.fullName(),
                        aggregate.version(),
                        clock.instant(),
                        actor,
                        traceparent(),
                        OutboxJson.write(state.apply(aggregate))))
                .toList();
        entities.unwrap(SessionImplementor.class).doWork(connection -> OutboxTable.insert(connection, events, epoch));
        wakeRelayAfterCommit();
    }

    private EventType own(EventType type) {
        if (!type.service().equals(service)) {
            throw new IllegalArgumentException("%s is not for %s to say".formatted(type, service));
        }
        return type;
    }

    /**
     * Flushes, and raises the version of each by a statement of its own unless the flush has done so: a change of a
     * child's row alone, or a second event in one transaction, would not. The rows stay locked until the transaction
     * ends, which is what gives the events of one aggregate their order.
     */
    private static <A extends Aggregate> Map<A, Long> moveVersions(
            SessionImplementor session, Collection<A> aggregates) {
        var before = new IdentityHashMap<A, Optional<Long>>();
        aggregates.forEach(aggregate -> before.put(aggregate, persistedVersion(session, entity(aggregate))));
        session.flush();
        var after = new IdentityHashMap<A, Long>();
        before.forEach((aggregate, version) ->
                after.put(aggregate, moved(session, entity(aggregate), version, aggregates.size() > 1)));
        try {
            // The rows have to be locked, and a clash found, before the events are written.
            session.getJdbcCoordinator().executeBatch();
        } catch (StaleStateException e) {
            throw new OptimisticLockException(e.getMessage(), e);
        }
        return after;
    }

    private static Aggregate entity(Aggregate aggregate) {
        return (Aggregate) Hibernate.unproxy(aggregate);
    }

    private static long moved(SessionImplementor session, Aggregate aggregate, Optional<Long> before, boolean batched) {
        var entry = session.getPersistenceContextInternal().getEntry(aggregate);
        if (entry == null) {
            throw new IllegalArgumentException("Announce an aggregate that was read or persisted in this transaction");
        }
        var flushed = Optional.ofNullable((Long) entry.getVersion()).orElse(0L);
        if (before.isPresent() && flushed > before.get()) {
            return flushed;
        }
        try {
            var next = entry.getPersister().forceVersionIncrement(entry.getId(), flushed, batched, session);
            entry.forceLocked(aggregate, next);
            return (Long) next;
        } catch (StaleObjectStateException e) {
            throw new OptimisticLockException(e.getMessage(), e, aggregate);
        }
    }

    private static Optional<Long> persistedVersion(SessionImplementor session, Aggregate aggregate) {
        var entry = session.getPersistenceContextInternal().getEntry(aggregate);
        return entry == null || !entry.isExistsInDatabase()
                ? Optional.empty()
                : Optional.ofNullable((Long) entry.getVersion());
    }

    private static @Nullable String traceparent() {
        return Traceparent.of(Span.current().getSpanContext());
    }

    private void wakeRelayAfterCommit() {
        if (transactions.getResource(Outbox.class) != null) {
            return;
        }
        transactions.putResource(Outbox.class, Boolean.TRUE);
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    wakeUp.signal();
                }
            }
        });
    }
}
