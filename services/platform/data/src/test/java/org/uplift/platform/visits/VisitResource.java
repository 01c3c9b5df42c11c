package org.uplift.platform.visits;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.uplift.platform.access.Access;
import org.uplift.platform.access.Allowed;
import org.uplift.platform.access.FreshSignIn;
import org.uplift.platform.api.Change;
import org.uplift.platform.api.Page;
import org.uplift.platform.api.PageRequest;
import org.uplift.platform.audit.History;
import org.uplift.platform.idempotency.Idempotent;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.preconditions.Answers;
import org.uplift.platform.preconditions.Versions;

@Path("/api/visits")
public class VisitResource {

    private final Visiting visiting;
    private final History history;
    private final Access access;

    VisitResource(Visiting visiting, History history, Access access) {
        this.visiting = visiting;
        this.history = history;
        this.access = access;
    }

    @GET
    @Allowed(Permission.NEEDS_READ)
    public List<VisitView> list() {
        return visiting.list();
    }

    @POST
    @Idempotent
    @Allowed(Permission.NEEDS_RECORD)
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = VisitView.class)),
            headers = @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING)))
    public Response plan(@Valid NewVisit wanted) {
        var visit = visiting.plan(wanted);
        return Response.created(URI.create("/api/visits/" + visit.id()))
                .header("ETag", Versions.etag(visit.version()))
                .entity(visit)
                .build();
    }

    /** The same with its answer's type in the signature. */
    @POST
    @Path("/typed")
    @Idempotent
    @Allowed(Permission.NEEDS_RECORD)
    public RestResponse<VisitView> planTyped(@Valid NewVisit wanted) {
        var visit = visiting.plan(wanted);
        return Answers.created("/api/visits/", visit.id(), visit, visit.version());
    }

    @GET
    @Path("/{id}")
    @Allowed(Permission.NEEDS_READ)
    public VisitView get(@PathParam("id") UUID id) {
        return visiting.get(id);
    }

    @POST
    @Path("/{id}/rename")
    @Allowed(Permission.NEEDS_RECORD)
    @FreshSignIn
    public VisitView rename(@PathParam("id") UUID id, @Valid NewVisit wanted) {
        return visiting.rename(id, wanted.title());
    }

    @GET
    @Path("/{id}/history")
    @Allowed(Permission.NEEDS_READ)
    public Page<Change> history(@PathParam("id") UUID id, @BeanParam PageRequest request) {
        visiting.get(id);
        return history.of("visit", id.toString(), request);
    }

    /** Whoever asks, as the service knows them. */
    @GET
    @Path("/me")
    @Allowed(Permission.SCHOOLS_READ)
    public Map<String, Object> me() {
        return Map.of(
                "actor", access.actor(),
                "personId", access.personId().map(UUID::toString).orElse("nobody"),
                "wholeTrust", access.scope(Permission.NEEDS_READ).wholeTrust(),
                "urns", access.scope(Permission.NEEDS_READ).urns(),
                "packs", access.scope(Permission.PACKS_READ).wholeTrust(),
                "mayPropose", access.may(Permission.INTERVENTIONS_PROPOSE),
                "mayDecide", access.may(Permission.INTERVENTIONS_DECIDE));
    }

    /** Nobody said who may: nobody may. */
    @GET
    @Path("/unruled")
    public String unruled() {
        return "seen";
    }
}
