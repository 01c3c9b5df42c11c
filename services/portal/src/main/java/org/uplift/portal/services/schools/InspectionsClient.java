package org.uplift.portal.services.schools;

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
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.uplift.platform.api.Page;
import org.uplift.portal.kit.calls.RefusalReader;

/** The schools service's inspections. */
@Path("/api/schools")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "schools")
@RegisterProvider(RefusalReader.class)
public interface InspectionsClient {

    /** Newest first. */
    @GET
    @Path("/{urn}/inspections")
    Page<Inspection> of(
            @HeaderParam("Authorization") String bearer, @PathParam("urn") int urn, @QueryParam("limit") int limit);

    @GET
    @Path("/inspections/frameworks")
    Page<Framework> frameworks(@HeaderParam("Authorization") String bearer);

    @POST
    @Path("/{urn}/inspections")
    Inspection record(
            @HeaderParam("Authorization") String bearer,
            @HeaderParam("Idempotency-Key") String key,
            @PathParam("urn") int urn,
            Map<String, Object> body);
}
