package org.uplift.helm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What Helm rendered. */
record Documents(String text, List<JsonNode> all) {

    static Documents of(String text) {
        return new Documents(text, Yaml.documents(text));
    }

    Stream<JsonNode> ofKind(String kind) {
        return all.stream().filter(document -> document.path("kind").asText().equals(kind));
    }

    JsonNode named(String kind, String name) {
        return ofKind(kind)
                .filter(document -> name(document).equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind + " called " + name));
    }

    static String name(JsonNode document) {
        return document.at("/metadata/name").asText();
    }

    /** Everything that runs containers: the Pod itself, or what it is made from. */
    Map<String, JsonNode> pods() {
        Map<String, JsonNode> pods = new TreeMap<>();
        for (JsonNode document : all) {
            switch (document.path("kind").asText()) {
                case "Deployment", "Job" -> pods.put(name(document), document.at("/spec/template/spec"));
                case "Pod" -> pods.put(name(document), document.path("spec"));
                default -> {
                    // runs nothing of ours
                }
            }
        }
        return pods;
    }

    /** What a deployed process finds in its environment: the variable, and its value or where it comes from. */
    Map<String, String> environment(String deployment) {
        Map<String, String> environment = new TreeMap<>();
        for (JsonNode variable : named("Deployment", deployment).at("/spec/template/spec/containers/0/env")) {
            JsonNode secret = variable.at("/valueFrom/secretKeyRef");
            environment.put(
                    variable.path("name").asText(),
                    secret.isMissingNode()
                            ? variable.path("value").asText()
                            : "secret " + secret.path("name").asText() + "/"
                                    + secret.path("key").asText());
        }
        return environment;
    }

    static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
