package org.uplift.schools.capacity;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.uplift.platform.access.Allowed;
import org.uplift.platform.api.Page;
import org.uplift.platform.api.PageRequest;
import org.uplift.platform.permission.Permission;

/** What this service holds of each intervention; the portal lays it beside what the others hold. */
@Path("/api/reconciliation")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reconciliation")
public class ReconciliationResource {

    private final Accounts accounts;

    ReconciliationResource(Accounts accounts) {
        this.accounts = accounts;
    }

    @GET
    @Allowed(Permission.RECONCILE)
    @Operation(summary = "The days this service holds for each intervention")
    public Page<Holding> holdings(@BeanParam PageRequest request) {
        return accounts.holdings(request);
    }
}
