package org.uplift.events;

import java.util.Map;

/**
 * One event's contract.
 *
 * @param service who produces it
 * @param aggregate the kind of record
 * @param happened what happened to it
 * @param schema its JSON Schema 2020-12
 * @param examples golden examples of its data, by the name of their case
 */
public record EventContract(
        String service, String aggregate, String happened, String schema, Map<String, String> examples) {

    public EventContract {
        examples = Map.copyOf(examples);
    }

    /** The CloudEvents type. */
    public String type() {
        return "org.uplift.%s.%s.%s.v1".formatted(service, aggregate, happened);
    }

    public String topic() {
        return "uplift.%s.%s.v1".formatted(service, aggregate);
    }
}
