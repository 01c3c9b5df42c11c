package org.uplift.portal.kit.session;

import io.quarkus.oidc.OidcSession;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Duration;

/** Signing out, everywhere: the session here, and at Keycloak, which tells every other place the person signed in to. */
@Path("/sign-out")
public class SignOutResource {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final OidcSession session;
    private final EndOfSession end;
    private final EndedSessions ended;
    private final Signed signed;

    SignOutResource(OidcSession session, EndOfSession end, EndedSessions ended, Signed signed) {
        this.session = session;
        this.end = end;
        this.ended = ended;
        this.signed = signed;
    }

    /** Whoever has no session any more does not come here: see {@link KeepingMechanism}. */
    @POST
    @OpenToSignedIn
    @Blocking
    public Response signOut(RoutingContext routing) {
        var there = end.of(routing.request(), signed.idToken());
        signed.keycloakSession().ifPresent(ended::endEverywhere);
        session.logout().await().atMost(PATIENCE);
        return Response.seeOther(there).build();
    }
}
