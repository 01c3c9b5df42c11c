package org.uplift.gateway.routes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator.Feature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;

/**
 * One document of the whole public API, merged from those the services' builds write: of each service the addresses the
 * gateway sends to it, and what these refer to. Parts of one name are one part where they are equal, and carry their
 * service's name where they are not.
 */
final class MergedApi {

    private static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder()
            .disable(Feature.WRITE_DOC_START_MARKER)
            .enable(Feature.MINIMIZE_QUOTES)
            .enable(Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .disable(Feature.SPLIT_LINES)
            .build());

    private static final String REFERENCE = "$ref";
    private static final String COMPONENTS = "#/components/";
    private static final String ABOUT = """
            Everything a multi-academy trust does with Uplift, for programs. An access token of Uplift's realm says who \
            asks; the permission an operation needs stands with its security. Lists are read page by page with `limit` \
            and `after`. A change names the version it is of with `If-Match`; a repeated POST is made once with \
            `Idempotency-Key`. Problems are `application/problem+json` (RFC 9457). What happens is also told as events: \
            /api/asyncapi.yaml.""";

    private final Map<String, ObjectNode> byService = new TreeMap<>();
    private final Set<String> qualified = new HashSet<>();

    private final BiPredicate<String, String> reaches;

    private MergedApi(BiPredicate<String, String> reaches) {
        this.reaches = reaches;
    }

    /** @param reaches whether the gateway sends an address (the second) to a service (the first) */
    static String of(Path folder, Iterable<String> services, BiPredicate<String, String> reaches) throws IOException {
        var merged = new MergedApi(reaches);
        for (var service : services) {
            merged.byService.put(
                    service, (ObjectNode) YAML.readTree(Files.readString(folder.resolve(service + ".yaml"))));
        }
        merged.findWhatDiffers();
        return YAML.writeValueAsString(merged.document());
    }

    private ObjectNode document() {
        var document = YAML.createObjectNode();
        document.put("openapi", "3.1.0");
        document.putObject("info").put("title", "Uplift").put("version", "1").put("description", ABOUT);
        var paths = new TreeMap<String, JsonNode>();
        var components = new TreeMap<String, Map<String, JsonNode>>();
        byService.forEach((service, part) -> {
            part.path("paths").properties().stream()
                    .filter(path -> reaches.test(service, path.getKey()))
                    .forEach(path -> add(paths, path.getKey(), renamed(path.getValue(), service)));
            part.path("components")
                    .properties()
                    .forEach(section -> section.getValue()
                            .properties()
                            .forEach(one -> add(
                                    components.computeIfAbsent(section.getKey(), unknown -> new TreeMap<>()),
                                    name(section.getKey(), one.getKey(), service),
                                    renamed(one.getValue(), service))));
        });
        requireUniqueOperations(paths);
        document.set("paths", YAML.valueToTree(paths));
        document.set("components", YAML.valueToTree(used(components, document)));
        return document;
    }

    /** The parts the document refers to, and those they refer to; a security scheme is named, not referred to. */
    private static Map<String, Map<String, JsonNode>> used(
            Map<String, Map<String, JsonNode>> components, JsonNode document) {
        var reached = new TreeSet<String>();
        var open = new ArrayDeque<>(references(document));
        while (!open.isEmpty()) {
            var key = open.pop();
            if (reached.add(key)) {
                var parts = key.split("/", 2);
                open.addAll(references(components.get(parts[0]).get(parts[1])));
            }
        }
        var used = new TreeMap<String, Map<String, JsonNode>>();
        components.forEach((section, parts) -> parts.forEach((name, part) -> {
            if (section.equals("securitySchemes") || reached.contains(section + "/" + name)) {
                used.computeIfAbsent(section, unknown -> new TreeMap<>()).put(name, part);
            }
        }));
        return used;
    }

    private static void add(Map<String, JsonNode> parts, String name, JsonNode part) {
        var known = parts.putIfAbsent(name, part);
        if (known != null && !known.equals(part)) {
            throw new IllegalStateException("Two services describe " + name + " differently");
        }
    }

    private static void requireUniqueOperations(Map<String, JsonNode> paths) {
        var ids = new HashSet<String>();
        paths.values()
                .forEach(path -> path.forEach(operation -> {
                    var id = operation.path("operationId").asText();
                    if (!id.isEmpty() && !ids.add(id)) {
                        throw new IllegalStateException("Two operations are called " + id);
                    }
                }));
    }

    /** A part differs where its text does, or where something it refers to differs. */
    private void findWhatDiffers() {
        int known;
        do {
            known = qualified.size();
            var seen = new TreeMap<String, JsonNode>();
            byService
                    .values()
                    .forEach(document -> document.path("components")
                            .properties()
                            .forEach(section -> section.getValue().properties().forEach(part -> {
                                var key = section.getKey() + "/" + part.getKey();
                                var before = seen.putIfAbsent(key, part.getValue());
                                if (before != null && (!before.equals(part.getValue()) || refersToQualified(before))) {
                                    qualified.add(key);
                                }
                            })));
        } while (qualified.size() > known);
    }

    private boolean refersToQualified(JsonNode part) {
        return references(part).stream().anyMatch(qualified::contains);
    }

    private static Set<String> references(JsonNode part) {
        var found = new TreeSet<String>();
        for (var reference : part.findValuesAsText(REFERENCE)) {
            found.add(reference.substring(COMPONENTS.length()));
        }
        return found;
    }

    private String name(String section, String name, String service) {
        return qualified.contains(section + "/" + name)
                ? service.substring(0, 1).toUpperCase(Locale.ROOT) + service.substring(1) + name
                : name;
    }

    private JsonNode renamed(JsonNode part, String service) {
        return switch (part) {
            case ObjectNode object -> {
                var copy = YAML.createObjectNode();
                object.properties().forEach(field -> copy.set(field.getKey(), renamedField(field, service)));
                yield copy;
            }
            case ArrayNode array -> {
                var copy = YAML.createArrayNode();
                array.forEach(item -> copy.add(renamed(item, service)));
                yield copy;
            }
            default -> part;
        };
    }

    private JsonNode renamedField(Map.Entry<String, JsonNode> field, String service) {
        if (!field.getKey().equals(REFERENCE)) {
            return renamed(field.getValue(), service);
        }
        var parts = field.getValue().asText().substring(COMPONENTS.length()).split("/", 2);
        return YAML.getNodeFactory().textNode(COMPONENTS + parts[0] + "/" + name(parts[0], parts[1], service));
    }
}
