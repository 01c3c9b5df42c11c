package org.uplift.events;

import java.util.Map;
import java.util.Set;

/**
 * One event's contract.
 *
 * @param event its type
 * @param schema its JSON Schema 2020-12, whole: what it takes by {@code $ref} from the record's state stands in it
 * @param consumers who of ours acts on it, each as {@code service/consumer}; {@link #EVERY_SERVICE} in a service's place
 * @param examples golden examples of its data, by the name of their case
 */
public record EventContract(EventType event, String schema, Set<String> consumers, Map<String, String> examples) {

    /** In place of a service's name, where each has this consumer. */
    public static final String EVERY_SERVICE = "every-service";

    public EventContract {
        consumers = Set.copyOf(consumers);
        examples = Map.copyOf(examples);
    }

    /** Whether a consumer of a service has promised to act on it. */
    public boolean isFor(String service, String consumer) {
        return consumers.contains(service + "/" + consumer) || consumers.contains(EVERY_SERVICE + "/" + consumer);
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
