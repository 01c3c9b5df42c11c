package org.uplift.reporting.projection;

import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;
import org.uplift.platform.access.Allowed;
import org.uplift.platform.permission.Permission;
import org.uplift.reporting.api.projection.CopiesApi;
import org.uplift.reporting.api.projection.CopiesStanding;

/** The copies over HTTP. */
public class CopiesResource implements CopiesApi {

    private final CopiesService copies;

    CopiesResource(CopiesService copies) {
        this.copies = copies;
    }

    @Override
    @Allowed(Permission.RECONCILE)
    public CopiesStanding read() {
        return copies.standing();
    }

    @Override
    @Allowed(Permission.RECONCILE)
    public RestResponse<CopiesStanding> rebuild() {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, copies.rebuild())
                .location(URI.create("/api/copies"))
                .build();
    }
}
