package org.uplift.platform.openapi;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.uplift.platform.problem.Problem;
import org.uplift.platform.problem.ProblemType;

/** The catalogue of problems as the document's shared answers, one for each status. */
final class ProblemAnswers {

    private static final String SCHEMA = "Problem";
    private static final String VIOLATION = "Violation";

    /** Refused before it is known which operation is asked for: no document names them. */
    private static final Set<Integer> OF_NO_OPERATION = Set.of(414, 431);

    private ProblemAnswers() {}

    static void addTo(Components components) {
        components.addSchema(VIOLATION, violation());
        components.addSchema(SCHEMA, problem());
        var byStatus = Arrays.stream(ProblemType.values())
                .filter(type -> !OF_NO_OPERATION.contains(type.status()))
                .collect(Collectors.groupingBy(ProblemType::status, TreeMap::new, Collectors.toList()));
        byStatus.forEach((status, types) -> components.addResponse(name(status), answer(types)));
    }

    /** The shared answer of a status. */
    static APIResponse reference(int status) {
        return OASFactory.createAPIResponse().ref("#/components/responses/" + name(status));
    }

    /** The body of a problem, for an answer a resource describes itself. */
    static Content content() {
        return content(OASFactory.createMediaType());
    }

    private static Content content(MediaType problem) {
        problem.setSchema(OASFactory.createSchema().ref("#/components/schemas/" + SCHEMA));
        return OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, problem);
    }

    private static String name(int status) {
        return SCHEMA + status;
    }

    private static APIResponse answer(List<ProblemType> types) {
        var description = types.stream()
                .map(type -> "%s (`%s`)".formatted(type.title(), type.uri()))
                .collect(Collectors.joining("; "));
        return OASFactory.createAPIResponse()
                .description(description)
                .content(content(OASFactory.createMediaType().example(example(types.getFirst()))));
    }

    private static Object example(ProblemType type) {
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", type.uri());
        problem.put("title", type.title());
        problem.put("status", type.status());
        problem.put("detail", "What happened this time, and how to mend it.");
        problem.put("errors", List.of());
        return problem;
    }

    private static Schema problem() {
        return object("A problem (RFC 9457). Where it is about fields, `errors` names each.")
                .addProperty("type", text("Which problem of the catalogue: `urn:uplift:problem:not-found`"))
                .addProperty("title", text("The problem in a few words, the same for every occurrence"))
                .addProperty(
                        "status",
                        OASFactory.createSchema().addType(SchemaType.INTEGER).description("The status"))
                .addProperty("detail", text("What happened this time, and how to mend it"))
                .addProperty("instance", text("This occurrence, as a URN"))
                .addProperty("id", text("What our log knows this occurrence by").format("uuid"))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(SchemaType.ARRAY)
                                .items(OASFactory.createSchema().ref("#/components/schemas/" + VIOLATION)))
                .required(List.of("type", "title", "status", "detail", "errors"));
    }

    private static Schema violation() {
        return object("One thing wrong with what was sent.")
                .addProperty("pointer", text("JSON pointer to the field (RFC 6901); empty for the whole body"))
                .addProperty("detail", text("What is wrong and how to mend it"))
                .required(List.of("pointer", "detail"));
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().addType(SchemaType.OBJECT).description(description);
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(SchemaType.STRING).description(description);
    }
}
