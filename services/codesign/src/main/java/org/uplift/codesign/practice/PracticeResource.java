package org.uplift.codesign.practice;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.access.Allowed;
import org.uplift.platform.api.Change;
import org.uplift.platform.api.ListRequest;
import org.uplift.platform.api.Page;
import org.uplift.platform.api.PageRequest;
import org.uplift.platform.audit.History;
import org.uplift.platform.idempotency.Idempotent;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.preconditions.Answers;

/** Practices over HTTP. */
@Path("/api/practices")
@Tag(name = "Practices")
public class PracticeResource {

    private final Standardising standardising;
    private final History history;

    PracticeResource(Standardising standardising, History history) {
        this.standardising = standardising;
        this.history = history;
    }

    @POST
    @Allowed(Permission.PRACTICES_WRITE)
    @Idempotent
    @Operation(operationId = "proposePractice", summary = "Propose a practice")
    public RestResponse<PracticeView> propose(@Valid @NotNull ProposePractice request) {
        return created(standardising.propose(request));
    }

    @GET
    @Allowed(Permission.PRACTICES_READ)
    @Operation(
            operationId = "listPractices",
            summary = "The practices, newest first unless sorted: newest, title, status, team")
    public Page<PracticeLine> list(@BeanParam PracticeSearch search, @BeanParam ListRequest page) {
        return standardising.list(search, page);
    }

    @GET
    @Path("/{id}")
    @Allowed(Permission.PRACTICES_READ)
    @Operation(operationId = "readPractice", summary = "A practice, with its decisions")
    public RestResponse<PracticeView> read(@PathParam("id") UUID id) {
        var practice = standardising.read(id);
        return Answers.ok(practice, practice.version());
    }

    @POST
    @Path("/{id}/decisions")
    @Allowed(Permission.PRACTICES_WRITE)
    @Idempotent
    @Operation(operationId = "decideOnPractice", summary = "Record a decision on a practice")
    public RestResponse<PracticeView> decide(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull DecisionRequest request) {
        return created(standardising.decide(id, request, ifMatch));
    }

    @GET
    @Path("/{id}/history")
    @Allowed(Permission.PRACTICES_READ)
    @Operation(operationId = "readPracticeHistory", summary = "Who changed what in a practice, newest first")
    public Page<Change> history(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        var practice = standardising.read(id);
        return history.of(Practice.AUDIT_TYPE, practice.id().toString(), page);
    }

    private static RestResponse<PracticeView> created(PracticeView practice) {
        return Answers.created("/api/practices/", practice.id(), practice, practice.version());
    }
}
