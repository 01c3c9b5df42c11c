package org.uplift.portal.kit.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.uplift.portal.app.home.HomePages;

/** Nobody adds a page and forgets to say whom it opens to. */
class PageAccessTest {

    @Test
    void every_endpoint_of_the_portal_says_once_whom_it_opens_to() throws Exception {
        var endpoints = endpoints();
        assertThat(endpoints).hasSizeGreaterThan(15);
        assertThat(endpoints.stream().filter(method -> !hasRule(method)).map(Method::toString))
                .isEmpty();
    }

    @Test
    void only_the_start_the_signed_out_and_the_accessibility_page_and_our_keys_open_to_everybody() throws Exception {
        var open = endpoints().stream()
                .filter(method -> method.isAnnotationPresent(OpenToAnybody.class))
                .map(Method::getName);
        assertThat(open).containsExactlyInAnyOrder("start", "signedOut", "accessibility", "keys");
    }

    /** What the reader may do is asked for before the page begins: an event loop could not wait for the answer. */
    @Test
    void a_page_that_opens_to_a_permission_runs_where_it_may_wait() throws Exception {
        assertThat(endpoints().stream()
                        .filter(method -> method.isAnnotationPresent(OpenTo.class))
                        .filter(method -> !method.isAnnotationPresent(RunOnVirtualThread.class))
                        .map(Method::toString))
                .isEmpty();
    }

    private static boolean hasRule(Method method) {
        var path = method.getDeclaringClass().getAnnotation(Path.class).value();
        return path.startsWith("/api/")
                ? method.isAnnotationPresent(RolesAllowed.class)
                : Stream.of(OpenTo.class, OpenToSignedIn.class, OpenToAnybody.class)
                                .filter(method::isAnnotationPresent)
                                .count()
                        == 1;
    }

    private static List<Method> endpoints() throws IOException {
        return classes()
                .filter(type -> type.isAnnotationPresent(Path.class) && !type.isInterface())
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(PageAccessTest::isEndpoint)
                .toList();
    }

    private static boolean isEndpoint(Method method) {
        return Arrays.stream(method.getAnnotations())
                .anyMatch(annotation -> annotation.annotationType().isAnnotationPresent(HttpMethod.class));
    }

    private static Stream<Class<?>> classes() throws IOException {
        var here = java.nio.file.Path.of(HomePages.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
        return Files.walk(here)
                .filter(file -> file.toString().endsWith(".class"))
                .map(file -> here.relativize(file).toString().replace('/', '.').replaceAll("\\.class$", ""))
                .filter(name -> name.startsWith("org.uplift.portal"))
                .map(PageAccessTest::load);
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, PageAccessTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
