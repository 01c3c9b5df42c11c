package org.uplift.schools.api.register;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.uplift.platform.api.Page;

/** Hubs: they have no record of their own, only schools. */
@Path("/api/hubs")
@Tag(name = "Schools")
@Produces(MediaType.APPLICATION_JSON)
public interface HubsApi {

    @GET
    @Operation(
            operationId = "listHubs",
            summary = "The hubs, by name, with how many schools within your reach are in each")
    Page<Share> list();
}
