package org.uplift.platform.api;

/** Headers of requests that more than one API takes. */
public final class ApiHeaders {

    /** One for each thing to be made, 1 to 200 characters: sent again with the same body, the first answer comes again. */
    public static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    /** The {@code ETag} of the version that was read: a change of another version is refused. */
    public static final String IF_MATCH = "If-Match";

    private ApiHeaders() {}
}
