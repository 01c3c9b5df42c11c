package org.uplift.portal.kit.session;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.uplift.portal.stub.Answers;

/** Every endpoint of the portal, found in its classes, so that none can be forgotten. */
final class Endpoints {

    private static final java.nio.file.Path CLASSES = java.nio.file.Path.of("target/classes");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\s*([\\w.-]+)\\s*(?::(?:[^{}]|\\{[^{}]*})+)?}");
    private static final Map<String, String> SAMPLES =
            Map.of("urn", Integer.toString(Answers.SCHOOL), "service", "finance", "code", "SI-2026", "kind", "HEAD");

    private Endpoints() {}

    /**
     * One endpoint.
     *
     * @param path its address, with something in place of what varies
     */
    record Endpoint(Method method, String verb, String path) {

        boolean isApi() {
            return path.startsWith("/api/");
        }

        boolean isPublic() {
            return method.isAnnotationPresent(OpenToAnybody.class);
        }

        @Override
        public String toString() {
            return verb + " " + path;
        }
    }

    static List<Endpoint> all() {
        try (var files = Files.walk(CLASSES)) {
            return files.map(CLASSES::relativize)
                    .map(java.nio.file.Path::toString)
                    .filter(file -> file.startsWith("org/uplift/portal/") && file.endsWith(".class"))
                    .map(file -> load(file.replace('/', '.').replaceAll("\\.class$", "")))
                    .filter(type -> type.isAnnotationPresent(Path.class) && !type.isInterface())
                    .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                    .flatMap(method -> verb(method).map(verb -> endpoint(method, verb)).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Endpoint endpoint(Method method, String verb) {
        var root = method.getDeclaringClass().getAnnotation(Path.class).value();
        var below = Optional.ofNullable(method.getAnnotation(Path.class))
                .map(Path::value)
                .orElse("");
        var template = ("/" + root + "/" + below).replaceAll("/+", "/");
        var path = PLACEHOLDER
                .matcher(template)
                .replaceAll(found -> SAMPLES.getOrDefault(found.group(1), Answers.INTERVENTION));
        return new Endpoint(method, verb, path.length() > 1 ? path.replaceAll("/$", "") : path);
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(HttpMethod::value)
                .findFirst();
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Endpoints.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
