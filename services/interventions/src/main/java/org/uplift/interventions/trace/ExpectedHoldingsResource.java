package org.uplift.interventions.trace;

import org.uplift.interventions.api.commissioning.ExpectedHolding;
import org.uplift.interventions.api.trace.ExpectedHoldingsApi;
import org.uplift.interventions.commissioning.InterventionService;
import org.uplift.platform.access.Access;
import org.uplift.platform.access.Allowed;
import org.uplift.platform.api.IdPageRequest;
import org.uplift.platform.api.Page;
import org.uplift.platform.permission.Permission;

/** What should be held for each intervention, over HTTP. */
public class ExpectedHoldingsResource implements ExpectedHoldingsApi {

    private final InterventionService interventions;
    private final Access access;

    ExpectedHoldingsResource(InterventionService interventions, Access access) {
        this.interventions = interventions;
        this.access = access;
    }

    @Override
    @Allowed(Permission.RECONCILE)
    public Page<ExpectedHolding> list(IdPageRequest page) {
        return interventions.expectedHoldings(page, access.scope());
    }
}
