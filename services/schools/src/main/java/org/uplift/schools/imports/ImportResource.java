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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.access.Allowed;
import org.uplift.platform.api.ListRequest;
import org.uplift.platform.api.Page;
import org.uplift.platform.idempotency.Idempotent;
import org.uplift.platform.listing.Choice;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.problem.Problem;
import org.uplift.platform.problem.ProblemType;

/** Imports over HTTP. */
@Path("/api/schools/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports")
public class ImportResource {

    private static final String PREFER = "Prefer";
    private static final String RESPOND_ASYNC = "respond-async";
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
    @APIResponse(responseCode = "202", description = "With Prefer: respond-async: it waits for a worker")
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

    @POST
    @Path("/{id}/apply")
    @Idempotent
    @Allowed(Permission.SCHOOLS_IMPORT)
    @Operation(
            summary = "Applies the file of a dry run, as an import of its own",
            description = "Not where the dry run was applied already, has rejected rows, or something newer has been"
                    + " applied since. The file is kept for seven days.")
    @APIResponse(responseCode = "201", description = "The report of the import that was made")
    @APIResponse(responseCode = "202", description = "With Prefer: respond-async: it waits for a worker")
    @APIResponse(responseCode = "409", description = "This dry run cannot be applied; the problem says why")
    public Response apply(@PathParam("id") UUID id, @HeaderParam(PREFER) @Nullable String prefer) {
        return answer(importing.apply(id, later(prefer)));
    }

    private static boolean later(@Nullable String prefer) {
        return prefer != null && prefer.toLowerCase(Locale.ROOT).contains(RESPOND_ASYNC);
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
                        .header("Preference-Applied", RESPOND_ASYNC)
                        .build()
                : Response.created(location).entity(report).build();
    }

    private ImportReport report(
            @Nullable File body, boolean zip, boolean dryRun, Optional<String> trust, boolean later) {
        if (body == null) {
            return importing.refuse(new UnreadableFileException("The file is empty."), dryRun, trust);
        }
        try (var file = UploadedFile.open(body.toPath(), zip, limits.mostUnpackedMegabytes() * MEGABYTE)) {
            return later ? importing.queue(file.csv(), dryRun, trust) : importing.run(file.csv(), dryRun, trust);
        } catch (UnreadableFileException e) {
            return importing.refuse(e, dryRun, trust);
        }
    }

    @GET
    @Allowed(Permission.SCHOOLS_IMPORT)
    @Operation(summary = "The imports, newest first")
    public Page<ImportReport> list(
            @QueryParam("status") List<String> status,
            @QueryParam("dryRun") @Nullable Boolean dryRun,
            @BeanParam ListRequest request) {
        var wanted = Choice.anyOf(ImportStatus.class, "status", status);
        return importing.list(List.copyOf(wanted), Optional.ofNullable(dryRun), request);
    }

    @GET
    @Path("/{id}/rows")
    @Allowed(Permission.SCHOOLS_IMPORT)
    @Operation(
            summary = "What became of each row of a file, with its differences; sort is line or name",
            description = "Of a refused file only the rejected rows. The rows of an import are kept for 90 days.")
    public Page<ImportRow> rows(
            @PathParam("id") UUID id,
            @QueryParam("outcome") List<String> outcome,
            @QueryParam("q") @Nullable String q,
            @BeanParam ListRequest request) {
        var wanted = Choice.anyOf(RowOutcome.class, "outcome", outcome);
        return importing.rows(id, List.copyOf(wanted), q, request);
    }

    @GET
    @Path("/{id}")
    @Allowed(Permission.SCHOOLS_IMPORT)
    @Operation(summary = "One import: its report, or how far it has come")
    public ImportReport read(@PathParam("id") UUID id) {
        return importing.read(id);
    }
}
