package org.uplift.interventions.api.trace;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.uplift.interventions.api.commissioning.ExpectedHolding;
import org.uplift.platform.api.IdPageRequest;
import org.uplift.platform.api.Page;

/** What should be held for each intervention; the portal compares it with what the others hold. */
@Path("/api/reconciliation")
@Tag(name = "Reconciliation")
@Produces(MediaType.APPLICATION_JSON)
public interface ExpectedHoldingsApi {

    @GET
    @Operation(
            operationId = "listExpectedHoldings",
            summary = "The days and money that should be held for each intervention, the newest first")
    Page<ExpectedHolding> list(@BeanParam IdPageRequest page);
}
