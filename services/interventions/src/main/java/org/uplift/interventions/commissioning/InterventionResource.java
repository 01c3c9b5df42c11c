package org.uplift.interventions.commissioning;

import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplift.interventions.api.commissioning.InterventionRow;
import org.uplift.interventions.api.commissioning.InterventionSearch;
import org.uplift.interventions.api.commissioning.InterventionsApi;
import org.uplift.interventions.api.commissioning.ProposeIntervention;
import org.uplift.platform.access.Access;
import org.uplift.platform.access.Allowed;
import org.uplift.platform.api.Change;
import org.uplift.platform.api.ListRequest;
import org.uplift.platform.api.Page;
import org.uplift.platform.api.PageRequest;
import org.uplift.platform.idempotency.Idempotent;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.preconditions.Answers;

/** Proposing interventions and listing them, over HTTP. {@link ProposalCheck} tells what is wrong with a proposal. */
public class InterventionResource implements InterventionsApi {

    private final InterventionService interventions;
    private final Access access;

    InterventionResource(InterventionService interventions, Access access) {
        this.interventions = interventions;
        this.access = access;
    }

    @Override
    @Idempotent
    @Allowed(Permission.INTERVENTIONS_PROPOSE)
    public RestResponse<InterventionRow> propose(@Nullable String key, ProposeIntervention proposal) {
        var intervention = interventions.propose(proposal, access.scope());
        return Answers.created("/api/interventions/", intervention.id(), intervention, intervention.version());
    }

    @Override
    @Allowed(Permission.INTERVENTIONS_PROPOSE)
    public void check(ProposeIntervention proposal) {
        interventions.check(proposal, access.scope());
    }

    @Override
    @Allowed(value = Permission.INTERVENTIONS_READ, orRelated = true)
    public Page<InterventionRow> list(InterventionSearch search, ListRequest page) {
        return interventions.list(search, page, Readers.of(access));
    }

    @Override
    @Allowed(value = Permission.INTERVENTIONS_READ, orRelated = true)
    public Page<Change> history(UUID id, PageRequest page) {
        return interventions.history(id, page, Readers.of(access));
    }
}
