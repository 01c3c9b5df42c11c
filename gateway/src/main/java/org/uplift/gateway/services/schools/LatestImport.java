package org.uplift.gateway.services.schools;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;
import org.uplift.gateway.calls.RefusalReader;
import org.uplift.platform.paging.Page;

/** What the schools service last imported, in a line. */
@Path("/api/schools/imports")
@Produces(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "schools")
@RegisterProvider(RefusalReader.class)
public interface LatestImport {

    /** Newest first. */
    @GET
    Page<Run> newest(@HeaderParam("Authorization") String bearer, @QueryParam("limit") int limit);

    /**
     * One import.
     *
     * @param dryRun whether it only looked
     * @param status QUEUED, RUNNING, DONE or FAILED
     */
    record Run(
            UUID id,
            @Nullable String status,
            boolean dryRun,
            @Nullable Instant runAt,
            int rows,
            int created,
            int updated,
            int rejected) {

        public boolean failed() {
            return "FAILED".equals(status) || (!dryRun && rejected > 0);
        }
    }
}
