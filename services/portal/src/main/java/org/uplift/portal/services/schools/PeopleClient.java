package org.uplift.portal.services.schools;

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

/** The schools service's people. */
@Path("/api/people")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "schools")
@RegisterProvider(RefusalReader.class)
public interface PeopleClient {

    @GET
    Page<Person> list(
            @HeaderParam("Authorization") String bearer, @RestQuery MultivaluedMap<String, String> parameters);

    @GET
    @Path("/{id}")
    RestResponse<Person> read(@HeaderParam("Authorization") String bearer, @PathParam("id") UUID id);

    @POST
    Person record(
            @HeaderParam("Authorization") String bearer,
            @HeaderParam("Idempotency-Key") String key,
            Map<String, Object> body);

    @PUT
    @Path("/{id}")
    void change(
            @HeaderParam("Authorization") String bearer,
            @HeaderParam("If-Match") String version,
            @PathParam("id") UUID id,
            Map<String, Object> body);

    @POST
    @Path("/{id}/erase")
    void erase(
            @HeaderParam("Authorization") String bearer,
            @HeaderParam("If-Match") String version,
            @PathParam("id") UUID id);
}
