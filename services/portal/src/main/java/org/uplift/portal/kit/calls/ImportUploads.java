package org.uplift.portal.kit.calls;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.File;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;
import org.uplift.schools.api.imports.ImportReport;

/**
 * What of the schools service's imports its {@code ImportsApi} cannot say to a client: a file is sent from disk, never
 * whole in memory, has more time than a page, and is of one of two kinds, for which a client needs a method each; and an
 * import that is watched is asked for without a thread that waits.
 */
@Path("/api/schools/imports")
@Produces(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "schools-imports")
@RegisterProvider(RefusalReader.class)
public interface ImportUploads {

    /** An import without a thread that waits for it. */
    @GET
    @Path("/{id}")
    Uni<ImportReport> reading(@HeaderParam("Authorization") String bearer, @PathParam("id") UUID id);

    /** Queues a dry run of a CSV file. */
    @POST
    @Consumes("text/csv")
    ImportReport dryRunOfCsv(
            @HeaderParam("Authorization") String bearer,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            @QueryParam("dryRun") boolean dryRun,
            @QueryParam("trust") @Nullable String trust,
            File file);

    /** Queues a dry run of the CSV file in a zip. */
    @POST
    @Consumes("application/zip")
    ImportReport dryRunOfZip(
            @HeaderParam("Authorization") String bearer,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            @QueryParam("dryRun") boolean dryRun,
            @QueryParam("trust") @Nullable String trust,
            File file);
}
