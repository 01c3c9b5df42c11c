package org.uplift.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values and their schemas: closed, complete, and none that changes nothing. */
class ValuesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private static Path folder;

    private static final Charts CHARTS = Charts.copy();

    private static Map<Path, String> before;

    @BeforeAll
    static void renderEveryVariant() throws IOException {
        before = new TreeMap<>();
        for (Path variant : Charts.variants()) {
            before.put(variant, CHARTS.render(variant).text());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"service", "uplift"})
    void theSchemaIsClosedAndKnowsWhatTheValuesHave(String chart) throws IOException {
        JsonNode schema = schema(chart);
        var open = new ArrayList<String>();
        findOpen(schema, "", open);

        // The chart on top may share more than a process knows, and a process's own schema checks what is its.
        assertThat(open)
                .isEqualTo(
                        chart.equals("service")
                                ? List.of("/properties/global", "/properties/global/properties/secrets")
                                : List.of(
                                        "/properties/schools",
                                        "/properties/codesign",
                                        "/properties/interventions",
                                        "/properties/finance",
                                        "/properties/reporting",
                                        "/properties/portal",
                                        "/properties/gateway",
                                        // What an operator knows, its own API checks
                                        "/properties/cloudnativepg/properties/spec",
                                        "/properties/strimzi/properties/spec",
                                        "/properties/keycloak/properties/spec"));
        var missing = new ArrayList<String>();
        findMissing(schema, Yaml.read(Charts.ROOT.resolve("helm").resolve(chart).resolve("values.yaml")), "", missing);
        assertThat(missing).isEmpty();
    }

    /** What both charts say of the same value must not differ but where the installation's default does. */
    @Test
    void whatIsSharedHasOneSchema() throws IOException {
        JsonNode below = schema("service").at("/properties/global/properties");
        JsonNode above = schema("uplift").at("/properties/global/properties");

        below.properties().stream()
                .filter(entry -> !entry.getKey().equals("secrets"))
                .forEach(entry ->
                        assertThat(above.get(entry.getKey())).as(entry.getKey()).isEqualTo(entry.getValue()));
        assertThat(above.at("/secrets/properties/cursor")).isEqualTo(below.at("/secrets/properties/cursor"));
    }

    @Test
    void everyValueOfAProcessChangesWhatIsRendered() throws IOException {
        JsonNode schema = schema("service");
        ObjectNode processes = (ObjectNode) schema.get("properties").deepCopy();
        processes.remove("global");
        var changes = changes(schema, processes).stream()
                // a process that has a database, so that all of it is there to change
                .map(change -> wrapped("schools", change.values(), change.name()))
                .toList();

        assertThat(withoutEffect(changes)).as("values that do nothing").isEmpty();
    }

    @Test
    void everyValueOfTheInstallationChangesWhatIsRendered() throws IOException {
        JsonNode schema = schema("uplift");
        var changes = changes(schema, (ObjectNode) schema.get("properties"));

        assertThat(withoutEffect(changes)).as("values that do nothing").isEmpty();
    }

    /** A value is used where one of its changes changes one of the variants. */
    private static Set<String> withoutEffect(List<Change> changes) throws IOException {
        assertThat(changes).hasSizeGreaterThan(30);
        assertThat(changesSomething(JsonNodeFactory.instance.objectNode()))
                .as("rendering twice gives the same")
                .isFalse();
        var used = new TreeSet<String>();
        var all = new TreeSet<String>();
        for (Change change : changes) {
            all.add(change.name());
            if (!used.contains(change.name()) && changesSomething(change.values())) {
                used.add(change.name());
            }
        }
        all.removeAll(used);
        return all;
    }

    private static boolean changesSomething(JsonNode values) throws IOException {
        Path file = Files.writeString(folder.resolve("change.yaml"), Yaml.write(values));
        for (Path variant : before.keySet()) {
            if (!CHARTS.render(variant, file).text().equals(before.get(variant))) {
                return true;
            }
        }
        return false;
    }

    private static JsonNode schema(String chart) throws IOException {
        return JSON.readTree(Charts.ROOT
                .resolve("helm")
                .resolve(chart)
                .resolve("values.schema.json")
                .toFile());
    }

    /** A value and another one for it, as a file of values would give it. */
    private record Change(String name, ObjectNode values) {}

    /** For each single value another that the schema allows: its example, the other of two, the next higher number. */
    private static List<Change> changes(JsonNode schema, ObjectNode properties) {
        var changes = new ArrayList<Change>();
        properties.properties().forEach(entry -> {
            JsonNode described = entry.getValue();
            if (described.has("properties")) {
                for (Change inner : changes(schema, (ObjectNode) described.get("properties"))) {
                    changes.add(wrapped(entry.getKey(), inner.values(), entry.getKey() + "." + inner.name()));
                }
                return;
            }
            if (described.has("examples")) {
                changes.add(wrapped(entry.getKey(), described.get("examples").get(0), entry.getKey()));
            } else if (described.has("enum")) {
                // one of them is what it was
                described.get("enum").forEach(each -> changes.add(wrapped(entry.getKey(), each, entry.getKey())));
            } else if (described.path("type").asText().equals("boolean")) {
                // one of the two is what it was
                for (boolean each : new boolean[] {true, false}) {
                    changes.add(wrapped(entry.getKey(), JsonNodeFactory.instance.booleanNode(each), entry.getKey()));
                }
            } else if (described.path("type").asText().equals("integer")) {
                changes.add(wrapped(
                        entry.getKey(),
                        JsonNodeFactory.instance.numberNode(
                                described.path("maximum").asInt(9999)),
                        entry.getKey()));
            } else {
                assertThat(described.path("description").asText())
                        .as(entry.getKey() + " needs an example of another value")
                        .contains("checks them itself");
            }
        });
        return changes;
    }

    private static Change wrapped(String key, JsonNode value, String name) {
        ObjectNode values = JsonNodeFactory.instance.objectNode();
        values.set(key, value);
        return new Change(name, values);
    }

    private static void findOpen(JsonNode schema, String place, List<String> open) {
        if (schema.isObject()) {
            boolean object = schema.path("type").asText().equals("object");
            if (object && schema.path("additionalProperties").asBoolean(!schema.has("additionalProperties"))) {
                open.add(place);
            }
            schema.properties().forEach(entry -> {
                if (!entry.getKey().equals("examples")) {
                    findOpen(entry.getValue(), place + "/" + entry.getKey(), open);
                }
            });
        }
    }

    private static void findMissing(JsonNode schema, JsonNode values, String place, List<String> missing) {
        values.properties().forEach(entry -> {
            JsonNode described = schema.path("properties").path(entry.getKey());
            String name = place + entry.getKey();
            if (described.isMissingNode()) {
                if (!schema.has("additionalProperties")
                        || schema.path("additionalProperties").isBoolean()) {
                    missing.add(name);
                }
            } else if (entry.getValue().isObject() && described.has("properties")) {
                findMissing(described, entry.getValue(), name + ".", missing);
            }
        });
    }
}
