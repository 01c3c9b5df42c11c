package org.uplift.gateway.services.deadletters;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.jspecify.annotations.Nullable;
import org.uplift.gateway.calls.RefusalReader;

/** A service's dead letters; every service answers at the address with its own name. */
@Path("/api/dead-letters/{service}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RegisterProvider(RefusalReader.class)
public interface DeadLettersClient {

    @GET
    Letters open(
            @HeaderParam("Authorization") String bearer,
            @PathParam("service") String service,
            @QueryParam("status") String status,
            @QueryParam("limit") int limit);

    @POST
    @Path("/{id}/{decision}")
    void decide(
            @HeaderParam("Authorization") String bearer,
            @PathParam("service") String service,
            @PathParam("id") UUID id,
            @PathParam("decision") String decision,
            Map<String, Object> body);

    /** The letters nobody has decided on yet, newest first. */
    record Letters(List<Letter> items) {}

    /** An event a service could not take in or send. */
    record Letter(
            UUID id,
            @Nullable String direction,
            @Nullable String consumer,
            @Nullable String topic,
            @Nullable String event,
            @Nullable String cause,
            @Nullable String message,
            @Nullable Instant arrivedAt) {}
}
