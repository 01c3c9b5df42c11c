package org.uplift.interventions.impact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.uplift.interventions.api.commissioning.CloseIntervention;
import org.uplift.interventions.api.commissioning.InterventionRow;
import org.uplift.interventions.api.commissioning.Verdict;
import org.uplift.interventions.commissioning.InterventionService;
import org.uplift.interventions.needs.NeedService;
import org.uplift.platform.access.Scope;

/** Accounting for an intervention: it closes with its impact, and if it worked the need it served is met. */
@ApplicationScoped
public class ImpactService {

    private final InterventionService interventions;
    private final NeedService needs;

    ImpactService(InterventionService interventions, NeedService needs) {
        this.interventions = interventions;
        this.needs = needs;
    }

    @Transactional
    InterventionRow close(UUID id, CloseIntervention closing, Optional<String> ifMatch, Scope scope) {
        var closed = interventions.close(id, closing, ifMatch, scope);
        if (closing.verdict() == Verdict.WORKED) {
            needs.meet(closed.needId(), closing.closedOn());
        }
        return closed;
    }
}
