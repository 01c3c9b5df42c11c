package org.uplift.platform.openapi;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;
import org.uplift.platform.openapi.DescribedEndpoint.Versioning;

/**
 * The endpoints of a service by method and path, {@code GET /api/needs/{id}}, read from the same index the document is
 * made from. Whether a resource's addresses stand on itself or on the interface it implements makes no difference.
 */
final class DescribedEndpoints {

    // By name: they live in the data module, which stands on this one.
    private static final DotName ALLOWED = DotName.createSimple("org.uplift.platform.access.Allowed");
    private static final DotName IDEMPOTENT = DotName.createSimple("org.uplift.platform.idempotency.Idempotent");
    private static final DotName UNWRAPPED = DotName.createSimple("com.fasterxml.jackson.annotation.JsonUnwrapped");
    private static final DotName PATH = DotName.createSimple("jakarta.ws.rs.Path");
    private static final DotName ANSWER = DotName.createSimple("org.jboss.resteasy.reactive.RestResponse");
    private static final String VERSION = "version";

    private static final List<String> VERBS = List.of("GET", "POST", "PUT", "DELETE", "PATCH");

    private final IndexView index;
    private final Map<String, DescribedEndpoint> bySignature = new HashMap<>();

    DescribedEndpoints(IndexView index) {
        this.index = index;
        index.getAnnotations(PATH).stream()
                .map(AnnotationInstance::target)
                .filter(target -> target.kind() == AnnotationTarget.Kind.CLASS)
                .map(AnnotationTarget::asClass)
                .flatMap(type -> type.isInterface()
                        ? index.getAllKnownImplementations(type.name()).stream()
                        : List.of(type).stream())
                .distinct()
                .forEach(this::add);
    }

    Optional<DescribedEndpoint> at(String verb, String path) {
        return Optional.ofNullable(bySignature.get(verb + " " + path));
    }

    private void add(ClassInfo resource) {
        var types = typesOf(resource);
        var root = types.stream()
                .map(type -> type.declaredAnnotation(PATH))
                .filter(found -> found != null)
                .map(found -> found.value().asString())
                .findFirst()
                .orElse("");
        for (var method : resource.methods()) {
            var declarations = types.stream()
                    .map(type -> type.method(method.name(), method.parameterTypes()))
                    .filter(found -> found != null)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            verb(declarations)
                    .ifPresent(verb ->
                            bySignature.put(verb + " " + path(root, declarations), described(method, declarations)));
        }
    }

    /** The class and every interface it implements. */
    private Set<ClassInfo> typesOf(ClassInfo resource) {
        var types = new LinkedHashSet<ClassInfo>();
        types.add(resource);
        resource.interfaceNames().stream()
                .map(index::getClassByName)
                .filter(found -> found != null)
                .forEach(types::add);
        return types;
    }

    private static Optional<String> verb(Set<MethodInfo> declarations) {
        return VERBS.stream()
                .filter(verb ->
                        declarations.stream().anyMatch(method -> method.hasDeclaredAnnotation("jakarta.ws.rs." + verb)))
                .findFirst();
    }

    private static String path(String root, Set<MethodInfo> declarations) {
        var own = declarations.stream()
                .map(method -> method.declaredAnnotation(PATH))
                .filter(found -> found != null)
                .map(found -> found.value().asString())
                .findFirst()
                .orElse("");
        var joined = ("/" + root + "/" + own).replaceAll("/+", "/").replaceAll("\\{\\s*(\\w+)\\s*:[^/]*}", "{$1}");
        return joined.length() > 1 && joined.endsWith("/") ? joined.substring(0, joined.length() - 1) : joined;
    }

    private DescribedEndpoint described(MethodInfo method, Set<MethodInfo> declarations) {
        var permission = declarations.stream()
                .map(declared -> declared.declaredAnnotation(ALLOWED))
                .filter(found -> found != null)
                .map(AnnotationInstance::value)
                .map(AnnotationValue::asEnum)
                .findFirst();
        var keyed = declarations.stream()
                .map(declared -> declared.declaredAnnotation(IDEMPOTENT))
                .filter(found -> found != null)
                .findFirst();
        var creates = keyed.isPresent()
                && keyed.map(found -> found.value("creates"))
                        .map(AnnotationValue::asBoolean)
                        .orElse(true);
        return new DescribedEndpoint(permission, keyed.isPresent(), creates, versioning(method.returnType()));
    }

    /** Answers are made with {@code Answers}, which sends the version of the record it is given as the {@code ETag}. */
    private Versioning versioning(Type answer) {
        if (answer.kind() != Type.Kind.PARAMETERIZED_TYPE || !answer.name().equals(ANSWER)) {
            return Versioning.NONE;
        }
        var record = answer.asParameterizedType().arguments().getFirst();
        if (index.getClassByName(record.name()) == null) {
            return Versioning.NONE;
        }
        return hasVersion(record) ? Versioning.SHOWN : Versioning.POSSIBLE;
    }

    private boolean hasVersion(Type type) {
        var record = index.getClassByName(type.name());
        return record != null
                && record.isRecord()
                && record.recordComponents().stream()
                        .anyMatch(part -> part.name().equals(VERSION)
                                || (part.hasAnnotation(UNWRAPPED) && hasVersion(part.type())));
    }
}
