package org.uplift.interventions.trace;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.uplift.interventions.commissioning.ExpectedHolding;
import org.uplift.interventions.commissioning.InterventionService;
import org.uplift.platform.access.Access;
import org.uplift.platform.access.Allowed;
import org.uplift.platform.api.Page;
import org.uplift.platform.api.PageRequest;
import org.uplift.platform.permission.Permission;

/** What should be held for each intervention; the portal compares it with what schools and finance hold. */
@Path("/api/reconciliation")
public class ReconciliationResource {

    private final InterventionService interventions;
    private final Access access;

    ReconciliationResource(InterventionService interventions, Access access) {
        this.interventions = interventions;
        this.access = access;
    }

    @GET
    @Allowed(Permission.RECONCILE)
    @Operation(
            operationId = "reconcileInterventions",
            summary = "The days and money that should be held for each intervention")
    public Page<ExpectedHolding> holdings(@BeanParam PageRequest page) {
        return interventions.expectedHoldings(page, access.scope());
    }
}
