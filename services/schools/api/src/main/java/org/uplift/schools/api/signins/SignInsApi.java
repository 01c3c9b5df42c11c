package org.uplift.schools.api.signins;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

/** How people sign in: what Uplift asks of Keycloak, again until it agrees. */
@Path("/api/people/{id}/sign-in")
@Tag(name = "Sign-ins")
@Produces(MediaType.APPLICATION_JSON)
public interface SignInsApi {

    @GET
    @Operation(operationId = "readSignIn", summary = "How a person signs in, and what Keycloak has still to agree to")
    SignInRecord read(@PathParam("id") UUID id);

    @POST
    @Path("/invite")
    @Operation(
            operationId = "invitePerson",
            summary =
                    "Invite a person: they get a sign-in, and a mail where this installation sends one; again sends it again")
    RestResponse<SignInRecord> invite(
            @PathParam("id") UUID id, @HeaderParam(ApiHeaders.IDEMPOTENCY_KEY) @Nullable String key);

    @POST
    @Path("/one-time-password")
    @Operation(
            operationId = "giveOneTimePassword",
            summary = "A password that works once, for somebody who has not signed in yet; another one each time")
    OneTimePassword password(@PathParam("id") UUID id);

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/disable")
    @Operation(operationId = "disableSignIn", summary = "Switch a sign-in off, at once and with every session there is")
    RestResponse<SignInRecord> disable(
            @PathParam("id") UUID id,
            @HeaderParam(ApiHeaders.IDEMPOTENCY_KEY) @Nullable String key,
            @Valid @NotNull SwitchSignIn asked);

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/enable")
    @Operation(operationId = "enableSignIn", summary = "Switch a sign-in on again")
    RestResponse<SignInRecord> enable(
            @PathParam("id") UUID id,
            @HeaderParam(ApiHeaders.IDEMPOTENCY_KEY) @Nullable String key,
            @Valid @NotNull SwitchSignIn asked);

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/end")
    @Operation(operationId = "endSignIn", summary = "End a sign-in for good: its account at Keycloak is deleted")
    RestResponse<SignInRecord> end(
            @PathParam("id") UUID id,
            @HeaderParam(ApiHeaders.IDEMPOTENCY_KEY) @Nullable String key,
            @Valid @NotNull SwitchSignIn asked);

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/relink")
    @Operation(
            operationId = "relinkSignIn",
            summary = "Link a person with another sign-in, for a reason; both addresses are to be told")
    SignInRecord relink(@PathParam("id") UUID id, @Valid @NotNull RelinkSignIn asked);
}
