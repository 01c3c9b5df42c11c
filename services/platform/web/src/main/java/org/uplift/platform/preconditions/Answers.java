package org.uplift.platform.preconditions;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Answers that carry a record and the version its next change must name. */
public final class Answers {

    private Answers() {}

    /** 200 with the record and its {@code ETag}. */
    public static Response ok(Object record, long version) {
        return with(Response.ok(record), version);
    }

    /** 201 with the record, its {@code ETag} and its address: {@code created("/api/teams/", team.id(), …)}. */
    public static Response created(String collection, Object id, Object record, long version) {
        return with(Response.created(URI.create(collection + id)).entity(record), version);
    }

    private static Response with(Response.ResponseBuilder answer, long version) {
        return answer.header(HttpHeaders.ETAG, Versions.etag(version)).build();
    }
}
