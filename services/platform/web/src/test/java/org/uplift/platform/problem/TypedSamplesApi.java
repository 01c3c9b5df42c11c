package org.uplift.platform.problem;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** What a service offers is an interface: its annotations are nowhere else. */
@Path("/api/typed-samples")
@Produces(MediaType.APPLICATION_JSON)
public interface TypedSamplesApi {

    @GET
    String list(@QueryParam("least") int least, @QueryParam("route") SampleResource.Route route);

    @POST
    String create();

    @GET
    @Path("{id}")
    String one(@PathParam("id") UUID id);
}
