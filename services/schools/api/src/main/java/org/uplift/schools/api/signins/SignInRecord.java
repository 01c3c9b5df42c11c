package org.uplift.schools.api.signins;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How somebody signs in.
 *
 * @param invitedBy how this installation invites
 * @param invitedAt when they were last invited
 * @param linked how the sign-in came to be theirs; absent while it is not linked
 * @param firstSignedInAt when they came with it for the first time; absent until they do
 * @param waitingSince since when Keycloak has to agree to something; absent where it has
 * @param problem why it has not, the last time it was asked
 * @param attempts how often it was asked in vain
 * @param nextTryAt when it is asked again
 * @param reason why it was switched off, ended or linked with another, in the words of whoever did it
 * @param actions what whoever asks may do to it now
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SignInRecord(
        UUID personId,
        SignInState state,
        InvitedBy invitedBy,
        @Nullable Instant invitedAt,
        @Nullable SignInLinked linked,
        @Nullable Instant linkedAt,
        @Nullable Instant firstSignedInAt,
        @Nullable Instant waitingSince,
        @Nullable SignInProblem problem,
        int attempts,
        @Nullable Instant nextTryAt,
        @Nullable String reason,
        List<SignInAction> actions) {}
