package org.uplift.portal.app.reconciliation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.uplift.platform.api.IdPageRequest;

/** The public comparison; who calls it asks the services too, so each checks the token again. */
@Path("/api/reconciliation")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reconciliation")
public class ReconciliationPages {

    private final Reconciliation reconciliation;

    ReconciliationPages(Reconciliation reconciliation) {
        this.reconciliation = reconciliation;
    }

    @GET
    @RolesAllowed("administrator")
    @RunOnVirtualThread
    @Operation(
            operationId = "compareHoldings",
            summary = "What the services hold for each intervention, the newest first, and where they differ")
    public Agreement compare(@BeanParam IdPageRequest page) {
        return reconciliation.compare(page);
    }
}
