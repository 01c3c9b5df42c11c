package org.uplift.interventions.needs;

import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplift.interventions.api.needs.NeedRecord;
import org.uplift.interventions.api.needs.NeedRow;
import org.uplift.interventions.api.needs.NeedSearch;
import org.uplift.interventions.api.needs.NeedsApi;
import org.uplift.interventions.api.needs.RecordNeed;
import org.uplift.platform.access.Access;
import org.uplift.platform.access.Allowed;
import org.uplift.platform.api.Change;
import org.uplift.platform.api.ListRequest;
import org.uplift.platform.api.Page;
import org.uplift.platform.api.PageRequest;
import org.uplift.platform.idempotency.Idempotent;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.preconditions.Answers;

/** Needs over HTTP. */
public class NeedResource implements NeedsApi {

    private final NeedService needs;
    private final Access access;

    NeedResource(NeedService needs, Access access) {
        this.needs = needs;
        this.access = access;
    }

    @Override
    @Idempotent
    @Allowed(Permission.NEEDS_RECORD)
    public RestResponse<NeedRecord> record(@Nullable String key, RecordNeed asked) {
        var recorded = needs.record(asked);
        return Answers.created("/api/needs/", recorded.id(), recorded, recorded.version());
    }

    @Override
    @Allowed(Permission.NEEDS_READ)
    public Page<NeedRow> list(NeedSearch search, ListRequest page) {
        return needs.list(search, page, access.scope());
    }

    @Override
    @Allowed(Permission.NEEDS_READ)
    public RestResponse<NeedRecord> read(UUID id) {
        var read = needs.read(id, access.scope());
        return Answers.ok(read, read.version());
    }

    @Override
    @Allowed(Permission.NEEDS_READ)
    public Page<Change> history(UUID id, PageRequest page) {
        return needs.history(id, page, access.scope());
    }
}
