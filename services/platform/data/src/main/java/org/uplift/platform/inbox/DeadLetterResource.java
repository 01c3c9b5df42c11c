package org.uplift.platform.inbox;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.access.Allowed;
import org.uplift.platform.api.Page;
import org.uplift.platform.api.PageRequest;
import org.uplift.platform.paging.Pages;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.ProblemType;

/** Dead letters over HTTP. The service's name is part of the path, so that the gateway knows whom to ask. */
@Path("/api/dead-letters/{service}")
@Tag(name = "Dead letters")
public class DeadLetterResource {

    private static final String LIST = "dead-letters";

    private final DeadLetterDesk desk;
    private final Pages pages;
    private final String self;

    DeadLetterResource(
            DeadLetterDesk desk, Pages pages, @ConfigProperty(name = "quarkus.application.name") String self) {
        this.desk = desk;
        this.pages = pages;
        this.self = self;
    }

    /** Newest first; {@code status} is OPEN, REPLAYED or DISCARDED, all of them unless told. */
    @GET
    @Allowed(Permission.DEAD_LETTERS)
    @Operation(
            operationId = "listDeadLetters",
            summary = "The events a service could not take in or send, newest first")
    public Page<DeadLetter> list(
            @PathParam("service") String service,
            @QueryParam("status") @Nullable String status,
            @BeanParam PageRequest request) {
        requireSelf(service);
        var after = pages.start(LIST, request).map(key -> UUID.fromString(key.getFirst()));
        var found = desk.list(status(status), after, request.limit + 1);
        return pages.page(LIST, request, found, letter -> List.of(letter.id().toString()));
    }

    /** One, with what was decided about it. */
    @GET
    @Path("/{id}")
    @Allowed(Permission.DEAD_LETTERS)
    @Operation(operationId = "readDeadLetter", summary = "One dead letter, with what was decided about it")
    public DeadLetter read(@PathParam("service") String service, @PathParam("id") String id) {
        requireSelf(service);
        return desk.found(id(id));
    }

    /** Gives the event to its consumer, or to the broker, again. */
    @POST
    @Path("/{id}/replay")
    // The body may be left out, and then so is its type.
    @Consumes(MediaType.WILDCARD)
    @Allowed(Permission.DEAD_LETTERS)
    @Operation(operationId = "replayDeadLetter", summary = "Give the event to its consumer, or to the broker, again")
    @RequestBody(
            required = false,
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Replay.class)))
    public DeadLetter replay(
            @PathParam("service") String service, @PathParam("id") String id, @Valid @Nullable Replay replay) {
        requireSelf(service);
        var reason = replay == null ? null : replay.reason();
        return desk.replay(id(id), reason == null ? "" : reason);
    }

    /** Gives the event up for good. */
    @POST
    @Path("/{id}/discard")
    @Allowed(Permission.DEAD_LETTERS)
    @Operation(operationId = "discardDeadLetter", summary = "Give the event up for good, with a reason")
    public DeadLetter discard(
            @PathParam("service") String service, @PathParam("id") String id, @Valid @NotNull Discard discard) {
        requireSelf(service);
        return desk.discard(id(id), discard.reason());
    }

    private void requireSelf(String service) {
        if (!service.equals(self)) {
            throw ProblemException.notFound("The service");
        }
    }

    private static UUID id(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw ProblemException.notFound("The dead letter");
        }
    }

    private static Optional<DeadLetter.Status> status(@Nullable String status) {
        try {
            return Optional.ofNullable(status).map(text -> DeadLetter.Status.valueOf(text.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemType.INVALID_PARAMETER, "status is one of OPEN, REPLAYED and DISCARDED.");
        }
    }

    /** @param reason why it is tried again, if there is something to say */
    public record Replay(@Nullable @Size(max = 1000) String reason) {}

    /** @param reason why it may be given up */
    public record Discard(@NotBlank @Size(max = 1000) String reason) {}
}
