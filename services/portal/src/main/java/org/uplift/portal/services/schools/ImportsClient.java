package org.uplift.portal.services.schools;

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
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.File;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.api.Page;
import org.uplift.portal.kit.calls.RefusalReader;

/** The schools service's imports. A file is sent from disk, never whole in memory, and has more time than a page. */
@Path("/api/schools/imports")
@Produces(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "schools-imports")
@RegisterProvider(RefusalReader.class)
public interface ImportsClient {

    @GET
    Page<Import> list(
            @HeaderParam("Authorization") String bearer, @RestQuery MultivaluedMap<String, String> parameters);

    @GET
    @Path("/{id}")
    Import read(@HeaderParam("Authorization") String bearer, @PathParam("id") UUID id);

    /** The same without a thread that waits for it. */
    @GET
    @Path("/{id}")
    Uni<Import> reading(@HeaderParam("Authorization") String bearer, @PathParam("id") UUID id);

    @GET
    @Path("/{id}/rows")
    Page<Import.Row> rows(
            @HeaderParam("Authorization") String bearer,
            @PathParam("id") UUID id,
            @RestQuery MultivaluedMap<String, String> parameters);

    /** Queues a dry run of a CSV file. */
    @POST
    @Consumes("text/csv")
    Import dryRunOfCsv(
            @HeaderParam("Authorization") String bearer,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            @QueryParam("dryRun") boolean dryRun,
            @QueryParam("trust") @Nullable String trust,
            File file);

    /** Queues a dry run of the CSV file in a zip. */
    @POST
    @Consumes("application/zip")
    Import dryRunOfZip(
            @HeaderParam("Authorization") String bearer,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            @QueryParam("dryRun") boolean dryRun,
            @QueryParam("trust") @Nullable String trust,
            File file);

    /** Queues the import that applies a dry run. */
    @POST
    @Path("/{id}/apply")
    Import apply(
            @HeaderParam("Authorization") String bearer,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            @PathParam("id") UUID id);
}
