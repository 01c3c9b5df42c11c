package org.uplift.platform.api;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list in order of its identifiers is wanted, the newest first; a {@code @BeanParam} of lists that
 * several services keep of the same records. The place is an identifier and not a marker of the service's own, so that
 * whoever lays the lists side by side can ask all of them from the same place.
 */
public final class IdPageRequest {

    @Parameter(description = "How many items, 1 to 200")
    @QueryParam("limit")
    @DefaultValue("200")
    public int limit = 200;

    /** Only smaller identifiers, whether or not this one is in the list; null for the first page. */
    @Parameter(description = "The next of the page before")
    @QueryParam("after")
    public @Nullable UUID after;

    /** The first page. */
    public IdPageRequest() {}

    public IdPageRequest(int limit, @Nullable UUID after) {
        this.limit = limit;
        this.after = after;
    }
}
