package org.uplift.platform.resources;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a resource's JAX-RS annotations stand: on the interface of its API that it implements, or, for what is no API
 * of ours, on the class itself.
 */
public final class Declared {

    private Declared() {}

    /** The type that carries a resource's {@code @Path}; empty where it is no resource. */
    public static Optional<Class<?>> resource(Class<?> type) {
        return types(type).filter(each -> each.isAnnotationPresent(Path.class)).findFirst();
    }

    /** The method that carries a resource method's verb or path, with its parameters' annotations. */
    public static Optional<Method> method(Method method) {
        return types(method.getDeclaringClass())
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(each -> each.getName().equals(method.getName())
                        && Arrays.equals(each.getParameterTypes(), method.getParameterTypes()))
                .filter(Declared::isEndpoint)
                .findFirst();
    }

    private static boolean isEndpoint(Method method) {
        return method.isAnnotationPresent(Path.class)
                || Arrays.stream(method.getAnnotations())
                        .anyMatch(annotation -> annotation.annotationType().isAnnotationPresent(HttpMethod.class));
    }

    /** The type, what it extends and what they implement: CDI's subclasses are seen through. */
    private static Stream<Class<?>> types(Class<?> type) {
        return Stream.<Class<?>>iterate(type, each -> each != null && each != Object.class, Class::getSuperclass)
                .flatMap(each -> Stream.concat(Stream.of(each), Arrays.stream(each.getInterfaces())));
    }
}
