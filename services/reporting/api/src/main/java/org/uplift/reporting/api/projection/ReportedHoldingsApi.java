package org.uplift.reporting.api.projection;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.uplift.platform.api.IdPageRequest;
import org.uplift.platform.api.Page;

/** What reporting's copies say of each intervention; the portal lays it beside what their owners hold. */
@Path("/api/reconciliation")
@Tag(name = "Reconciliation")
@Produces(MediaType.APPLICATION_JSON)
public interface ReportedHoldingsApi {

    @GET
    @Operation(
            operationId = "listReportedHoldings",
            summary = "What the dashboard and the packs are made of for each intervention, the newest first")
    Page<ReportedHolding> list(@BeanParam IdPageRequest page);
}
