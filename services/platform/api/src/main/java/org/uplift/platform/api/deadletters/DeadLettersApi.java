package org.uplift.platform.api.deadletters;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.api.Page;
import org.uplift.platform.api.PageRequest;

/** A service's dead letters. The service's name is part of the path, so that the gateway knows whom to ask. */
@Path("/api/dead-letters/{service}")
@Tag(name = "Dead letters")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface DeadLettersApi {

    @GET
    @Operation(
            operationId = "listDeadLetters",
            summary = "The events a service could not take in or send, newest first")
    Page<DeadLetter> list(
            @PathParam("service") String service, @BeanParam DeadLetterSearch search, @BeanParam PageRequest page);

    @GET
    @Path("/{id}")
    @Operation(operationId = "readDeadLetter", summary = "One dead letter, with what was decided about it")
    DeadLetter read(@PathParam("service") String service, @PathParam("id") UUID id);

    @POST
    @Path("/replay")
    @Operation(
            operationId = "replayDeadLetters",
            summary = "Give everything that waits to its consumer, or to the broker, again",
            description =
                    "Oldest first, each in a transaction of its own. The events of one key keep their order: where "
                            + "an earlier one fails again, those after it wait. What there is no time for goes on from `next`.")
    @RequestBody(
            required = false,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReplayDeadLetters.class)))
    ReplayedDeadLetters replayAll(@PathParam("service") String service, @Valid @Nullable ReplayDeadLetters replay);

    @POST
    @Path("/{id}/replay")
    @Operation(operationId = "replayDeadLetter", summary = "Give the event to its consumer, or to the broker, again")
    @RequestBody(
            required = false,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReplayDeadLetter.class)))
    DeadLetter replay(
            @PathParam("service") String service, @PathParam("id") UUID id, @Valid @Nullable ReplayDeadLetter replay);

    @POST
    @Path("/{id}/discard")
    @Operation(operationId = "discardDeadLetter", summary = "Give the event up for good, with a reason")
    DeadLetter discard(
            @PathParam("service") String service, @PathParam("id") UUID id, @Valid @NotNull DiscardDeadLetter discard);
}
