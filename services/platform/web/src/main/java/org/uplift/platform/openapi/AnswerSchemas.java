package org.uplift.platform.openapi;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jspecify.annotations.Nullable;

/**
 * Says in the schemas of answers which fields are always there: those their record does not call {@code @Nullable}. The
 * scanner knows only what is asked of a request ({@code @NotNull}), and so would promise nothing of an answer.
 */
final class AnswerSchemas {

    private static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");
    private static final DotName OPTIONAL = DotName.createSimple("java.util.Optional");
    private static final DotName IGNORED = DotName.createSimple("com.fasterxml.jackson.annotation.JsonIgnore");
    private static final DotName UNWRAPPED = DotName.createSimple("com.fasterxml.jackson.annotation.JsonUnwrapped");
    private static final DotName INCLUDED = DotName.createSimple("com.fasterxml.jackson.annotation.JsonInclude");

    private final IndexView index;

    AnswerSchemas(IndexView index) {
        this.index = index;
    }

    void complete(OpenAPI api) {
        var schemas = api.getComponents().getSchemas();
        if (schemas == null) {
            return;
        }
        var sent = new HashSet<String>();
        api.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .filter(operation -> operation.getRequestBody() != null
                        && operation.getRequestBody().getContent() != null)
                .flatMap(operation -> operation.getRequestBody().getContent().getMediaTypes().values().stream())
                .forEach(media -> reach(media.getSchema(), schemas, sent));
        schemas.forEach((name, schema) -> {
            if (!sent.contains(name) && schema.getProperties() != null) {
                require(name, schema);
            }
        });
    }

    /** Only where every record the schema can be of says the same. */
    private void require(String name, Schema schema) {
        var properties = schema.getProperties().keySet();
        var required = index.getKnownClasses().stream()
                .filter(type -> type.isRecord()
                        && type.name().toString().startsWith("org.uplift.")
                        && name.startsWith(simple(type))
                        && names(type).equals(properties))
                .map(this::always)
                .distinct()
                .toList();
        if (required.size() == 1 && !required.getFirst().isEmpty()) {
            schema.setRequired(new ArrayList<>(required.getFirst()));
        }
    }

    private Set<String> names(ClassInfo record) {
        var names = new TreeSet<String>();
        parts(record).forEach(part -> names.add(part.name()));
        return names;
    }

    private Set<String> always(ClassInfo record) {
        var names = new TreeSet<String>();
        parts(record).filter(AnswerSchemas::isAlwaysThere).forEach(part -> names.add(part.name()));
        return names;
    }

    private Stream<RecordComponentInfo> parts(ClassInfo record) {
        return record.recordComponents().stream()
                .filter(part -> !part.hasAnnotation(IGNORED))
                .flatMap(part -> {
                    var inner = part.hasAnnotation(UNWRAPPED)
                            ? index.getClassByName(part.type().name())
                            : null;
                    return inner == null ? Stream.of(part) : parts(inner);
                });
    }

    private static boolean isAlwaysThere(RecordComponentInfo part) {
        return !part.type().hasAnnotation(NULLABLE)
                && !part.type().name().equals(OPTIONAL)
                && !part.hasAnnotation(INCLUDED);
    }

    private static String simple(ClassInfo type) {
        return type.simpleName();
    }

    /** The names of the schemas a schema stands on. */
    static void reach(@Nullable Schema schema, Map<String, Schema> schemas, Set<String> reached) {
        if (schema == null) {
            return;
        }
        if (schema.getRef() != null) {
            var name = schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1);
            if (reached.add(name)) {
                reach(schemas.get(name), schemas, reached);
            }
            return;
        }
        var below = new ArrayList<@Nullable Schema>();
        below.add(schema.getItems());
        below.add(schema.getAdditionalPropertiesSchema());
        if (schema.getProperties() != null) {
            below.addAll(schema.getProperties().values());
        }
        Stream.of(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf())
                .filter(Objects::nonNull)
                .forEach(below::addAll);
        below.forEach(part -> reach(part, schemas, reached));
    }
}
