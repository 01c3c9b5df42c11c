package org.uplift.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The schemas of one version of the contracts: events, the state of each kind of record that they take by {@code $ref},
 * and the values that several states take. Each can be had whole, with every {@code $ref} followed, which is what is
 * compared with a released version and what a reader of the AsyncAPI document sees.
 */
final class Schemas {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Where both sides of a {@code $ref} may speak: what stands beside it is the narrower and wins. */
    private static final List<String> WORDS = List.of("title", "description");

    private static final String CONSUMERS = "x-consumers";

    private final Map<String, String> texts = new TreeMap<>();
    private final Map<String, JsonNode> schemas = new TreeMap<>();

    Schemas(Collection<String> schemaTexts) {
        for (var text : schemaTexts) {
            var schema = read(text);
            var id = schema.path("$id").asText();
            if (id.isEmpty() || texts.put(id, text) != null) {
                throw new IllegalArgumentException("A schema needs an $id of its own: " + id);
            }
            schemas.put(id, schema);
        }
    }

    /** The schemas as they are written, by {@code $id}. */
    Map<String, String> texts() {
        return Map.copyOf(texts);
    }

    /** A schema that says all by itself what the one of this {@code $id} says with its references. */
    ObjectNode whole(String id) {
        var whole = JsonNodeFactory.instance.objectNode();
        var schema = named(id);
        whole.set("$schema", schema.path("$schema"));
        whole.put("$id", id);
        return whole.setAll(resolved(schema));
    }

    /** Who acts on the event of this {@code $id}: said in its contract, and no part of what its data must be. */
    Set<String> consumers(String id) {
        return texts(named(id).path(CONSUMERS));
    }

    private JsonNode named(String id) {
        var schema = schemas.get(id);
        if (schema == null) {
            throw new IllegalArgumentException("No schema is called " + id);
        }
        return schema;
    }

    private ObjectNode resolved(JsonNode schema) {
        var own = JsonNodeFactory.instance.objectNode();
        schema.properties().forEach(keyword -> {
            switch (keyword.getKey()) {
                case "$ref", "$schema", "$id", "$defs", "$comment", CONSUMERS -> {}
                case "properties" -> {
                    var fields = own.putObject("properties");
                    keyword.getValue()
                            .properties()
                            .forEach(field -> fields.set(field.getKey(), resolved(field.getValue())));
                }
                case "items" -> own.set("items", resolved(keyword.getValue()));
                // A keyword this does not follow would be compared and published half.
                case "allOf", "anyOf", "oneOf", "not", "if", "$dynamicRef", "prefixItems", "patternProperties" ->
                    throw new IllegalArgumentException("Contracts do without " + keyword.getKey());
                default -> own.set(keyword.getKey(), keyword.getValue());
            }
        });
        return schema.has("$ref") ? both(target(schema.path("$ref").asText()), own) : own;
    }

    private ObjectNode target(String reference) {
        var fragment = reference.indexOf('#');
        var schema = named(fragment < 0 ? reference : reference.substring(0, fragment));
        var part = fragment < 0 ? schema : schema.at(reference.substring(fragment + 1));
        if (part.isMissingNode()) {
            throw new IllegalArgumentException("Nothing is at " + reference);
        }
        return resolved(part);
    }

    /** What holds for data that keeps both schemas; the words are those of the narrower. */
    private static ObjectNode both(ObjectNode wider, ObjectNode narrower) {
        var both = JsonNodeFactory.instance.objectNode();
        WORDS.forEach(word -> {
            if (narrower.has(word) || wider.has(word)) {
                both.set(word, narrower.has(word) ? narrower.get(word) : wider.get(word));
            }
        });
        wider.properties().stream()
                .filter(keyword -> !WORDS.contains(keyword.getKey()))
                .forEach(keyword -> both.set(keyword.getKey(), keyword.getValue()));
        narrower.properties().stream()
                .filter(keyword -> !WORDS.contains(keyword.getKey()))
                .forEach(keyword -> both.set(
                        keyword.getKey(),
                        wider.has(keyword.getKey())
                                ? both(keyword.getKey(), wider.get(keyword.getKey()), keyword.getValue())
                                : keyword.getValue()));
        if (both.has("const") && both.has("enum")) {
            if (!texts(both.get("enum")).contains(both.get("const").asText())) {
                throw new IllegalArgumentException("%s is none of %s".formatted(both.get("const"), both.get("enum")));
            }
            both.remove("enum");
        }
        return both;
    }

    private static JsonNode both(String keyword, JsonNode wider, JsonNode narrower) {
        return switch (keyword) {
            case "required" -> {
                var all = texts(wider);
                all.addAll(texts(narrower));
                yield array(all);
            }
            case "enum" -> {
                if (!texts(wider).containsAll(texts(narrower))) {
                    throw new IllegalArgumentException("%s is not among %s".formatted(narrower, wider));
                }
                yield narrower;
            }
            case "properties" -> {
                var fields = (ObjectNode) wider.deepCopy();
                narrower.properties()
                        .forEach(field -> fields.set(
                                field.getKey(),
                                wider.has(field.getKey())
                                        ? both((ObjectNode) wider.get(field.getKey()), (ObjectNode) field.getValue())
                                        : field.getValue()));
                yield fields;
            }
            case "items" -> both((ObjectNode) wider, (ObjectNode) narrower);
            default -> {
                if (!wider.equals(narrower)) {
                    throw new IllegalArgumentException(
                            "%s is %s on one side and %s on the other".formatted(keyword, wider, narrower));
                }
                yield wider;
            }
        };
    }

    private static Set<String> texts(JsonNode array) {
        var texts = new LinkedHashSet<String>();
        array.forEach(value -> texts.add(value.asText()));
        return texts;
    }

    private static JsonNode array(Set<String> values) {
        var array = JsonNodeFactory.instance.arrayNode();
        values.forEach(array::add);
        return array;
    }

    private static JsonNode read(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A schema is not JSON", e);
        }
    }
}
