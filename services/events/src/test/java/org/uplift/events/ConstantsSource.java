package org.uplift.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The source of {@link EventTypes} and {@link Topics}, written from the contracts so that neither can lag. */
final class ConstantsSource {

    private static final String TYPES = """
            package org.uplift.events;

            import java.util.List;

            /** Every event there is. Written from the contracts by ConstantsTest (make contracts); do not edit. */
            public final class EventTypes {

            %s
                private EventTypes() {}

                /** All of them, by their full names. */
                public static List<EventType> all() {
                    return List.of(
            %s);
                }
            }
            """;

    private static final String TOPICS = """
            package org.uplift.events;

            import java.util.Set;

            /** Every topic there is. Written from the contracts by ConstantsTest (make contracts); do not edit. */
            public final class Topics {

            %s
                private Topics() {}

                public static Set<String> all() {
                    return Set.of(
            %s);
                }
            }
            """;

    private static final String INDENT = " ".repeat(16);
    private static final int LINE_CHARACTERS = 120;

    private ConstantsSource() {}

    static String eventTypes() {
        var constants = byName(contract -> contract.aggregate() + "_" + contract.happened());
        return TYPES.formatted(
                constants.entrySet().stream()
                        .map(constant -> eventType(constant.getKey(), constant.getValue()))
                        .collect(Collectors.joining("\n")),
                list(constants.entrySet().stream()
                        .sorted(Comparator.comparing(
                                constant -> constant.getValue().type()))
                        .map(Map.Entry::getKey)
                        .toList()));
    }

    static String topics() {
        var constants = byName(EventContract::aggregate);
        return TOPICS.formatted(
                constants.entrySet().stream()
                        .map(constant -> "    public static final String %s = \"%s\";\n"
                                .formatted(
                                        constant.getKey(), constant.getValue().topic()))
                        .collect(Collectors.joining()),
                list(List.copyOf(constants.keySet())));
    }

    private static String eventType(String name, EventContract contract) {
        var constant = "    public static final EventType " + name + " =";
        var value = "new EventType(\"%s\", \"%s\", \"%s\");"
                .formatted(contract.service(), contract.aggregate(), contract.happened());
        var fits = constant.length() + " ".length() + value.length() <= LINE_CHARACTERS;
        return """
                    /** %s. */
                %s%s%s
                """.formatted(title(contract), constant, fits ? " " : "\n" + " ".repeat(12), value);
    }

    private static String title(EventContract contract) {
        try {
            return new ObjectMapper().readTree(contract.schema()).path("title").asText();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** In one line where they fit, as the formatter would have it. */
    private static String list(List<String> names) {
        var line = INDENT + String.join(", ", names);
        return line.length() + ");".length() <= LINE_CHARACTERS ? line : INDENT + String.join(",\n" + INDENT, names);
    }

    /** Two services with a record of one name would need the service in the constant's. */
    private static Map<String, EventContract> byName(Function<EventContract, String> name) {
        var named = new TreeMap<String, EventContract>();
        for (var contract : EventContracts.all()) {
            var before = named.put(name.apply(contract).toUpperCase(Locale.ROOT).replace('-', '_'), contract);
            if (before != null && !before.topic().equals(contract.topic())) {
                throw new IllegalStateException("Two records of one name: " + before + " and " + contract);
            }
        }
        return named;
    }
}
