package org.uplift.events;

import java.util.Map;

/**
 * One event's contract.
 *
 * @param event its type
 * @param schema its JSON Schema 2020-12, whole: what it takes by {@code $ref} from the record's state stands in it
 * @param examples golden examples of its data, by the name of their case
 */
public record EventContract(EventType event, String schema, Map<String, String> examples) {

    public EventContract {
        examples = Map.copyOf(examples);
    }

    public String service() {
        return event.service();
    }

    public String aggregate() {
        return event.aggregate();
    }

    public String happened() {
        return event.happened();
    }

    /** The CloudEvents type. */
    public String type() {
        return event.fullName();
    }

    public String topic() {
        return event.topic();
    }
}
