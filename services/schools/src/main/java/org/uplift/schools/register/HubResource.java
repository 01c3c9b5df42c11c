package org.uplift.schools.register;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.uplift.platform.access.Allowed;
import org.uplift.platform.api.Page;
import org.uplift.platform.permission.Permission;

/** Hubs over HTTP: they have no record of their own, only schools. */
@Path("/api/hubs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Schools")
public class HubResource {

    private final Shares shares;

    HubResource(Shares shares) {
        this.shares = shares;
    }

    @GET
    @Allowed(Permission.SCHOOLS_READ)
    @Operation(summary = "The hubs, by name, with how many schools within your reach are in each")
    public Page<Share> list() {
        return new Page<>(shares.hubs(), null);
    }
}
