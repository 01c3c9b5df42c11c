package org.uplift.schools.inspections;

import java.util.Arrays;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.access.Allowed;
import org.uplift.platform.api.Change;
import org.uplift.platform.api.ListRequest;
import org.uplift.platform.api.Page;
import org.uplift.platform.api.PageRequest;
import org.uplift.platform.idempotency.Idempotent;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.preconditions.Answers;
import org.uplift.schools.api.inspections.Framework;
import org.uplift.schools.api.inspections.FrameworkRecord;
import org.uplift.schools.api.inspections.InspectionRecord;
import org.uplift.schools.api.inspections.InspectionsApi;
import org.uplift.schools.api.inspections.RecordInspection;

/** Inspections over HTTP. */
public class InspectionResource implements InspectionsApi {

    private final InspectionService service;

    InspectionResource(InspectionService service) {
        this.service = service;
    }

    @Override
    @Allowed(Permission.SCHOOLS_READ)
    public Page<FrameworkRecord> frameworks() {
        return new Page<>(
                Arrays.stream(Framework.values()).map(FrameworkRecord::of).toList(), null);
    }

    @Override
    @Allowed(Permission.SCHOOLS_READ)
    public Page<InspectionRecord> list(int urn, ListRequest page) {
        return service.list(urn, page);
    }

    @Override
    @Allowed(Permission.INSPECTIONS_RECORD)
    @Idempotent
    public RestResponse<InspectionRecord> record(int urn, @Nullable String key, RecordInspection asked) {
        var inspection = service.record(urn, asked);
        return Answers.created(
                "/api/schools/%d/inspections/".formatted(urn), inspection.id(), inspection, inspection.version());
    }

    @Override
    @Allowed(Permission.SCHOOLS_READ)
    public RestResponse<InspectionRecord> read(int urn, UUID id) {
        var inspection = service.read(urn, id);
        return Answers.ok(inspection, inspection.version());
    }

    @Override
    @Allowed(Permission.SCHOOLS_READ)
    public Page<Change> history(int urn, UUID id, PageRequest page) {
        return service.history(urn, id, page);
    }
}
