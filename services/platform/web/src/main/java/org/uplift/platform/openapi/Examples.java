package org.uplift.platform.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An example of every JSON body, composed from its schema and so true to it: a value the schema itself names, the first
 * of a choice, a value of its format, or the word {@link ExampleWords} has for a field of that name. A field with none
 * of these is left out; where it is required, the rules every service's document is held to say so.
 */
final class Examples {

    private static final String REFERENCE = "#/components/examples/";
    private static final Map<String, String> BY_FORMAT = Map.of(
            "uuid", "01992f2e-7c00-7000-8000-000000000001",
            "date", "2026-09-01",
            "date-time", "2026-09-01T14:30:00Z",
            "time", "14:30:00",
            "local-time", "14:30:00",
            "binary", "");

    /** Deep enough for every record; a schema that holds itself ends here. */
    private static final int DEEPEST = 8;

    private final Components components;
    private final ExampleWords words;

    private Examples(Components components, ExampleWords words) {
        this.components = components;
        this.words = words;
    }

    static void addTo(OpenAPI api) {
        var examples = new Examples(api.getComponents(), ExampleWords.found());
        api.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .forEach(examples::illustrate);
    }

    private void illustrate(Operation operation) {
        if (operation.getRequestBody() != null) {
            illustrate(operation.getRequestBody().getContent());
        }
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2")) {
                illustrate(response.getContent());
            }
        });
    }

    private void illustrate(@Nullable Content content) {
        if (content != null) {
            content.getMediaTypes().forEach((type, media) -> {
                if (type.contains("json") && media.getExample() == null && media.getExamples() == null) {
                    illustrate(media);
                }
            });
        }
    }

    private void illustrate(MediaType media) {
        var schema = media.getSchema();
        if (schema == null) {
            return;
        }
        if (schema.getRef() == null) {
            of(schema, "", "", 0).ifPresent(media::setExample);
            return;
        }
        var name = name(schema.getRef());
        var known = components.getExamples() != null && components.getExamples().containsKey(name);
        if (!known) {
            of(schema, "", "", 0)
                    .ifPresent(value -> components.addExample(
                            name, OASFactory.createExample().value(value)));
        }
        media.addExample("example", OASFactory.createExample().ref(REFERENCE + name));
    }

    private Optional<Object> of(@Nullable Schema schema, String owner, String field, int depth) {
        if (schema == null || depth > DEEPEST) {
            return Optional.empty();
        }
        if (schema.getRef() != null) {
            var name = name(schema.getRef());
            var referred = components.getSchemas().get(name);
            return referred != null && referred.getProperties() != null
                    ? of(referred, name, field, depth)
                    : of(referred, owner, field, depth);
        }
        var named = named(schema);
        if (named.isPresent()) {
            return named;
        }
        if (schema.getProperties() != null || schema.getAllOf() != null) {
            return Optional.of(object(schema, owner, depth));
        }
        for (var choice : choices(schema)) {
            var found = of(choice, owner, field, depth + 1);
            if (found.isPresent()) {
                return found;
            }
        }
        return plain(schema, owner, field, depth);
    }

    private static Optional<Object> named(Schema schema) {
        if (schema.getExamples() != null && !schema.getExamples().isEmpty()) {
            return Optional.of(schema.getExamples().getFirst());
        }
        if (schema.getEnumeration() != null && !schema.getEnumeration().isEmpty()) {
            return Optional.of(schema.getEnumeration().getFirst());
        }
        return Optional.empty();
    }

    private static List<Schema> choices(Schema schema) {
        var choices = schema.getAnyOf() == null ? schema.getOneOf() : schema.getAnyOf();
        return choices == null ? List.of() : choices;
    }

    private Map<String, Object> object(Schema schema, String owner, int depth) {
        var made = new LinkedHashMap<String, Object>();
        if (schema.getAllOf() != null) {
            schema.getAllOf()
                    .forEach(part -> of(part, owner, "", depth + 1).ifPresent(value -> {
                        if (value instanceof Map<?, ?> fields) {
                            fields.forEach((name, inner) -> made.put(String.valueOf(name), inner));
                        }
                    }));
        }
        if (schema.getProperties() != null) {
            schema.getProperties()
                    .forEach(
                            (name, part) -> of(part, owner, name, depth + 1).ifPresent(value -> made.put(name, value)));
        }
        return made;
    }

    private Optional<Object> plain(Schema schema, String owner, String field, int depth) {
        var type = schema.getType() == null || schema.getType().isEmpty()
                ? null
                : schema.getType().getFirst();
        return switch (type) {
            case ARRAY ->
                Optional.of(of(schema.getItems(), owner, field, depth + 1)
                        .map(List::of)
                        .orElse(List.of()));
            case OBJECT -> Optional.of(Map.of());
            case STRING ->
                words.text(owner, field)
                        .or(() -> Optional.ofNullable(schema.getFormat()).map(BY_FORMAT::get))
                        .map(Object.class::cast);
            case INTEGER, NUMBER ->
                words.number(owner, field).map(Object.class::cast).or(() -> Optional.of(1));
            case BOOLEAN -> Optional.of(true);
            case NULL -> Optional.empty();
            case null -> Optional.empty();
        };
    }

    private static String name(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }
}
