package org.uplift.platform.api;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is wanted, in which order; a {@code @BeanParam} of every list that can be sorted.
 *
 * @param limit how many items, 1 to 200; 25 unless told
 * @param after the {@code next} of the page before, asked with the same order and filters; null for the first page
 * @param sort the name of one of the list's orders, {@code -} in front for the other direction; null for its first
 * @param count whether the page says how many items the whole list has
 */
public record ListRequest(
        @Parameter(description = "How many items, 1 to 200") @QueryParam("limit") @DefaultValue("25")
        int limit,

        @Parameter(description = "The next of the page before, asked with the same sort and filters")
        @QueryParam("after")
        @Nullable
        String after,

        @Parameter(description = "One of the list's orders, with - in front for the other direction")
        @QueryParam("sort")
        @Nullable
        String sort,

        @Parameter(description = "Whether to say the total of the whole list")
        @QueryParam("count")
        @DefaultValue("false")
        boolean count) {

    /** The first page in the list's own order, without a total. */
    public static ListRequest first(int limit) {
        return new ListRequest(limit, null, null, false);
    }

    public PageRequest page() {
        return new PageRequest(limit, after);
    }
}
