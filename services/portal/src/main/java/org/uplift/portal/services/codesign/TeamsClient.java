package org.uplift.portal.services.codesign;

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
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.uplift.platform.api.Page;
import org.uplift.portal.kit.calls.RefusalReader;

/** The codesign service's teams. */
@Path("/api/teams")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "codesign")
@RegisterProvider(RefusalReader.class)
public interface TeamsClient {

    @GET
    Page<Team> list(@HeaderParam("Authorization") String bearer, @RestQuery MultivaluedMap<String, String> query);

    @GET
    @Path("/{id}")
    RestResponse<Team> team(@HeaderParam("Authorization") String bearer, @PathParam("id") UUID id);

    @POST
    Team form(
            @HeaderParam("Authorization") String bearer,
            @HeaderParam("Idempotency-Key") String key,
            Map<String, Object> body);

    @PUT
    @Path("/{id}")
    Team change(
            @HeaderParam("Authorization") String bearer,
            @HeaderParam("If-Match") String version,
            @PathParam("id") UUID id,
            Map<String, Object> body);
}
