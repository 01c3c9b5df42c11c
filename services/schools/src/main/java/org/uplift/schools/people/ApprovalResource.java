package org.uplift.schools.people;

import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.access.Allowed;
import org.uplift.platform.api.ListRequest;
import org.uplift.platform.api.Page;
import org.uplift.platform.idempotency.Idempotent;
import org.uplift.platform.permission.Permission;
import org.uplift.schools.api.people.ApprovalRow;
import org.uplift.schools.api.people.ApprovalsApi;
import org.uplift.schools.api.people.TurnDownAppointment;

/** Appointments that wait for a second person, over HTTP. */
public class ApprovalResource implements ApprovalsApi {

    private final ApprovalService service;

    ApprovalResource(ApprovalService service) {
        this.service = service;
    }

    @Override
    @Allowed(Permission.APPOINTMENTS_APPROVE)
    public Page<ApprovalRow> list(ListRequest page) {
        return service.list(page);
    }

    @Override
    @Allowed(Permission.APPOINTMENTS_APPROVE)
    public ApprovalRow read(UUID id) {
        return service.read(id);
    }

    @Override
    @Allowed(Permission.APPOINTMENTS_APPROVE)
    @Idempotent(creates = false)
    public RestResponse<ApprovalRow> approve(UUID id, @Nullable String key) {
        return RestResponse.ok(service.approve(id));
    }

    @Override
    @Allowed(Permission.APPOINTMENTS_APPROVE)
    @Idempotent(creates = false)
    public RestResponse<ApprovalRow> turnDown(UUID id, @Nullable String key, TurnDownAppointment asked) {
        return RestResponse.ok(service.turnDown(id, asked.reason()));
    }
}
