package org.uplift.platform.testing.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.testing.openapi.ApiDocument.ApiOperation;
import tools.jackson.databind.JsonNode;

/** Holds one answer against the document: its status, its type, its body, the headers it must carry. */
final class AnswerCheck {

    private static final String ETAG = "ETag";
    /** Nobody without a token is told which addresses there are. */
    private static final List<Integer> WITHOUT_AN_OPERATION = List.of(401, 404, 405, 406, 415);

    /** The address or the headers are too long: no document names them, but they are problems like any other. */
    private static final List<Integer> BEFORE_AN_OPERATION = List.of(414, 431);

    private final ApiDocument document;
    private final ApiSchemas schemas;

    AnswerCheck(ApiDocument document) {
        this.document = document;
        this.schemas = new ApiSchemas(document);
    }

    /**
     * An answer as it came.
     *
     * @param contentType empty for none
     * @param hasTag whether it carries an {@code ETag}
     * @param hasLocation whether it says where what it made is
     */
    record Answer(int status, String contentType, boolean hasTag, boolean hasLocation, String body) {}

    /** What of the answer the document does not say; empty where it says all of it. */
    List<String> faults(String verb, String path, Answer answer) {
        // As the server reads it: an empty part of an address is none.
        var operation = document.operation(verb, path.replaceAll("/{2,}", "/"));
        if (operation.isEmpty()) {
            return WITHOUT_AN_OPERATION.contains(answer.status())
                    ? List.of()
                    : List.of(verb + " " + path + " answered " + answer.status() + " and is not in the document");
        }
        var faults = faults(operation.get(), answer);
        return faults.stream()
                .map(fault -> "%s answered %d: %s".formatted(operation.get().signature(), answer.status(), fault))
                .toList();
    }

    private List<String> faults(ApiOperation operation, Answer answer) {
        if (BEFORE_AN_OPERATION.contains(answer.status())) {
            return answer.contentType().startsWith("application/problem+json")
                    ? List.of()
                    : List.of("a body of type " + answer.contentType() + " instead of a problem");
        }
        var responses = operation.node().path("responses");
        var declared = document.resolved(responses.path(String.valueOf(answer.status())));
        if (declared.isMissingNode()) {
            return List.of("the document has no such status; the body is " + answer.body());
        }
        var faults = new ArrayList<String>();
        if (answer.status() < 400) {
            var headers = declared.path("headers");
            if (headers.has(ETAG) != answer.hasTag()) {
                faults.add(answer.hasTag() ? "an ETag the document does not name" : "without the ETag it promises");
            }
            if (headers.has("Location") && !answer.hasLocation()) {
                faults.add("without the Location it promises");
            }
        }
        faults.addAll(body(declared.path("content"), answer));
        return faults;
    }

    private List<String> body(JsonNode content, Answer answer) {
        if (answer.body().isEmpty()) {
            return content.isEmpty() ? List.of() : List.of("without the body it promises");
        }
        var media = media(content, answer.contentType());
        if (media == null) {
            return List.of("a body of type " + answer.contentType() + ", which the document does not name");
        }
        if (!answer.contentType().contains("json") || !media.has("schema")) {
            return media.has("schema") ? List.of() : List.of("the document has no schema of its body");
        }
        return schemas.broken(media.path("schema"), answer.body());
    }

    private static @Nullable JsonNode media(JsonNode content, String type) {
        var plain = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return content.has(plain) ? content.path(plain) : null;
    }
}
