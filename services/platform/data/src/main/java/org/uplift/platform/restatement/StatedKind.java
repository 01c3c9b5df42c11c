package org.uplift.platform.restatement;

import java.util.function.Function;
import org.uplift.events.EventType;
import org.uplift.platform.outbox.Aggregate;

/**
 * A kind of record that can state itself again; a service produces a bean of it for each kind it announces.
 *
 * @param type its event {@code stated}
 * @param entity its class; the text of its identifier is the key of its events
 * @param state how a record stands, as the event's data
 */
public record StatedKind<A extends Aggregate>(EventType type, Class<A> entity, Function<A, Object> state) {

    /** As events and administrators name it. */
    String name() {
        return type.aggregate();
    }
}
