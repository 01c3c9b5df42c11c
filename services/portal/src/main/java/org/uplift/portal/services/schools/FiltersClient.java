package org.uplift.portal.services.schools;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.uplift.platform.api.Page;
import org.uplift.portal.kit.calls.RefusalReader;

/** The saved filters of whoever asks. */
@Path("/api/me/filters")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "schools")
@RegisterProvider(RefusalReader.class)
public interface FiltersClient {

    @GET
    Page<SavedFilter> of(@HeaderParam("Authorization") String bearer, @QueryParam("list") String list);

    @POST
    void save(@HeaderParam("Authorization") String bearer, Map<String, String> filter);

    @DELETE
    @Path("/{id}")
    void forget(@HeaderParam("Authorization") String bearer, @PathParam("id") UUID id);
}
