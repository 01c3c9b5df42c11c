package org.uplift.finance.budgets;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.uplift.platform.access.Access;
import org.uplift.platform.api.Page;
import org.uplift.platform.api.PageRequest;
import org.uplift.platform.paging.Pages;

/** Reads what finance itself holds for each intervention, in order of intervention. */
@ApplicationScoped
class Reconciliation {

    private static final String LIST = "holdings-by-intervention";

    private final Commitments commitments;
    private final Access access;
    private final Pages pages;

    Reconciliation(Commitments commitments, Access access, Pages pages) {
        this.commitments = commitments;
        this.access = access;
        this.pages = pages;
    }

    Page<Holding> holdings(PageRequest request) {
        var last = pages.start(LIST, request).map(List::getFirst).map(UUID::fromString);
        var found = commitments.holdings(access.scope(), last, request.limit() + 1);
        return pages.page(
                LIST,
                request,
                found,
                holding -> List.of(holding.interventionId().toString()));
    }
}
