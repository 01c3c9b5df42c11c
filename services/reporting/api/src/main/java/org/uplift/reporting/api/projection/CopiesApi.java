package org.uplift.reporting.api.projection;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The copies that the dashboard and the packs are made of: as at when they are, and how they are built again. */
@Path("/api/copies")
@Tag(name = "Copies")
@Produces(MediaType.APPLICATION_JSON)
public interface CopiesApi {

    @GET
    @Operation(operationId = "readCopies", summary = "As at when the copies are, and their latest rebuild")
    CopiesStanding read();

    @POST
    @Path("/rebuild")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "rebuildCopies",
            summary = "Build the copies again from the first event",
            description =
                    "Done beside the copies that answer, which go on meanwhile; once everything is read, what differs is "
                            + "mended in one step. One at a time.")
    @APIResponseSchema(
            value = CopiesStanding.class,
            responseCode = "202",
            responseDescription = "It is begun within seconds; the Location tells how it stands")
    RestResponse<CopiesStanding> rebuild();
}
