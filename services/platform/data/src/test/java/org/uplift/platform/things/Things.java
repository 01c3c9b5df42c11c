package org.uplift.platform.things;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.uplift.events.EventType;
import org.uplift.platform.outbox.Announcement;
import org.uplift.platform.outbox.Outbox;
import org.uplift.platform.restatement.StatedKind;

/** Use cases on things, as a service would have them. */
@ApplicationScoped
public class Things {

    /** A thing of this label stops whoever wants it to state itself. */
    public static final String UNTELLABLE = "untellable";

    private final EntityManager entities;
    private final Outbox outbox;

    Things(EntityManager entities, Outbox outbox) {
        this.entities = entities;
        this.outbox = outbox;
    }

    record Data(UUID id, String label) {}

    @Transactional
    public UUID make(String label) {
        var id = UUID.randomUUID();
        var thing = new Thing(id, label);
        entities.persist(thing);
        announce(thing, id, ThingEvents.MADE);
        return id;
    }

    @Transactional
    public void rename(UUID id, String label) {
        var thing = entities.find(Thing.class, id);
        thing.rename(label);
        announce(thing, id, ThingEvents.RENAMED);
    }

    /** Announces without a change of its own, twice. */
    @Transactional
    public void announceTwice(UUID id) {
        var thing = entities.find(Thing.class, id);
        announce(thing, id, ThingEvents.SEEN);
        announce(thing, id, ThingEvents.SEEN);
    }

    /** Makes some things, and renames some that are there, announcing all of them at once. */
    @Transactional
    public void makeAndRename(List<UUID> made, List<UUID> renamed, String label) {
        var things = new ArrayList<Thing>();
        made.forEach(id -> things.add(new Thing(id, label)));
        things.forEach(entities::persist);
        renamed.forEach(id -> {
            var thing = entities.find(Thing.class, id);
            thing.rename(label);
            things.add(thing);
        });
        outbox.recordAll(
                things,
                thing -> new Announcement(
                        ThingEvents.CHANGED, new Data(UUID.fromString(thing.aggregateId()), thing.label())));
    }

    /** Renames the part alone; between the change and the announcement, whatever the test wants to happen. */
    public void renamePart(UUID id, String name, Runnable between) {
        QuarkusTransaction.requiringNew().run(() -> {
            var thing = entities.find(Thing.class, id);
            thing.renamePart(name);
            between.run();
            announce(thing, id, ThingEvents.CHANGED);
        });
    }

    @Transactional
    public void makeAndGiveUp(UUID id) {
        var thing = new Thing(id, "given up");
        entities.persist(thing);
        announce(thing, id, ThingEvents.MADE);
        throw new IllegalStateException("given up");
    }

    @Transactional
    public List<Object[]> sql(String query) {
        return entities.createNativeQuery(query, Object[].class).getResultList();
    }

    @Transactional
    public int update(String sql) {
        return entities.createNativeQuery(sql).executeUpdate();
    }

    /** How a thing states itself again. */
    @Produces
    @Singleton
    static StatedKind<Thing> stated() {
        return new StatedKind<>(ThingEvents.STATED, Thing.class, thing -> {
            if (thing.label().equals(UNTELLABLE)) {
                throw new IllegalStateException("stopped half way");
            }
            return new Data(UUID.fromString(thing.aggregateId()), thing.label());
        });
    }

    private void announce(Thing thing, UUID id, EventType type) {
        outbox.record(thing, new Announcement(type, new Data(id, thing.label())));
    }
}
