package org.uplift.platform.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import org.jspecify.annotations.Nullable;

/**
 * Refuses headers that name no media type before anything is done. Quarkus REST reads {@code Accept: x} when it writes
 * the answer, and fails then: what was asked for is done and nobody is told.
 */
@Provider
@PreMatching
public class NamedMediaTypes implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        if (!named(request.getHeaderString(HttpHeaders.ACCEPT))) {
            throw new ProblemException(
                    ProblemType.NOT_ACCEPTABLE, "The header Accept names no media type, like application/json.");
        }
        if (!named(request.getHeaderString(HttpHeaders.CONTENT_TYPE))) {
            throw new ProblemException(
                    ProblemType.UNSUPPORTED_MEDIA_TYPE,
                    "The header Content-Type names no media type, like application/json.");
        }
    }

    private static boolean named(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return true;
        }
        for (var type : header.split(",")) {
            try {
                MediaType.valueOf(type.strip());
            } catch (IllegalArgumentException e) {
                return false;
            }
        }
        return true;
    }
}
