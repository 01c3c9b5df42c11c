package org.uplift.finance.api.budgets;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.uplift.platform.api.IdPageRequest;
import org.uplift.platform.api.Page;

/** What finance itself holds for each intervention; the portal lays it beside what the other services hold. */
@Path("/api/reconciliation")
@Tag(name = "Reconciliation")
@Produces(MediaType.APPLICATION_JSON)
public interface MoneyHeldApi {

    @GET
    @Operation(
            operationId = "listMoneyHeld",
            summary = "The money finance holds for each intervention, the newest intervention first")
    Page<MoneyHeld> list(@BeanParam IdPageRequest page);
}
