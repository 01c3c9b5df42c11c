package org.uplift.schools.capacity;

import org.uplift.platform.access.Allowed;
import org.uplift.platform.api.IdPageRequest;
import org.uplift.platform.api.Page;
import org.uplift.platform.permission.Permission;
import org.uplift.schools.api.capacity.BookedDaysApi;
import org.uplift.schools.api.capacity.InterventionDays;

/** What this service holds of each intervention, over HTTP. */
public class ReconciliationResource implements BookedDaysApi {

    private final LedgerReader ledger;

    ReconciliationResource(LedgerReader ledger) {
        this.ledger = ledger;
    }

    @Override
    @Allowed(Permission.RECONCILE)
    public Page<InterventionDays> list(IdPageRequest page) {
        return ledger.holdings(page);
    }
}
