package org.uplift.schools.api.people;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.api.ApiHeaders;
import org.uplift.platform.api.ListRequest;
import org.uplift.platform.api.Page;

/** Appointments that wait for a second person, who is neither the one who wrote them nor the one appointed. */
@Path("/api/people/approvals")
@Tag(name = "People")
@Produces(MediaType.APPLICATION_JSON)
public interface ApprovalsApi {

    @GET
    @Operation(
            operationId = "listWaitingAppointments",
            summary = "What waits for a second person, the longest first; sort is written or name")
    Page<ApprovalRow> list(@BeanParam ListRequest page);

    @GET
    @Path("/{id}")
    @Operation(operationId = "readApproval", summary = "What a second person is asked, and what they answered")
    ApprovalRow read(@PathParam("id") UUID id);

    @POST
    @Path("/{id}/approve")
    @Operation(
            operationId = "approveAppointment",
            summary = "Approve it: it takes effect from its first day",
            description = "409 says who answered before, or that it was changed since.")
    RestResponse<ApprovalRow> approve(
            @PathParam("id") UUID id, @HeaderParam(ApiHeaders.IDEMPOTENCY_KEY) @Nullable String key);

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/turn-down")
    @Operation(operationId = "turnDownAppointment", summary = "Turn it down, with a reason")
    RestResponse<ApprovalRow> turnDown(
            @PathParam("id") UUID id,
            @HeaderParam(ApiHeaders.IDEMPOTENCY_KEY) @Nullable String key,
            @Valid @NotNull TurnDownAppointment asked);
}
