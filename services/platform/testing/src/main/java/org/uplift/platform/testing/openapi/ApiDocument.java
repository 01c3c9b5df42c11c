package org.uplift.platform.testing.openapi;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A service's OpenAPI document as it was written, asked for its operations. */
final class ApiDocument {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> VERBS = List.of("get", "post", "put", "delete", "patch");

    private final JsonNode root;
    private final List<ApiOperation> operations = new ArrayList<>();

    private ApiDocument(JsonNode root) {
        this.root = root;
        root.path("paths")
                .propertyStream()
                .forEach(path -> path.getValue()
                        .propertyStream()
                        .filter(verb -> VERBS.contains(verb.getKey()))
                        .forEach(verb -> operations.add(new ApiOperation(
                                verb.getKey().toUpperCase(Locale.ROOT), path.getKey(), verb.getValue()))));
        // An address without placeholders is more to the point than one with: /needs/mine before /needs/{id}.
        operations.sort(Comparator.comparing(ApiOperation::placeholders).thenComparing(ApiOperation::path));
    }

    static ApiDocument read(Path file) {
        return new ApiDocument(JSON.readTree(file.toFile()));
    }

    static ApiDocument of(String json) {
        return new ApiDocument(JSON.readTree(json));
    }

    JsonNode components() {
        return root.path("components");
    }

    List<ApiOperation> operations() {
        return operations;
    }

    Optional<ApiOperation> operation(String verb, String path) {
        return operations.stream()
                .filter(operation -> operation.verb().equals(verb) && operation.matches(path))
                .findFirst();
    }

    /** The part itself, or what it refers to. */
    JsonNode resolved(JsonNode part) {
        var reference = part.path("$ref").asString("");
        return reference.isEmpty() ? part : resolved(root.at(reference.substring(1)));
    }

    /**
     * One operation.
     *
     * @param path with its placeholders: {@code /api/needs/{id}}
     */
    record ApiOperation(String verb, String path, JsonNode node) {

        private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]+}");

        String signature() {
            return verb + " " + path;
        }

        long placeholders() {
            return PLACEHOLDER.matcher(path).results().count();
        }

        boolean matches(String address) {
            var pattern = new StringBuilder();
            var from = 0;
            for (var found : PLACEHOLDER.matcher(path).results().toList()) {
                pattern.append(Pattern.quote(path.substring(from, found.start())))
                        .append("[^/]+");
                from = found.end();
            }
            pattern.append(Pattern.quote(path.substring(from)));
            return Pattern.matches(pattern.toString(), address);
        }
    }
}
