package org.uplift.portal.services.reporting;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.uplift.portal.kit.calls.RefusalReader;

/** The reporting service's dashboard. */
@Path("/api/dashboard")
@Produces(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "reporting")
@RegisterProvider(RefusalReader.class)
public interface DashboardClient {

    @GET
    Dashboard dashboard(@HeaderParam("Authorization") String bearer, @QueryParam("limit") int limit);

    @GET
    @Path("/{urn}")
    SchoolFigures school(@HeaderParam("Authorization") String bearer, @PathParam("urn") int urn);
}
