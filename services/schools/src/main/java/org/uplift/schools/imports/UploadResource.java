package org.uplift.schools.imports;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.File;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.access.Allowed;
import org.uplift.platform.idempotency.Idempotent;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.problem.Problem;
import org.uplift.platform.problem.ProblemType;
import org.uplift.schools.api.imports.ImportReport;
import org.uplift.schools.api.imports.ImportStatus;
import org.uplift.schools.api.imports.ImportsApi;

/**
 * Files of schools sent to be imported. Apart from {@link ImportResource}, because no client can be made of a call that
 * takes several kinds of file and answers with a report or with a problem that carries one.
 */
@Path("/api/schools/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports")
public class UploadResource {

    private static final String PREFER = "Prefer";
    private static final long MEGABYTE = 1024L * 1024;

    private final ImportService service;
    private final ImportLimits limits;

    UploadResource(ImportService service, ImportLimits limits) {
        this.service = service;
        this.limits = limits;
    }

    @POST
    @Consumes({"text/csv", "application/zip", "application/x-zip-compressed"})
    @Idempotent
    @Allowed(Permission.SCHOOLS_IMPORT)
    @Operation(
            operationId = "importSchools",
            summary = "Import a GIAS file, all of it or none",
            description = "One problem is enough for nothing to be applied. The same file twice changes nothing.")
    @APIResponse(
            responseCode = "201",
            description = "The report. Of a dry run also where the file has problems",
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
    @APIResponse(
            responseCode = "422",
            description = "The file has problems and nothing was applied. The problem carries the report's fields")
    @APIResponse(responseCode = "413", description = "The file, or what is packed in it, is too large")
    public Response run(
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @QueryParam("trust") @Nullable String trust,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
            @HeaderParam(PREFER) @Nullable String prefer,
            @Nullable File body) {
        var wanted = Optional.ofNullable(trust).map(String::strip).filter(name -> !name.isEmpty());
        var later = later(prefer);
        return answer(report(body, contentType.contains("zip"), dryRun, wanted, later));
    }

    static boolean later(@Nullable String prefer) {
        return prefer != null && prefer.toLowerCase(Locale.ROOT).contains(ImportsApi.RESPOND_ASYNC);
    }

    private static Response answer(ImportReport report) {
        var location = URI.create("/api/schools/imports/" + report.id());
        if (report.refused()) {
            return Response.status(ProblemType.VALIDATION.status())
                    .type(Problem.MEDIA_TYPE)
                    .location(location)
                    .entity(RefusedImport.of(report))
                    .build();
        }
        return report.status() == ImportStatus.QUEUED
                ? Response.accepted(report)
                        .location(location)
                        .header("Preference-Applied", ImportsApi.RESPOND_ASYNC)
                        .build()
                : Response.created(location).entity(report).build();
    }

    private ImportReport report(
            @Nullable File body, boolean zip, boolean dryRun, Optional<String> trust, boolean later) {
        if (body == null) {
            return service.refuse(new UnreadableFileException("The file is empty."), dryRun, trust);
        }
        try (var file = UploadedFile.open(body.toPath(), zip, limits.mostUnpackedMegabytes() * MEGABYTE)) {
            return later ? service.queue(file.csv(), dryRun, trust) : service.run(file.csv(), dryRun, trust);
        } catch (UnreadableFileException e) {
            return service.refuse(e, dryRun, trust);
        }
    }
}
