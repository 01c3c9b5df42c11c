package org.uplift.portal.services.reporting;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.InputStream;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.uplift.platform.api.Page;
import org.uplift.portal.kit.calls.RefusalReader;

/** The reporting service's board packs. */
@Path("/api/packs")
@Consumes(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "reporting")
@RegisterProvider(RefusalReader.class)
public interface PacksClient {

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    Page<Pack> list(@HeaderParam("Authorization") String bearer, @RestQuery MultivaluedMap<String, String> query);

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    RestResponse<Pack> pack(@HeaderParam("Authorization") String bearer, @PathParam("id") UUID id);

    @GET
    @Path("/{id}/pdf")
    @Produces("application/pdf")
    InputStream pdf(@HeaderParam("Authorization") String bearer, @PathParam("id") UUID id);

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    Drafted draft(
            @HeaderParam("Authorization") String bearer,
            @HeaderParam("Idempotency-Key") String key,
            Map<String, Object> body);

    @PUT
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    Drafted change(
            @HeaderParam("Authorization") String bearer,
            @HeaderParam("If-Match") String version,
            @PathParam("id") UUID id,
            Map<String, Object> body);

    @POST
    @Path("/{id}/publish")
    @Produces(MediaType.APPLICATION_JSON)
    Drafted publish(
            @HeaderParam("Authorization") String bearer,
            @HeaderParam("If-Match") String version,
            @PathParam("id") UUID id,
            Map<String, Object> nothing);

    /** What is known of a pack the moment it is made. */
    record Drafted(UUID id) {}
}
