package org.uplift.interventions.impact;

import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplift.interventions.api.commissioning.CloseIntervention;
import org.uplift.interventions.api.commissioning.InterventionRow;
import org.uplift.interventions.api.impact.ImpactApi;
import org.uplift.platform.access.Access;
import org.uplift.platform.access.Allowed;
import org.uplift.platform.idempotency.Idempotent;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.preconditions.Answers;

/** Closing an intervention with its impact, over HTTP. */
public class ImpactResource implements ImpactApi {

    private final ImpactService impact;
    private final Access access;

    ImpactResource(ImpactService impact, Access access) {
        this.impact = impact;
        this.access = access;
    }

    @Override
    @Idempotent(creates = false)
    @Allowed(Permission.INTERVENTIONS_DECIDE)
    public RestResponse<InterventionRow> close(
            UUID id, @Nullable String key, @Nullable String version, CloseIntervention closing) {
        var closed = impact.close(id, closing, Optional.ofNullable(version), access.scope());
        return Answers.ok(closed, closed.version());
    }
}
