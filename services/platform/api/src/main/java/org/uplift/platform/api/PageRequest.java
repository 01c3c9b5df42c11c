package org.uplift.platform.api;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is wanted; a {@code @BeanParam} of every list.
 *
 * <p>Like every set of parameters it is a class with fields, not a record: Quarkus's REST client cannot read a record's
 * (quarkusio/quarkus#42646).
 */
public final class PageRequest {

    @Parameter(description = "How many items, 1 to 200")
    @QueryParam("limit")
    @DefaultValue("25")
    public int limit = 25;

    /** The {@code next} of the page before; null for the first page. */
    @Parameter(description = "The next of the page before")
    @QueryParam("after")
    public @Nullable String after;

    /** The first page. */
    public PageRequest() {}

    public PageRequest(int limit, @Nullable String after) {
        this.limit = limit;
        this.after = after;
    }
}
