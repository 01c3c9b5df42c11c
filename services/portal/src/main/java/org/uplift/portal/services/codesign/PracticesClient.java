package org.uplift.portal.services.codesign;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.uplift.platform.api.Page;
import org.uplift.portal.kit.calls.RefusalReader;

/** The codesign service's practices. */
@Path("/api/practices")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "codesign")
@RegisterProvider(RefusalReader.class)
public interface PracticesClient {

    @GET
    Page<Practice> list(@HeaderParam("Authorization") String bearer, @RestQuery MultivaluedMap<String, String> query);

    @GET
    @Path("/{id}")
    RestResponse<Practice> practice(@HeaderParam("Authorization") String bearer, @PathParam("id") UUID id);

    @POST
    Practice propose(
            @HeaderParam("Authorization") String bearer,
            @HeaderParam("Idempotency-Key") String key,
            Map<String, Object> body);

    @POST
    @Path("/{id}/decisions")
    Practice decide(
            @HeaderParam("Authorization") String bearer,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("If-Match") String version,
            @PathParam("id") UUID id,
            Map<String, Object> body);
}
