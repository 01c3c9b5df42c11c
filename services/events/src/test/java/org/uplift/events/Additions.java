package org.uplift.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether a schema only adds to an earlier version of itself, so that a subscriber who reads the earlier one can read
 * every event of the later one.
 *
 * <p>Allowed: a new field, a field that becomes required, a new value of an enumeration. Not allowed: a field gone, a
 * field no longer promised, another type or format, a value gone, a pattern changed.
 */
public final class Additions {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final List<String> FIXED = List.of("type", "format", "pattern", "const", "additionalProperties");

    private Additions() {}

    /** What the later schema takes away from the earlier one, a sentence each; empty where it only adds. */
    public static List<String> broken(String earlier, String later) {
        try {
            var found = new ArrayList<String>();
            compare("", MAPPER.readTree(earlier), MAPPER.readTree(later), found);
            return found;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A schema is not JSON", e);
        }
    }

    private static void compare(String at, JsonNode earlier, JsonNode later, List<String> found) {
        var where = at.isEmpty() ? "the event" : at;
        for (String keyword : FIXED) {
            if (!earlier.path(keyword).equals(later.path(keyword))) {
                found.add("%s: %s was %s and is %s"
                        .formatted(where, keyword, earlier.path(keyword), later.path(keyword)));
            }
        }
        gone(texts(earlier.path("required")), texts(later.path("required")))
                .forEach(field -> found.add("%s/%s is no longer required".formatted(at, field)));
        if (later.has("enum") || earlier.has("enum")) {
            gone(texts(earlier.path("enum")), texts(later.path("enum")))
                    .forEach(value -> found.add("%s: the value %s is gone".formatted(where, value)));
        }
        earlier.path("properties").properties().forEach(field -> {
            var next = later.path("properties").path(field.getKey());
            if (next.isMissingNode()) {
                found.add("%s/%s is gone".formatted(at, field.getKey()));
            } else {
                compare(at + "/" + field.getKey(), field.getValue(), next, found);
            }
        });
        if (earlier.has("items")) {
            compare(at + "/items", earlier.path("items"), later.path("items"), found);
        }
    }

    private static Set<String> gone(Set<String> earlier, Set<String> later) {
        var missing = new HashSet<>(earlier);
        missing.removeAll(later);
        return missing;
    }

    private static Set<String> texts(JsonNode array) {
        var texts = new HashSet<String>();
        array.forEach(value -> texts.add(value.asText()));
        return texts;
    }
}
