package org.uplift.portal.services.deadletters;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.api.Page;
import org.uplift.portal.kit.calls.RefusalReader;

/** A service's dead letters; every service answers at the address with its own name. */
@Path("/api/dead-letters/{service}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RegisterProvider(RefusalReader.class)
public interface DeadLettersClient {

    /** @param status OPEN, REPLAYED or DISCARDED; null for all of them. Newest first */
    @GET
    Page<Letter> list(
            @HeaderParam("Authorization") String bearer,
            @PathParam("service") String service,
            @QueryParam("status") @Nullable String status,
            @QueryParam("limit") int limit,
            @QueryParam("after") @Nullable String after);

    @GET
    @Path("/{id}")
    Letter read(
            @HeaderParam("Authorization") String bearer,
            @PathParam("service") String service,
            @PathParam("id") UUID id);

    @POST
    @Path("/{id}/{decision}")
    void decide(
            @HeaderParam("Authorization") String bearer,
            @PathParam("service") String service,
            @PathParam("id") UUID id,
            @PathParam("decision") String decision,
            Map<String, Object> body);
}
