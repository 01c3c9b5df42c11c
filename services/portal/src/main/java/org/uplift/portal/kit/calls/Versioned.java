package org.uplift.portal.kit.calls;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * A record with the version that was read, so that a change can say which one it saw.
 *
 * @param version the {@code ETag}, to be sent as {@code If-Match}; empty where the service gave none
 */
public record Versioned<T>(T record, String version) {

    /** Of a client's answer: its methods return {@code RestResponse<T>} where the version matters. */
    public static <T> Versioned<T> of(RestResponse<T> answer) {
        return new Versioned<>(
                answer.getEntity(),
                Optional.ofNullable(answer.getHeaderString(HttpHeaders.ETAG)).orElse(""));
    }
}
