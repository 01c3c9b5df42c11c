package org.uplift.portal.services.history;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.api.Change;
import org.uplift.platform.api.Page;
import org.uplift.portal.kit.calls.RefusalReader;

/** The history of any service's records; built for each service by whoever asks. */
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@RegisterProvider(RefusalReader.class)
public interface HistoryClient {

    @GET
    @Path("/{records}/{id}/history")
    Page<Change> of(
            @HeaderParam("Authorization") String bearer,
            @PathParam("records") String records,
            @PathParam("id") String id,
            @QueryParam("limit") int limit,
            @QueryParam("after") @Nullable String after);
}
