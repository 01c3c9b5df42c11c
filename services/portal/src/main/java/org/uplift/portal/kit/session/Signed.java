package org.uplift.portal.kit.session;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.permission.Role;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.ProblemType;

/** Whoever is signed in on this request, read off their session. */
@RequestScoped
public class Signed {

    private final CurrentIdentityAssociation current;

    Signed(CurrentIdentityAssociation current) {
        this.current = current;
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

    /** Whether one of their roles includes it: which doors to show. The services decide again. */
    public boolean may(Permission permission) {
        return may(identity(), permission);
    }

    static boolean may(SecurityIdentity identity, Permission permission) {
        return !identity.isAnonymous()
                && identity.getRoles().stream()
                        .flatMap(role -> Role.named(role).stream())
                        .anyMatch(role -> role.may(permission));
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
