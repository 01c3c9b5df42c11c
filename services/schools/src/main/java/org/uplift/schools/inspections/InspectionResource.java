package org.uplift.schools.inspections;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.uplift.platform.access.Allowed;
import org.uplift.platform.api.Change;
import org.uplift.platform.api.ListRequest;
import org.uplift.platform.api.Page;
import org.uplift.platform.api.PageRequest;
import org.uplift.platform.idempotency.Idempotent;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.preconditions.Answers;

/** Inspections over HTTP. */
@Path("/api/schools")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inspections")
public class InspectionResource {

    private static final String OF_A_SCHOOL = "/{urn:\\d{1,7}}/inspections";

    private final Inspecting inspecting;

    InspectionResource(Inspecting inspecting) {
        this.inspecting = inspecting;
    }

    @GET
    @Path("/inspections/frameworks")
    @Allowed(Permission.SCHOOLS_READ)
    @Operation(summary = "The frameworks schools have been inspected under: their days, areas and grades")
    public Page<FrameworkView> frameworks() {
        return new Page<>(
                Arrays.stream(Framework.values()).map(FrameworkView::of).toList(), null);
    }

    @GET
    @Path(OF_A_SCHOOL)
    @Allowed(Permission.SCHOOLS_READ)
    @Operation(summary = "The inspections of a school, newest first; each in its own framework's scale")
    public Page<InspectionView> list(@PathParam("urn") int urn, @BeanParam ListRequest request) {
        return inspecting.list(urn, request);
    }

    @POST
    @Path(OF_A_SCHOOL)
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Allowed(Permission.INSPECTIONS_RECORD)
    @Operation(summary = "Records an inspection; its day decides the framework")
    public RestResponse<InspectionView> record(@PathParam("urn") int urn, @NotNull @Valid InspectionRequest request) {
        var recorded = inspecting.record(urn, request);
        return Answers.created(
                "/api/schools/%d/inspections/".formatted(urn),
                recorded.inspection().id(),
                recorded.inspection(),
                recorded.version());
    }

    @GET
    @Path(OF_A_SCHOOL + "/{id}")
    @Allowed(Permission.SCHOOLS_READ)
    @Operation(summary = "One inspection")
    public RestResponse<InspectionView> read(@PathParam("urn") int urn, @PathParam("id") UUID id) {
        var recorded = inspecting.read(urn, id);
        return Answers.ok(recorded.inspection(), recorded.version());
    }

    @GET
    @Path(OF_A_SCHOOL + "/{id}/history")
    @Allowed(Permission.SCHOOLS_READ)
    @Operation(summary = "Who recorded what of an inspection")
    public Page<Change> history(@PathParam("urn") int urn, @PathParam("id") UUID id, @BeanParam PageRequest request) {
        return inspecting.history(urn, id, request);
    }
}
