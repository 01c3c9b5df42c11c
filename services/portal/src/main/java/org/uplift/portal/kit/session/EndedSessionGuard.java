package org.uplift.portal.kit.session;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
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
                ? Uni.createFrom().item(nobody(token))
                : Uni.createFrom().item(identity);
    }

    /** Whoever is nobody is asked to sign in; a failure here would be a page that says no. Quarkus looks at the token. */
    private static SecurityIdentity nobody(JsonWebToken token) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(token)
                .setAnonymous(true)
                .build();
    }
}
