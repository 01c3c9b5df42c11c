package org.uplift.platform.idempotency;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.access.Access;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.ProblemType;

/** Honours {@code Idempotency-Key} around a method; outside {@code @Transactional}, whose priority is +200. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class IdempotentInterceptor {

    private static final String HEADER = "Idempotency-Key";
    private static final int LONGEST = 200;

    private final HttpHeaders headers;
    private final UriInfo uri;
    private final Request request;
    private final Access access;
    private final RequestHash hash;
    private final IdempotentAttempt attempt;
    private final KeyedEffect effect;

    IdempotentInterceptor(
            HttpHeaders headers,
            UriInfo uri,
            Request request,
            Access access,
            RequestHash hash,
            IdempotentAttempt attempt,
            KeyedEffect effect) {
        this.headers = headers;
        this.uri = uri;
        this.request = request;
        this.access = access;
        this.hash = hash;
        this.attempt = attempt;
        this.effect = effect;
    }

    @AroundInvoke
    @Nullable
    Object once(InvocationContext call) throws Exception {
        var key = headers.getHeaderString(HEADER);
        if (key == null) {
            return call.proceed();
        }
        if (key.isBlank() || key.length() > LONGEST) {
            throw new ProblemException(
                    ProblemType.INVALID_PARAMETER, "An Idempotency-Key has 1 to " + LONGEST + " characters.");
        }
        var use = new IdempotencyKeys.Use(access.sender(), key, hash.of(request, uri, call));
        var kind = call.getMethod().getReturnType();
        var rule = call.getMethod().getAnnotation(Idempotent.class);
        if (rule != null && !rule.inTransaction()) {
            var before = attempt.before(use, kind);
            effect.of(use);
            return before.isPresent() ? before.get() : call.proceed();
        }
        return attempt.make(use, kind, () -> switch (call.proceed()) {
            case Response response -> response;
            case RestResponse<?> response -> response;
            case null, default ->
                throw new IllegalStateException("An @Idempotent method answers a RestResponse or a Response");
        });
    }
}
