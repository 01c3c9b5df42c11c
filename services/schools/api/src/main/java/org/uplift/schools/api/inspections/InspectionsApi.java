package org.uplift.schools.api.inspections;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.api.ApiHeaders;
import org.uplift.platform.api.Change;
import org.uplift.platform.api.ListRequest;
import org.uplift.platform.api.Page;
import org.uplift.platform.api.PageRequest;

/** Ofsted's inspections of schools, each in the framework and the scale of its day. */
@Path("/api/schools")
@Tag(name = "Inspections")
@Produces(MediaType.APPLICATION_JSON)
public interface InspectionsApi {

    @GET
    @Path("/inspections/frameworks")
    @Operation(
            operationId = "listFrameworks",
            summary = "The frameworks schools have been inspected under: their days, areas and grades")
    Page<FrameworkRecord> frameworks();

    @GET
    @Path("/{urn:\\d{1,7}}/inspections")
    @Operation(
            operationId = "listInspections",
            summary = "The inspections of a school, newest first; each in its own framework's scale")
    Page<InspectionRecord> list(@PathParam("urn") int urn, @BeanParam ListRequest page);

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{urn:\\d{1,7}}/inspections")
    @Operation(operationId = "recordInspection", summary = "Record an inspection; its day decides the framework")
    RestResponse<InspectionRecord> record(
            @PathParam("urn") int urn,
            @HeaderParam(ApiHeaders.IDEMPOTENCY_KEY) @Nullable String key,
            @Valid @NotNull RecordInspection inspection);

    @GET
    @Path("/{urn:\\d{1,7}}/inspections/{id}")
    @Operation(operationId = "readInspection", summary = "One inspection")
    RestResponse<InspectionRecord> read(@PathParam("urn") int urn, @PathParam("id") UUID id);

    @GET
    @Path("/{urn:\\d{1,7}}/inspections/{id}/history")
    @Operation(operationId = "readInspectionHistory", summary = "Who recorded what of an inspection")
    Page<Change> history(@PathParam("urn") int urn, @PathParam("id") UUID id, @BeanParam PageRequest page);
}
