package org.uplift.schools.imports;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.File;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.access.Allowed;
import org.uplift.platform.idempotency.Idempotent;
import org.uplift.platform.paging.Page;
import org.uplift.platform.paging.PageRequest;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.problem.Problem;
import org.uplift.platform.problem.ProblemType;

/** Imports over HTTP. */
@Path("/api/schools/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports")
public class ImportResource {

    private static final long MEGABYTE = 1024L * 1024;

    private final Importing importing;
    private final ImportLimits limits;

    ImportResource(Importing importing, ImportLimits limits) {
        this.importing = importing;
        this.limits = limits;
    }

    @POST
    @Consumes({"text/csv", "application/zip", "application/x-zip-compressed"})
    @Idempotent
    @Allowed(Permission.SCHOOLS_IMPORT)
    @Operation(
            summary = "Imports a GIAS file, all of it or none",
            description = "One problem is enough for nothing to be applied. The same file twice changes nothing.")
    @APIResponse(responseCode = "201", description = "The report. Of a dry run also where the file has problems")
    @APIResponse(
            responseCode = "422",
            description = "The file has problems and nothing was applied. The problem carries the report's fields")
    @APIResponse(responseCode = "413", description = "The file, or what is packed in it, is too large")
    public Response run(
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @QueryParam("trust") @Nullable String trust,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
            @Nullable File body) {
        var wanted = Optional.ofNullable(trust).map(String::strip).filter(name -> !name.isEmpty());
        var report = report(body, contentType.contains("zip"), dryRun, wanted);
        var location = URI.create("/api/schools/imports/" + report.id());
        return report.refused()
                ? Response.status(ProblemType.VALIDATION.status())
                        .type(Problem.MEDIA_TYPE)
                        .location(location)
                        .entity(RefusedImport.of(report))
                        .build()
                : Response.created(location).entity(report).build();
    }

    private ImportReport report(@Nullable File body, boolean zip, boolean dryRun, Optional<String> trust) {
        if (body == null) {
            return importing.refuse(new UnreadableFileException("The file is empty."), dryRun, trust);
        }
        try (var file = UploadedFile.open(body.toPath(), zip, limits.mostUnpackedMegabytes() * MEGABYTE)) {
            return importing.run(file.csv(), dryRun, trust);
        } catch (UnreadableFileException e) {
            return importing.refuse(e, dryRun, trust);
        }
    }

    @GET
    @Allowed(Permission.SCHOOLS_IMPORT)
    @Operation(summary = "The imports that were run, newest first")
    public Page<ImportReport> list(@BeanParam PageRequest request) {
        return importing.list(request);
    }

    @GET
    @Path("/{id}")
    @Allowed(Permission.SCHOOLS_IMPORT)
    @Operation(summary = "One import's report")
    public ImportReport read(@PathParam("id") UUID id) {
        return importing.read(id);
    }
}
