package org.uplift.platform.api.restatements;

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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.api.ApiHeaders;
import org.uplift.platform.api.Page;
import org.uplift.platform.api.PageRequest;

/** A service's records, stated again. The service's name is part of the path, so that the gateway knows whom to ask. */
@Path("/api/restatements/{service}")
@Tag(name = "Restatements")
@Produces(MediaType.APPLICATION_JSON)
public interface RestatementsApi {

    @GET
    @Operation(operationId = "listRestatements", summary = "What was asked to be stated again, newest first")
    Page<Restatement> list(@PathParam("service") String service, @BeanParam PageRequest page);

    @GET
    @Path("/{id}")
    @Operation(operationId = "readRestatement", summary = "One restatement, and how far it has come")
    Restatement read(@PathParam("service") String service, @PathParam("id") UUID id);

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "restateRecords",
            summary = "Let one record, all of a kind or all of the service announce how they stand",
            description =
                    "As events of type `stated`, on the topics their changes are on: copies take them, and nothing"
                            + " is agreed, booked or sent again. A copy that holds a sequence no record has needs a new epoch.")
    @APIResponse(
            responseCode = "202",
            description = "It waits for the service's schedule; its address tells how far it has come",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Restatement.class)))
    RestResponse<Restatement> restate(
            @PathParam("service") String service,
            @HeaderParam(ApiHeaders.IDEMPOTENCY_KEY) @Nullable String key,
            @Valid @NotNull RestateRecords records);
}
