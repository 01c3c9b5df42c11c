package org.uplift.platform.preconditions;

import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * Answers that carry a record and the version its next change must name. They keep the record's type, which is all the
 * API's document knows of an answer.
 */
public final class Answers {

    private Answers() {}

    /** 200 with the record and its {@code ETag}. */
    public static <T> RestResponse<T> ok(T record, long version) {
        return with(ResponseBuilder.ok(record), version);
    }

    /** 201 with the record, its {@code ETag} and its address: {@code created("/api/teams/", team.id(), …)}. */
    public static <T> RestResponse<T> created(String collection, Object id, T record, long version) {
        return with(
                ResponseBuilder.create(RestResponse.Status.CREATED, record).location(URI.create(collection + id)),
                version);
    }

    private static <T> RestResponse<T> with(ResponseBuilder<T> answer, long version) {
        return answer.header(HttpHeaders.ETAG, Versions.etag(version)).build();
    }
}
