package org.uplift.platform.testing.openapi;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.testing.openapi.ApiDocument.ApiOperation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes requests out of an API's document: most of them nearly right, since what is quite wrong is refused at the first
 * door; some with one thing spoilt; a few that are no request at all. The same seed makes the same requests, but for
 * the identifiers, which are those that earlier answers told.
 */
final class Fuzzed {

    /**
     * A request to send.
     *
     * @param operation as the document writes it
     * @param path with its query, encoded
     * @param body null for none
     */
    record Request(String operation, String verb, String path, Map<String, String> headers, byte @Nullable [] body) {

        @Override
        public String toString() {
            var sent = body == null ? "" : new String(body, StandardCharsets.UTF_8);
            return "%s %s %s %s"
                    .formatted(verb, path, headers, sent.length() > 600 ? sent.substring(0, 600) + "…" : sent);
        }
    }

    private static final JsonMapper JSON = new JsonMapper();
    private static final int DEEPEST = 5;
    private static final int MOST_KNOWN = 500;

    /** What people, machines and those who mean harm have put into fields. */
    private static final List<String> HOSTILE = List.of(
            "",
            " ",
            "\u00a0\u200b",
            "\u0000",
            "a\u0001b",
            "\f",
            "\uffff",
            "\ud83d",
            "one\r\ntwo",
            "' or 1=1; drop table school; --",
            "<script>alert(1)</script>",
            "${jndi:ldap://x}",
            "{#if x}",
            "%00%n%s",
            "../../etc/passwd",
            "=cmd|' /C calc'!A0",
            "NaN",
            "1e400",
            "-1",
            "99999999999999999999",
            "0026-01-01",
            "9999-12-31",
            "2026-02-30",
            "2026/27",
            "1999/00",
            "x".repeat(5_000),
            "é".repeat(300),
            "\u202eevil",
            "null",
            "undefined",
            "😀");

    private static final List<String> NO_JSON = List.of(
            "",
            "null",
            "[]",
            "{}",
            "\"text\"",
            "7",
            "{\"a\":",
            "{\"a\":1,\"a\":2}",
            "{\"version\":1e999999999}",
            "\u0000",
            "[".repeat(3_000),
            "{\"a\":".repeat(1_500),
            "{'a':1}",
            "<xml/>",
            "{\"a\":1}{\"b\":2}");

    private static final List<String> TYPES = List.of(
            "text/plain",
            "application/xml",
            "application/json;charset=utf-16",
            "x",
            "application/",
            "multipart/form-data");

    private static final List<String> TAGS =
            List.of("*", "\"0\"", "\"1\"", "W/\"1\"", "1", "\"", "\"99999999999\"", ",");

    private final ApiDocument document;
    private final Random random;
    private final List<String> ids = new ArrayList<>();
    private final List<String> numbers = new ArrayList<>(List.of("100000", "0", "1"));
    private final Set<String> known = new HashSet<>();

    Fuzzed(ApiDocument document, long seed) {
        this.document = document;
        this.random = new Random(seed);
    }

    Request next() {
        var operation =
                document.operations().get(random.nextInt(document.operations().size()));
        var headers = new LinkedHashMap<String, String>();
        headers.put("Accept", chance(95) ? "*/*" : any(TYPES));
        var path = address(operation, headers);
        var content = operation.node().path("requestBody").path("content");
        if (content.isEmpty()) {
            return new Request(operation.signature(), operation.verb(), path, headers, null);
        }
        var type = content.propertyNames().stream()
                .skip(random.nextInt(content.size()))
                .findFirst()
                .orElseThrow();
        headers.put("Content-Type", chance(96) ? type : any(TYPES));
        return new Request(
                operation.signature(),
                operation.verb(),
                path,
                headers,
                body(type, content.path(type).path("schema")));
    }

    void knowId(String id) {
        ids.add(id);
    }

    /** A number that is somebody's: a school's URN. */
    void knowNumber(int number) {
        numbers.add(Integer.toString(number));
    }

    /** Keeps the identifiers of an answer, for requests to come. */
    void learn(String answer) {
        if (answer.startsWith("{") && known.size() < MOST_KNOWN) {
            learn("", JSON.readTree(answer));
        }
    }

    private void learn(String name, JsonNode value) {
        if (value.isContainer()) {
            value.propertyStream().forEach(field -> learn(field.getKey(), field.getValue()));
            value.valueStream().forEach(item -> {
                if (item.isContainer() && value.isArray()) {
                    learn(name, item);
                }
            });
        } else if (value.isString() && value.asString().length() == 36 && known.add(value.asString())) {
            ids.add(value.asString());
        } else if (name.toLowerCase(Locale.ROOT).endsWith("urn") && known.add(value.asString())) {
            numbers.add(value.asString());
        }
    }

    private String address(ApiOperation operation, Map<String, String> headers) {
        var path = operation.path();
        var query = new ArrayList<String>();
        for (var reference : operation.node().path("parameters")) {
            var parameter = document.resolved(reference);
            var name = parameter.path("name").asString();
            switch (parameter.path("in").asString()) {
                case "path" -> path = path.replace("{" + name + "}", encoded(text(parameter.path("schema"), 90)));
                case "query" -> {
                    if (chance(25)) {
                        query.add(encoded(name) + "=" + encoded(text(parameter.path("schema"), 75)));
                    }
                }
                default -> header(name, headers);
            }
        }
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }

    private void header(String name, Map<String, String> headers) {
        if (name.equals("If-Match")) {
            if (chance(80)) {
                headers.put(name, any(TAGS));
            }
        } else if (chance(60)) {
            headers.put(name, chance(85) ? "fuzz-" + random.nextInt(50) : "x".repeat(random.nextInt(400)));
        }
    }

