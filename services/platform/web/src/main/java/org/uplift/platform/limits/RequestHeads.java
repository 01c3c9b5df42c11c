package org.uplift.platform.limits;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.ProblemType;

/**
 * Refuses an address or headers longer than are read. Vert.x refuses them before any handler and without a word, so its
 * own limits are wider than these ({@code quarkus.http.limits}), and only what passes even those is answered by it.
 */
@Singleton
public class RequestHeads {

    /** Before whoever looks at the body, and at who is asking. */
    private static final int PRIORITY = 11_000;

    /** {@code ": "} and the end of the line. */
    private static final int AROUND_A_HEADER = 4;

    private final long address;
    private final long headers;

    public RequestHeads(BodyLimits limits) {
        address = limits.address().asLongValue();
        headers = limits.headers().asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext context) {
        fault(context.request()).ifPresentOrElse(fault -> refuse(context, fault), context::next);
    }

    /** Whoever answers failures of routes answers this one too: with a problem, or with a page. */
    private static void refuse(RoutingContext context, ProblemException fault) {
        Refusal.closeAfterAnswer(context);
        context.fail(fault.type().status(), fault);
    }

    /** What is too long about a request; empty where nothing is. */
    private Optional<ProblemException> fault(HttpServerRequest request) {
        if (request.uri().length() > address) {
            return Optional.of(new ProblemException(
                    ProblemType.URI_TOO_LONG, "An address may be %d characters long.".formatted(address)));
        }
        if (length(request) > headers) {
            return Optional.of(new ProblemException(
                    ProblemType.HEADERS_TOO_LARGE,
                    "All headers together, cookies among them, may be %d KB long.".formatted(headers / 1024)));
        }
        return Optional.empty();
    }

    private static long length(HttpServerRequest request) {
        var length = 0L;
        for (var header : request.headers()) {
            length += header.getKey().length() + header.getValue().length() + AROUND_A_HEADER;
        }
        return length;
    }
}
