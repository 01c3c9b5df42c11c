package org.uplift.portal.kit.calls;

import io.vertx.core.http.HttpClosedException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.ProcessingException;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.ConnectException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.uplift.platform.api.ApiHeaders;

/**
 * One client for each of a service's replicas, asked in turn. Where a connection breaks before an answer, as it does when
 * a replica stops, the next is asked once: whatever it is where no connection was made, else what only reads and what
 * carries an {@code Idempotency-Key}. The gateway does the same for callers of the API.
 */
record Replicated<T>(List<T> clients, AtomicInteger turn) {

    Replicated(List<T> clients) {
        this(List.copyOf(clients), new AtomicInteger());
    }

    Object call(Method method, Object[] arguments) throws Exception {
        int first = Math.floorMod(turn.getAndIncrement(), clients.size());
        try {
            return invoke(clients.get(first), method, arguments);
        } catch (ProcessingException e) {
            if (isHarmless(e, method, arguments)) {
                return invoke(clients.get((first + 1) % clients.size()), method, arguments);
            }
            throw e;
        }
    }

    private static boolean isHarmless(ProcessingException failure, Method method, Object[] arguments) {
        return causes(failure).anyMatch(ConnectException.class::isInstance)
                || causes(failure)
                                .anyMatch(cause -> cause instanceof IOException || cause instanceof HttpClosedException)
                        && (method.isAnnotationPresent(GET.class) || isKeyed(method, arguments));
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }

    private static boolean isKeyed(Method method, Object[] arguments) {
        var parameters = method.getParameters();
        return IntStream.range(0, parameters.length)
                .filter(at -> {
                    var header = parameters[at].getAnnotation(HeaderParam.class);
                    return header != null && header.value().equals(ApiHeaders.IDEMPOTENCY_KEY);
                })
                .anyMatch(at -> arguments[at] != null);
    }

    private static Object invoke(Object client, Method method, Object[] arguments) throws Exception {
        try {
            return method.invoke(client, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }
}
