package org.uplift.platform.api;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which page of a list is wanted, in which order; a {@code @BeanParam} of every list that can be sorted. */
public final class ListRequest {

    @Parameter(description = "How many items, 1 to 200")
    @QueryParam("limit")
    @DefaultValue("25")
    public int limit = 25;

    /** The {@code next} of the page before, asked with the same order and filters; null for the first page. */
    @Parameter(description = "The next of the page before, asked with the same sort and filters")
    @QueryParam("after")
    public @Nullable String after;

    /** The name of one of the list's orders, {@code -} in front for the other direction; null for its first. */
    @Parameter(description = "One of the list's orders, with - in front for the other direction")
    @QueryParam("sort")
    public @Nullable String sort;

    /** Whether the page says how many items the whole list has. */
    @Parameter(description = "Whether to say the total of the whole list")
    @QueryParam("count")
    @DefaultValue("false")
    public boolean count;

    /** The first page in the list's own order, without a total. */
    public ListRequest() {}

    public ListRequest(int limit, @Nullable String after, @Nullable String sort, boolean count) {
        this.limit = limit;
        this.after = after;
        this.sort = sort;
        this.count = count;
    }

    /** The first page in the list's own order, without a total. */
    public static ListRequest first(int limit) {
        return new ListRequest(limit, null, null, false);
    }

    public PageRequest page() {
        return new PageRequest(limit, after);
    }
}
