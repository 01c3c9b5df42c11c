package org.uplift.platform.testing.openapi;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Validates bodies against a document's schemas. Closed to what is not described: a caller may be given more than the
 * document says one day, but a test must see the day when it happens. Problems stay open (RFC 9457, 3.2).
 */
final class ApiSchemas {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String PROBLEM = "Problem";

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private final ObjectNode components;
    private final Map<JsonNode, Schema> schemas = new ConcurrentHashMap<>();

    ApiSchemas(ApiDocument document) {
        components = (ObjectNode) JSON.createObjectNode()
                .set("schemas", document.components().path("schemas").deepCopy());
        components.path("schemas").propertyStream().forEach(schema -> {
            if (!schema.getKey().equals(PROBLEM)) {
                close(schema.getValue());
            }
        });
    }

    /** What of a body breaks a schema of the document; empty where nothing does. */
    List<String> broken(JsonNode schema, String body) {
        return schemas.computeIfAbsent(schema, this::schema).validate(body, InputFormat.JSON).stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }

    private Schema schema(JsonNode schema) {
        var whole = (ObjectNode) schema.deepCopy();
        close(whole);
        whole.set("components", components);
        return REGISTRY.getSchema(JSON.writeValueAsString(whole), InputFormat.JSON);
    }

    private static void close(JsonNode schema) {
        if (schema instanceof ObjectNode object) {
            if (object.has("properties") && !object.has("additionalProperties")) {
                object.put("additionalProperties", false);
            }
            object.path("properties").forEach(ApiSchemas::close);
            close(object.path("items"));
        }
    }
}
