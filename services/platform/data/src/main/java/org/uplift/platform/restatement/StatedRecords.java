package org.uplift.platform.restatement;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.outbox.Aggregate;
import org.uplift.platform.outbox.Outbox;

/** Every kind of record the service announces, read in the order of its keys. */
@ApplicationScoped
class StatedRecords {

    private final List<StatedKind<?>> kinds;
    private final EntityManager entities;
    private final Outbox outbox;

    StatedRecords(@All List<StatedKind<?>> kinds, EntityManager entities, Outbox outbox) {
        this.kinds =
                kinds.stream().sorted(Comparator.comparing(StatedKind::name)).toList();
        this.entities = entities;
        this.outbox = outbox;
    }

    /** Their names, in the order they are stated in. */
    List<String> names() {
        return kinds.stream().map(StatedKind::name).toList();
    }

    /** Whether there is a record of this kind with this key. */
    boolean exists(String kind, String id) {
        return key(named(kind), id)
                .map(key -> entities.find(named(kind).entity(), key) != null)
                .orElse(false);
    }

    /** Announces one record; how many that were. */
    int stateOne(String kind, String id, long epoch) {
        return state(named(kind), id, epoch);
    }

    /**
     * Announces the next records of a kind.
     *
     * @param after the key of the last that was announced; null at the beginning
     * @return their keys, in order; fewer than the limit at the end
     */
    List<String> stateNext(String kind, @Nullable String after, int limit, long epoch) {
        return stateNext(named(kind), after, limit, epoch);
    }

    private <A extends Aggregate> int state(StatedKind<A> kind, String id, long epoch) {
        var record = key(kind, id).map(key -> entities.find(kind.entity(), key));
        record.ifPresent(found -> outbox.state(List.of(found), kind.type(), epoch, kind.state()));
        return record.isPresent() ? 1 : 0;
    }

    private <A extends Aggregate> List<String> stateNext(
            StatedKind<A> kind, @Nullable String after, int limit, long epoch) {
        var id = idOf(kind).getName();
        var from = after == null ? "" : " where record.%s > :after".formatted(id);
        var query = entities.createQuery(
                        "select record from %s record%s order by record.%s"
                                .formatted(kind.entity().getName(), from, id),
                        kind.entity())
                .setMaxResults(limit);
        if (after != null) {
            query.setParameter("after", key(kind, after).orElseThrow());
        }
        var found = query.getResultList();
        outbox.state(found, kind.type(), epoch, kind.state());
        return found.stream().map(Aggregate::aggregateId).toList();
    }

    private Optional<Object> key(StatedKind<?> kind, String text) {
        var type = idOf(kind).getJavaType();
        try {
            if (type == UUID.class) {
                return Optional.of(UUID.fromString(text));
            }
            return Optional.of(type == String.class ? text : Integer.valueOf(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private SingularAttribute<?, ?> idOf(StatedKind<?> kind) {
        return entities.getMetamodel().entity(kind.entity()).getSingularAttributes().stream()
                .filter(SingularAttribute::isId)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("A record without a key: " + kind.name()));
    }

    private StatedKind<?> named(String name) {
        return kinds.stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("A kind this service no longer has: " + name));
    }
}
