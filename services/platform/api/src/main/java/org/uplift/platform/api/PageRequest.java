package org.uplift.platform.api;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is wanted; a {@code @BeanParam} of every list. {@link Pages} turns it into a keyset query.
 *
 * @param limit how many items, 1 to 200; 25 unless told
 * @param after the {@code next} of the page before; null for the first page
 */
public record PageRequest(
        @QueryParam("limit") @DefaultValue("25") int limit,
        @QueryParam("after") @Nullable String after) {}
