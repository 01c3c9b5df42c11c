package org.uplift.events;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The event contracts as code: which events there are, and whether data keeps its event's promise. */
public final class EventContracts {

    private static final Map<String, EventContract> BY_TYPE = ContractFiles.contracts().stream()
            .collect(Collectors.toMap(EventContract::type, contract -> contract, (a, b) -> a, TreeMap::new));

    /** It knows every schema by its name, so that a reference is found here and nothing is asked of a network. */
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, registry -> registry.schemas(ContractFiles.schemas()));

    private EventContracts() {}

    /** Every contract, in order of type. */
    public static List<EventContract> all() {
        return List.copyOf(BY_TYPE.values());
    }

    /**
     * The contract of an event's type.
     *
     * @throws IllegalArgumentException where no such event is contracted
     */
    public static EventContract of(EventType event) {
        var contract = BY_TYPE.get(event.fullName());
        if (contract == null) {
            throw new IllegalArgumentException("No contract for " + event);
        }
        return contract;
    }

    /**
     * Checks an event's data against its schema.
     *
     * @param type the CloudEvents type, {@code org.uplift.<service>.<aggregate>.<happened>.v1}
     * @param json the data
     * @throws IllegalArgumentException where no such event is contracted, or the data breaks its schema; says how
     */
    public static void validate(String type, String json) {
        if (!BY_TYPE.containsKey(type)) {
            throw new IllegalArgumentException("No contract for " + type);
        }
        Schema schema = REGISTRY.getSchema(SchemaLocation.of("urn:uplift:event:" + type));
        List<Error> broken = schema.validate(json, InputFormat.JSON);
        if (!broken.isEmpty()) {
            throw new IllegalArgumentException(type + ": "
                    + broken.stream()
                            .map(error -> error.getInstanceLocation() + " " + error.getMessage())
                            .collect(Collectors.joining("; ")));
        }
    }
}
