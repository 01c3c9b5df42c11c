package org.uplift.gateway.session;

import io.quarkus.oidc.OidcConfigurationMetadata;
import io.quarkus.oidc.OidcSession;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Signing out, everywhere: the session here, and at Keycloak, which tells every other place the person signed in to. */
@Path("/sign-out")
public class SignOutResource {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final OidcSession session;
    private final OidcConfigurationMetadata provider;
    private final Signed signed;
    private final PublicAddress address;

    SignOutResource(OidcSession session, OidcConfigurationMetadata provider, Signed signed, PublicAddress address) {
        this.session = session;
        this.provider = provider;
        this.signed = signed;
        this.address = address;
    }

    @POST
    @OpenToSignedIn
    @Blocking
    public Response signOut(RoutingContext routing) {
        var back = URI.create(address.origin(routing.request()) + "/signed-out");
        var there = endOfSession(back);
        session.logout().await().atMost(PATIENCE);
        return Response.seeOther(there).build();
    }

    private URI endOfSession(URI back) {
        var hint = signed.idToken();
        return Optional.ofNullable(provider.getEndSessionUri())
                .filter(end -> hint.isPresent())
                .map(end -> UriBuilder.fromUri(end)
                        .queryParam("id_token_hint", hint.orElseThrow())
                        .queryParam("post_logout_redirect_uri", back)
                        .build())
                .orElse(back);
    }
}
