package org.uplift.portal.app.reconciliation;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.api.Page;
import org.uplift.portal.kit.calls.RefusalReader;

/** The internal endpoint by which a service says what it holds; the portal routes nobody to it. */
@Path("/api/reconciliation")
@Produces(MediaType.APPLICATION_JSON)
@RegisterProvider(RefusalReader.class)
public interface HoldingsClient {

    @GET
    Page<Held> page(
            @HeaderParam("Authorization") String bearer,
            @QueryParam("limit") int limit,
            @QueryParam("after") @Nullable String after);
}
