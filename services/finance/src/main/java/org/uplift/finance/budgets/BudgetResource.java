package org.uplift.finance.budgets;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.access.Allowed;
import org.uplift.platform.api.Change;
import org.uplift.platform.api.ListRequest;
import org.uplift.platform.api.Page;
import org.uplift.platform.api.PageRequest;
import org.uplift.platform.idempotency.Idempotent;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.preconditions.Answers;

/** Budgets over HTTP. */
@Path("/api/budgets")
public class BudgetResource {

    private final BudgetService budgets;

    BudgetResource(BudgetService budgets) {
        this.budgets = budgets;
    }

    @POST
    @Allowed(Permission.BUDGETS_WRITE)
    @Idempotent
    public RestResponse<BudgetRecord> set(@Valid @NotNull SetBudget request) {
        var set = budgets.set(request);
        return Answers.created(
                "/api/budgets/", set.budget().code(), set, set.budget().version());
    }

    @GET
    @Allowed(Permission.BUDGETS_READ)
    @Operation(
            summary =
                    "The budgets, by code unless sorted: code, name, school, year, amount, actual, committed, balance")
    public Page<BudgetRow> list(@BeanParam BudgetSearch search, @BeanParam ListRequest page) {
        return budgets.list(search, page);
    }

    @GET
    @Path("/{code}")
    @Allowed(Permission.BUDGETS_READ)
    public RestResponse<BudgetRecord> read(@PathParam("code") String code) {
        return answer(budgets.read(code));
    }

    @PUT
    @Path("/{code}")
    @Allowed(Permission.BUDGETS_WRITE)
    public RestResponse<BudgetRecord> change(
            @PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull ChangeBudget request) {
        return answer(budgets.change(code, request, ifMatch));
    }

    @GET
    @Path("/{code}/commitments")
    @Allowed(Permission.BUDGETS_READ)
    public Page<CommitmentRow> commitments(@PathParam("code") String code, @BeanParam PageRequest page) {
        return budgets.commitmentsOf(code, page);
    }

    @GET
    @Path("/{code}/history")
    @Allowed(Permission.BUDGETS_READ)
    public Page<Change> history(@PathParam("code") String code, @BeanParam PageRequest page) {
        return budgets.history(code, page);
    }

    private static RestResponse<BudgetRecord> answer(BudgetRecord budget) {
        return Answers.ok(budget, budget.budget().version());
    }
}
