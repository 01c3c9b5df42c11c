package org.uplift.portal.kit.session;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Takes nobody for signed in whose session has ended, whatever their cookie says. */
@ApplicationScoped
class EndedSessionGuard implements SecurityIdentityAugmentor {

    private final EndedSessions ended;

    EndedSessionGuard(EndedSessions ended) {
        this.ended = ended;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return identity.getPrincipal() instanceof JsonWebToken token
                        && token.getClaim("sid") instanceof String session
                        && ended.contains(session)
                ? Uni.createFrom().failure(new AuthenticationFailedException("The session has ended"))
                : Uni.createFrom().item(identity);
    }
}
