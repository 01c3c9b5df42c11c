package org.uplift.platform.testing.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.uplift.platform.testing.openapi.ApiDocument.ApiOperation;
import tools.jackson.databind.JsonNode;

/**
 * What a service's document must say of each operation. A service extends it and names itself; it runs as {@code IT},
 * when the build has written the document.
 */
public abstract class OpenApiRules {

    /**
     * What changes nothing that doing it again would change once more. A one-time password is among them although another is
     * made: an answer that is kept to be given again would be a password that is kept.
     */
    private static final Set<String> HARMLESS_AGAIN = Set.of(
            "checkProposal",
            "replayDeadLetters",
            "replayDeadLetter",
            "discardDeadLetter",
            "restateRecords",
            "rebuildCopies",
            "giveOneTimePassword",
            "relinkSignIn");

    /** What is open to whoever signed in takes no permission. */
    private static final String OF_ONESELF = "/api/me";

    private static final List<String> ALWAYS = List.of("401", "403", "429", "500", "503", "504");

    private final ApiDocument document;
    private final ApiSchemas schemas;

    protected OpenApiRules(String service) {
        this.document = ApiDocument.read(Path.of("../../docs/api", service + ".json"));
        this.schemas = new ApiSchemas(document);
    }

    @TestFactory
    Stream<DynamicTest> everyOperationIsDescribed() {
        assertThat(document.operations()).isNotEmpty();
        return document.operations().stream()
                .map(operation -> DynamicTest.dynamicTest(
                        operation.signature(),
                        () -> assertThat(lacks(operation)).isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> everyExampleIsTrueToItsSchema() {
        return document.components()
                .path("examples")
                .propertyStream()
                .map(example -> DynamicTest.dynamicTest(
                        example.getKey(),
                        () -> assertThat(schemas.broken(
                                        document.components().path("schemas").path(example.getKey()),
                                        example.getValue().path("value").toString()))
                                .as("give the field a word in META-INF/api-examples.properties")
                                .isEmpty()));
    }

    private List<String> lacks(ApiOperation operation) {
        var node = operation.node();
        var lacks = new ArrayList<String>();
        if (node.path("operationId").asString("").isBlank()) {
            lacks.add("operationId");
        }
        if (node.path("summary").asString("").isBlank()) {
            lacks.add("summary");
        }
        var bearer = node.path("security").path(0).path("bearer");
        if (!bearer.isArray() || bearer.isEmpty() && !operation.path().startsWith(OF_ONESELF)) {
            lacks.add("security with its permission");
        }
        problems(operation)
                .filter(status -> !isProblem(node, status))
                .forEach(status -> lacks.add("problem " + status));
        lacks.addAll(headers(operation));
        lacks.addAll(bodies(operation));
        return lacks;
    }

    private Stream<String> problems(ApiOperation operation) {
        var more = new ArrayList<>(ALWAYS);
        if (operation.placeholders() > 0) {
            more.add("404");
        }
        if (operation.node().has("requestBody")) {
            more.addAll(List.of("400", "413", "415", "422"));
        }
        if (takes(operation.node(), "If-Match")) {
            more.add("412");
        }
        return more.stream();
    }

    private boolean isProblem(JsonNode operation, String status) {
        var answer = document.resolved(operation.path("responses").path(status));
        return answer.path("content").has("application/problem+json");
    }

    private List<String> headers(ApiOperation operation) {
        var lacks = new ArrayList<String>();
        var node = operation.node();
        var responses = node.path("responses");
        if (operation.verb().equals("POST")
                && !takes(node, "Idempotency-Key")
                && !HARMLESS_AGAIN.contains(node.path("operationId").asString(""))) {
            lacks.add("Idempotency-Key");
        }
        if (responses.has("201") && !responses.path("201").path("headers").has("Location")) {
            lacks.add("Location");
        }
        if (operation.verb().equals("PUT") && !takes(node, "If-Match")) {
            lacks.add("If-Match");
        }
        if (takes(node, "If-Match")
                && !successes(node).allMatch(answer -> answer.path("headers").has("ETag") || !answer.has("content"))) {
            lacks.add("ETag");
        }
        return lacks;
    }

    private boolean takes(JsonNode operation, String header) {
        return operation
                .path("parameters")
                .valueStream()
                .map(document::resolved)
                .anyMatch(parameter -> parameter.path("name").asString("").equals(header));
    }

    private List<String> bodies(ApiOperation operation) {
        var lacks = new ArrayList<String>();
        var node = operation.node();
        node.path("requestBody")
                .path("content")
                .propertyStream()
                .forEach(media -> described("request", media.getKey(), media.getValue(), lacks));
        var successes = successes(node).toList();
        if (successes.isEmpty()) {
            lacks.add("an answer where it works");
        }
        successes.forEach(answer -> answer.path("content")
                .propertyStream()
                .forEach(media -> described("answer", media.getKey(), media.getValue(), lacks)));
        if (operation.verb().equals("GET") && successes.stream().anyMatch(answer -> !answer.has("content"))) {
            lacks.add("a body of its answer");
        }
        return lacks;
    }

    private static void described(String of, String type, JsonNode media, List<String> lacks) {
        if (type.contains("*")) {
            lacks.add("a content type of its " + of);
        }
        if (media.path("schema").isEmpty()) {
            lacks.add("a schema of its " + of);
        }
        if (type.contains("json") && !media.has("example") && !media.has("examples")) {
            lacks.add("an example of its " + of);
        }
    }

    private static Stream<JsonNode> successes(JsonNode operation) {
        return operation
                .path("responses")
                .propertyStream()
                .filter(answer -> answer.getKey().startsWith("2"))
                .map(answer -> answer.getValue());
    }
}
