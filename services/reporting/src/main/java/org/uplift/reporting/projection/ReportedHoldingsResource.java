package org.uplift.reporting.projection;

import org.uplift.platform.access.Allowed;
import org.uplift.platform.api.IdPageRequest;
import org.uplift.platform.api.Page;
import org.uplift.platform.permission.Permission;
import org.uplift.reporting.api.projection.ReportedHolding;
import org.uplift.reporting.api.projection.ReportedHoldingsApi;

/** What the copies say of each intervention, over HTTP. */
public class ReportedHoldingsResource implements ReportedHoldingsApi {

    private final ReportedHoldings holdings;

    ReportedHoldingsResource(ReportedHoldings holdings) {
        this.holdings = holdings;
    }

    @Override
    @Allowed(Permission.RECONCILE)
    public Page<ReportedHolding> list(IdPageRequest page) {
        return holdings.list(page);
    }
}
