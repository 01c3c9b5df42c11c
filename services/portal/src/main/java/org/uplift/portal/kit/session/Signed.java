package org.uplift.portal.kit.session;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.runtime.BlockingOperationControl;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.ProblemType;
import org.uplift.schools.api.me.Profile;

/** Whoever is signed in on this request: who they are by their session, what they may do where by their posts. */
@RequestScoped
public class Signed {

    private final CurrentIdentityAssociation current;
    private final Profiles profiles;

    /** Found out once on a request, so that all of a page agrees; or why it could not be. */
    private @Nullable Profile profile;

    private @Nullable ProblemException unanswered;

    Signed(CurrentIdentityAssociation current, Profiles profiles) {
        this.current = current;
        this.profiles = profiles;
    }

    public SecurityIdentity identity() {
        return current.getIdentity();
    }

    /** The {@code Authorization} a service is asked with. It never leaves the servers. */
    public String bearer() {
        return Optional.ofNullable(identity().getCredential(AccessTokenCredential.class))
                .map(credential -> "Bearer " + credential.getToken())
                .orElseThrow(() -> new ProblemException(ProblemType.UNAUTHENTICATED, "Sign in first."));
    }

    /** What a form's token is bound to: Keycloak's session and the person, the same through every refresh. */
    public String session() {
        return keycloakSession().orElse("") + ":" + person();
    }

    /** Who it is, the same in every session. */
    public String person() {
        return identity().getPrincipal().getName();
    }

    /** The name to greet with. */
    public String name() {
        return claim("name").or(() -> claim("preferred_username")).orElseGet(this::person);
    }

    /**
     * Whether there is any place where they may: which doors to show. The services decide again. Waits where it has to be
     * asked for.
     *
     * @throws ProblemException SERVICE_AWAY where it cannot be found out
     */
    public boolean may(Permission permission) {
        return !identity().isAnonymous() && profile().may(permission);
    }

    /** The same of what relations open too: whoever holds a post comes in, and finds what is theirs. */
    public boolean mayOrIsRelated(Permission permission) {
        return may(permission) || !identity().isAnonymous() && !profile().nowhere();
    }

    /** The same at a school. */
    public boolean may(Permission permission, int school) {
        return !identity().isAnonymous() && profile().may(permission, school);
    }

    /**
     * Their posts, and what they may do where.
     *
     * @throws ProblemException SERVICE_AWAY where it cannot be found out
     */
    public Profile profile() {
        if (unanswered != null) {
            throw unanswered;
        }
        if (profile == null) {
            try {
                profile = profiles.of(session());
            } catch (ProblemException failure) {
                unanswered = failure;
                throw failure;
            }
        }
        return profile;
    }

    /**
     * The same as far as it can be told here, for the frame: it is around the page that says schools is away, too, and
     * around faults met where nobody may wait.
     */
    public Optional<Profile> profileIfKnown() {
        if (identity().isAnonymous()) {
            return Optional.empty();
        }
        if (!BlockingOperationControl.isBlockingAllowed()) {
            return profiles.known(session());
        }
        try {
            return Optional.of(profile());
        } catch (ProblemException away) {
            return Optional.empty();
        }
    }

    /** When the session's token has had its time; otherwise where it does not say. */
    public Instant until(Instant otherwise) {
        return claim("exp").map(Long::valueOf).map(Instant::ofEpochSecond).orElse(otherwise);
    }

    /** When they last proved who they are; long ago where it does not say. */
    Instant signedInAt() {
        return claim("auth_time").map(Long::valueOf).map(Instant::ofEpochSecond).orElse(Instant.EPOCH);
    }

    Optional<String> idToken() {
        return Optional.ofNullable(identity().getCredential(IdTokenCredential.class))
                .map(IdTokenCredential::getToken);
    }

    /** Keycloak's id of the session. */
    Optional<String> keycloakSession() {
        return claim("sid");
    }

    private Optional<String> claim(String name) {
        return identity().getPrincipal() instanceof JsonWebToken token
                ? Optional.ofNullable(token.<Object>getClaim(name)).map(Object::toString)
                : Optional.empty();
    }
}
