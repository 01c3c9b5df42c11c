package org.uplift.portal.kit.session;

import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Signs people in as Quarkus does, but asks a form that comes without a session to be kept first, and nobody to sign in
 * who wants to sign out.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class KeepingMechanism implements HttpAuthenticationMechanism {

    private final OidcAuthenticationMechanism oidc;
    private final FormKeeper keeper;
    private final EndOfSession end;
    private final SignInLimits limits;

    KeepingMechanism(OidcAuthenticationMechanism oidc, FormKeeper keeper, EndOfSession end, SignInLimits limits) {
        this.oidc = oidc;
        this.keeper = keeper;
        this.end = end;
        this.limits = limits;
    }

    /**
     * Whoever was asked last sends the challenge: without this, Quarkus's own mechanism would. A token that has to be
     * renewed is sent to Keycloak once for all requests that come with it, and all of them would go on where the first was
     * (quarkusio/quarkus#53748), without what is theirs: each is led back to its own context.
     */
    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        var own = Vertx.currentContext();
        return oidc.authenticate(context, identities)
                .emitOn(next -> goOn(own, next))
                .onFailure()
                .invoke(failure -> limits.failed(context, failure))
                .onTermination()
                .invoke(() -> context.put(HttpAuthenticationMechanism.class.getName(), this));
    }

    private static void goOn(@Nullable Context own, Runnable next) {
        if (own == null || own == Vertx.currentContext()) {
            next.run();
        } else {
            own.runOnContext(nothing -> next.run());
        }
    }

    @Override
    public Uni<Boolean> sendChallenge(RoutingContext context) {
        if (Paths.isSignOut(context) && context.request().method().equals(HttpMethod.POST)) {
            return signOut(context);
        }
        if (keeper.concerns(context)) {
            return keeper.keep(context);
        }
        return Paths.isApi(context) || limits.maySend(context)
                ? oidc.sendChallenge(context)
                : Uni.createFrom().item(true);
    }

    private Uni<Boolean> signOut(RoutingContext context) {
        context.response()
                .setStatusCode(303)
                .putHeader(
                        HttpHeaders.LOCATION,
                        end.of(context.request(), Optional.empty()).toString())
                .end();
        return Uni.createFrom().item(true);
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return oidc.getChallenge(context);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return oidc.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return oidc.getCredentialTransport(context);
    }
}