    /** A value as it stands in an address. */
    private String text(JsonNode schema, int goodOfHundred) {
        if (!chance(goodOfHundred)) {
            var text = any(HOSTILE);
            return text.isEmpty() ? "%" : text;
        }
        var value = value(schema, DEEPEST);
        return value.isContainer() ? value(schema.path("items"), DEEPEST).asString() : value.asString();
    }

    private byte[] body(String type, JsonNode schema) {
        if (!type.contains("json")) {
            return (chance(50) ? any(HOSTILE) : "URN,EstablishmentName\r\n" + any(HOSTILE) + "," + any(HOSTILE))
                    .getBytes(StandardCharsets.UTF_8);
        }
        if (chance(10)) {
            return any(NO_JSON).getBytes(StandardCharsets.UTF_8);
        }
        var value = value(schema, 0);
        if (chance(40)) {
            spoil(value);
        }
        // a half of a surrogate pair has no bytes in UTF-8: it travels as JSON's own escape
        var text = JSON.writeValueAsString(value).replace("\ud83d\"", "\\ud83d\"");
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Spoils one value, wherever it stands. */
    private void spoil(JsonNode value) {
        if (value instanceof ObjectNode object && !object.isEmpty()) {
            var name = object.propertyNames().stream()
                    .skip(random.nextInt(object.size()))
                    .findFirst()
                    .orElseThrow();
            var inner = object.path(name);
            if (inner.isContainer() && !inner.isEmpty() && chance(60)) {
                spoil(inner);
            } else if (chance(20)) {
                object.remove(name);
            } else {
                object.set(name, spoilt());
            }
        } else if (value instanceof ArrayNode array && !array.isEmpty()) {
            var at = random.nextInt(array.size());
            if (array.path(at).isContainer() && chance(60)) {
                spoil(array.path(at));
            } else {
                array.set(at, spoilt());
            }
        }
    }

    private JsonNode spoilt() {
        return switch (random.nextInt(7)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.getNodeFactory().numberNode(random.nextLong());
            case 2 -> JSON.getNodeFactory().numberNode(-1.5);
            case 3 -> JSON.getNodeFactory().booleanNode(true);
            case 4 -> JSON.createArrayNode().add(1);
            case 5 -> JSON.createObjectNode().put("a", "b");
            default -> JSON.getNodeFactory().stringNode(any(HOSTILE));
        };
    }

    private JsonNode value(JsonNode reference, int depth) {
        var schema = document.resolved(reference);
        var factory = JSON.getNodeFactory();
        if (schema.has("enum")) {
            return schema.path("enum").path(random.nextInt(schema.path("enum").size()));
        }
        for (var choice : List.of("anyOf", "oneOf", "allOf")) {
            if (schema.has(choice)) {
                return value(schema.path(choice).path(0), depth);
            }
        }
        return switch (type(schema)) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, depth);
            case "integer" -> factory.numberNode(whole(schema));
            case "number" -> factory.numberNode(whole(schema) + (chance(30) ? 0.5 : 0));
            case "boolean" -> factory.booleanNode(random.nextBoolean());
            case "null" -> factory.nullNode();
            default -> factory.stringNode(string(schema));
        };
    }

    private static String type(JsonNode schema) {
        var type = schema.path("type");
        return type.isArray()
                ? type.path(0).asString("string")
                : type.asString(schema.has("properties") ? "object" : "string");
    }

    private JsonNode object(JsonNode schema, int depth) {
        var object = JSON.createObjectNode();
        var required = new HashSet<String>();
        schema.path("required").forEach(name -> required.add(name.asString()));
        if (depth < DEEPEST) {
            schema.path("properties").propertyStream().forEach(field -> {
                if (required.contains(field.getKey()) || chance(70)) {
                    object.set(field.getKey(), value(field.getValue(), depth + 1));
                }
            });
        }
        return object;
    }

    private JsonNode array(JsonNode schema, int depth) {
        var array = JSON.createArrayNode();
        var size = depth >= DEEPEST ? 0 : random.nextInt(3);
        for (var item = 0; item < size; item++) {
            array.add(value(schema.path("items"), depth + 1));
        }
        return array;
    }

    private long whole(JsonNode schema) {
        var least = schema.path("minimum").asLong(0);
        var most = schema.path("maximum").asLong(least + 100);
        return chance(20)
                ? Long.parseLong(any(numbers))
                : least + Math.floorMod(random.nextLong(), Math.max(1, most - least + 1));
    }

    private String string(JsonNode schema) {
        return switch (schema.path("format").asString("")) {
            case "uuid" ->
                ids.isEmpty() || chance(20) ? new UUID(random.nextLong(), random.nextLong()).toString() : any(ids);
            case "date" ->
                LocalDate.of(2026, 9, 1).plusDays(random.nextInt(-400, 400)).toString();
            case "date-time" -> "2026-11-%02dT10:00:00Z".formatted(1 + random.nextInt(28));
            case "email" -> "fuzz" + random.nextInt(30) + "@uplift.test";
            default ->
                schema.has("pattern") && schema.path("pattern").asString().startsWith("20")
                        ? "2026/27"
                        : chance(8) ? any(HOSTILE) : "Fuzz " + random.nextInt(60);
        };
    }

    private boolean chance(int ofHundred) {
        return random.nextInt(100) < ofHundred;
    }

    private <T> T any(List<T> several) {
        return several.get(random.nextInt(several.size()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
