package org.uplift.finance.budgets;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.uplift.platform.access.Access;
import org.uplift.platform.access.Allowed;
import org.uplift.platform.access.Permission;
import org.uplift.platform.paging.Page;
import org.uplift.platform.paging.PageRequest;
import org.uplift.platform.paging.Pages;

/** What finance itself holds for each intervention; the gateway lays it beside what the other services hold. */
@Path("/api/reconciliation")
public class ReconciliationResource {

    private static final String LIST = "holdings-by-intervention";

    private final Commitments commitments;
    private final Access access;
    private final Pages pages;

    ReconciliationResource(Commitments commitments, Access access, Pages pages) {
        this.commitments = commitments;
        this.access = access;
        this.pages = pages;
    }

    @GET
    @Allowed(Permission.RECONCILE)
    public Page<Holding> holdings(@BeanParam PageRequest request) {
        var last = pages.start(LIST, request).map(List::getFirst).map(UUID::fromString);
        var found = commitments.holdings(access.scope(), last, request.limit() + 1);
        return pages.page(
                LIST,
                request,
                found,
                holding -> List.of(holding.interventionId().toString()));
    }
}
