package org.uplift.interventions.delivery;

import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplift.interventions.api.commissioning.InterventionRow;
import org.uplift.interventions.api.commissioning.RecordReview;
import org.uplift.interventions.api.delivery.DeliveryApi;
import org.uplift.interventions.api.delivery.PauseIntervention;
import org.uplift.interventions.api.delivery.ReviewRecord;
import org.uplift.interventions.api.delivery.StopIntervention;
import org.uplift.interventions.commissioning.InterventionService;
import org.uplift.platform.access.Access;
import org.uplift.platform.access.Allowed;
import org.uplift.platform.idempotency.Idempotent;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.preconditions.Answers;

/** What is done to an intervention while it is delivered, over HTTP. */
public class DeliveryResource implements DeliveryApi {

    private final DeliveryService delivery;
    private final InterventionService interventions;
    private final Access access;

    DeliveryResource(DeliveryService delivery, InterventionService interventions, Access access) {
        this.delivery = delivery;
        this.interventions = interventions;
        this.access = access;
    }

    @Override
    @Idempotent
    @Allowed(Permission.INTERVENTIONS_REVIEW)
    public RestResponse<ReviewRecord> review(
            UUID id, @Nullable String key, @Nullable String version, RecordReview review) {
        var recorded = delivery.review(id, review, Optional.ofNullable(version), access.scope());
        return Answers.created(
                "/api/interventions/", id, recorded, recorded.intervention().version());
    }

    @Override
    @Idempotent(creates = false)
    @Allowed(Permission.INTERVENTIONS_DECIDE)
    public RestResponse<InterventionRow> pause(
            UUID id, @Nullable String key, @Nullable String version, PauseIntervention pause) {
        return answer(interventions.pause(id, pause.reason(), Optional.ofNullable(version), access.scope()));
    }

    @Override
    @Idempotent(creates = false)
    @Allowed(Permission.INTERVENTIONS_DECIDE)
    public RestResponse<InterventionRow> resume(UUID id, @Nullable String key, @Nullable String version) {
        return answer(interventions.resume(id, Optional.ofNullable(version), access.scope()));
    }

    @Override
    @Idempotent(creates = false)
    @Allowed(Permission.INTERVENTIONS_DECIDE)
    public RestResponse<InterventionRow> stop(
            UUID id, @Nullable String key, @Nullable String version, StopIntervention stop) {
        return answer(interventions.stop(id, stop.reason(), Optional.ofNullable(version), access.scope()));
    }

    private static RestResponse<InterventionRow> answer(InterventionRow intervention) {
        return Answers.ok(intervention, intervention.version());
    }
}
