package org.uplift.platform.testing;

import io.quarkus.arc.Arc;
import jakarta.enterprise.inject.Any;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.uplift.platform.resources.Declared;

/** The endpoints the application under test really has, found among its beans. */
final class ServedEndpoints {

    private ServedEndpoints() {}

    /** Each as method and path template, {@code GET /api/needs/{id}}. */
    static SortedSet<String> signatures() {
        return Arc.container().beanManager().getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .<Class<?>>map(bean -> bean.getBeanClass())
                .filter(type -> type.getName().startsWith("org.uplift."))
                .distinct()
                .flatMap(type -> Declared.resource(type).stream())
                .distinct()
                .flatMap(ServedEndpoints::of)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> of(Class<?> resource) {
        return Arrays.stream(resource.getMethods()).flatMap(method -> of(resource, method));
    }

    private static Stream<String> of(Class<?> resource, Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(verb -> verb.value() + " " + template(resource, method));
    }

    private static String template(Class<?> resource, Method method) {
        var own = method.getAnnotation(Path.class);
        var joined = "/" + resource.getAnnotation(Path.class).value() + "/" + (own == null ? "" : own.value());
        var template = joined.replaceAll("/+", "/").replaceAll("\\{\\s*(\\w+)\\s*:[^/]*}", "{$1}");
        return template.length() > 1 && template.endsWith("/")
                ? template.substring(0, template.length() - 1)
                : template;
    }
}
