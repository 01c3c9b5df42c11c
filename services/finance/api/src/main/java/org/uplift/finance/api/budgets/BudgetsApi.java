package org.uplift.finance.api.budgets;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.api.ApiHeaders;
import org.uplift.platform.api.Change;
import org.uplift.platform.api.ListRequest;
import org.uplift.platform.api.Page;
import org.uplift.platform.api.PageRequest;

/** Money set aside for an academic year, and what interventions hold of it. */
@Path("/api/budgets")
@Tag(name = "Budgets")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface BudgetsApi {

    @POST
    @Operation(operationId = "setBudget", summary = "Set a budget")
    RestResponse<BudgetRecord> set(
            @HeaderParam(ApiHeaders.IDEMPOTENCY_KEY) @Nullable String key, @Valid @NotNull SetBudget budget);

    @GET
    @Operation(
            operationId = "listBudgets",
            summary =
                    "The budgets, by code unless sorted: code, name, school, year, amount, actual, committed, balance")
    Page<BudgetRow> list(@BeanParam BudgetSearch search, @BeanParam ListRequest page);

    @GET
    @Path("/{code}")
    @Operation(operationId = "readBudget", summary = "A budget")
    RestResponse<BudgetRecord> read(@PathParam("code") String code);

    @PUT
    @Path("/{code}")
    @Operation(operationId = "changeBudget", summary = "Give a budget another name or amount")
    RestResponse<BudgetRecord> change(
            @PathParam("code") String code,
            @HeaderParam(ApiHeaders.IF_MATCH) @Nullable String version,
            @Valid @NotNull ChangeBudget budget);

    @GET
    @Path("/{code}/commitments")
    @Operation(
            operationId = "listBudgetCommitments",
            summary = "What interventions hold of a budget, the latest intervention first")
    Page<CommitmentRow> commitments(@PathParam("code") String code, @BeanParam PageRequest page);

    @GET
    @Path("/{code}/history")
    @Operation(operationId = "readBudgetHistory", summary = "Who changed what in a budget, newest first")
    Page<Change> history(@PathParam("code") String code, @BeanParam PageRequest page);
}
