package org.uplift.schools.api.imports;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.api.ApiHeaders;
import org.uplift.platform.api.ListRequest;
import org.uplift.platform.api.Page;

/** Imports of schools. A file is sent apart from these calls: see the document's {@code importSchools}. */
@Path("/api/schools/imports")
@Tag(name = "Imports")
@Produces(MediaType.APPLICATION_JSON)
public interface ImportsApi {

    /** What {@code prefer} says where a worker is to do it. */
    String RESPOND_ASYNC = "respond-async";

    @GET
    @Operation(operationId = "listImports", summary = "The imports, newest first")
    Page<ImportReport> list(@BeanParam ImportSearch search, @BeanParam ListRequest page);

    @GET
    @Path("/{id}")
    @Operation(operationId = "readImport", summary = "One import: its report, or how far it has come")
    ImportReport read(@PathParam("id") UUID id);

    @GET
    @Path("/{id}/rows")
    @Operation(
            operationId = "listImportRows",
            summary = "What became of each row of a file, with its differences; sort is line or name",
            description = "Of a refused file only the rejected rows. The rows of an import are kept for 90 days.")
    Page<ImportRow> rows(@PathParam("id") UUID id, @BeanParam RowSearch search, @BeanParam ListRequest page);

    @POST
    @Path("/{id}/apply")
    @Operation(
            operationId = "applyImport",
            summary = "Apply the file of a dry run, as an import of its own",
            description = "Not where the dry run was applied already, has rejected rows, or something newer has been"
                    + " applied since. The file is kept for seven days.")
    @APIResponse(
            responseCode = "201",
            description = "The report of the import that was made",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ImportReport.class)))
    @APIResponse(
            responseCode = "202",
            description = "With Prefer: respond-async: it waits for a worker",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ImportReport.class)))
    @APIResponse(responseCode = "409", description = "This dry run cannot be applied; the problem says why")
    RestResponse<ImportReport> apply(
            @PathParam("id") UUID id,
            @HeaderParam(ApiHeaders.IDEMPOTENCY_KEY) @Nullable String key,
            @HeaderParam("Prefer") @Nullable String prefer);
}
