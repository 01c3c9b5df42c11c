package org.uplift.platform.problem;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.resources.Declared;

/**
 * Which methods an address takes. RFC 9110, 15.5.6, wants them named with every 405, and Quarkus REST leaves them out.
 */
@Singleton
class AllowedMethods {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\s*[\\w.-]+\\s*(?::\\s*((?:[^{}]|\\{[^{}]*})+))?}");

    private record Endpoint(Pattern path, String method) {}

    private final BeanManager beans;

    private volatile @Nullable List<Endpoint> endpoints;

    AllowedMethods(BeanManager beans) {
        this.beans = beans;
    }

    /** The methods, as the {@code Allow} header lists them. */
    String at(String path) {
        var methods = new TreeSet<String>();
        for (var endpoint : endpoints()) {
            if (endpoint.path().matcher(path).matches()) {
                methods.add(endpoint.method());
            }
        }
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        methods.add(HttpMethod.OPTIONS);
        return String.join(", ", methods);
    }

    private List<Endpoint> endpoints() {
        var known = endpoints;
        if (known == null) {
            known = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                    .flatMap(bean -> Declared.resource(bean.getBeanClass()).stream())
                    .distinct()
                    .flatMap(type -> of(type).stream())
                    .toList();
            endpoints = known;
        }
        return known;
    }

    private static List<Endpoint> of(Class<?> resource) {
        var found = new ArrayList<Endpoint>();
        var root = resource.getAnnotation(Path.class).value();
        for (var method : resource.getDeclaredMethods()) {
            var below = method.getAnnotation(Path.class);
            var path = pattern(below == null ? root : root + "/" + below.value());
            verbs(method).forEach(verb -> found.add(new Endpoint(path, verb)));
        }
        return found;
    }

    private static List<String> verbs(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(HttpMethod::value)
                .toList();
    }

    private static Pattern pattern(String template) {
        var tidy = ("/" + template).replaceAll("//+", "/").replaceAll("(?<=.)/$", "");
        var path = new StringBuilder();
        var matcher = PLACEHOLDER.matcher(tidy);
        var from = 0;
        while (matcher.find()) {
            path.append(Pattern.quote(tidy.substring(from, matcher.start())));
            path.append('(')
                    .append(matcher.group(1) == null ? "[^/]+" : matcher.group(1))
                    .append(')');
            from = matcher.end();
        }
        return Pattern.compile(
                path.append(Pattern.quote(tidy.substring(from))).append("/?").toString());
    }
}
