package org.uplift.interventions.trace;

import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.uplift.interventions.api.trace.InterventionRecord;
import org.uplift.interventions.api.trace.TraceApi;
import org.uplift.interventions.commissioning.Readers;
import org.uplift.platform.access.Access;
import org.uplift.platform.access.Allowed;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.preconditions.Answers;

/** One intervention with its trace, over HTTP. */
public class TraceResource implements TraceApi {

    private final TraceService traces;
    private final Access access;

    TraceResource(TraceService traces, Access access) {
        this.traces = traces;
        this.access = access;
    }

    @Override
    @Allowed(value = Permission.INTERVENTIONS_READ, orRelated = true)
    public RestResponse<InterventionRecord> read(UUID id) {
        var trace = traces.of(id, Readers.of(access));
        return Answers.ok(trace, trace.version());
    }
}
