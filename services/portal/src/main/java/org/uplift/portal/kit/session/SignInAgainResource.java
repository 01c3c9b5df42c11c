package org.uplift.portal.kit.session;

import io.quarkus.security.AuthenticationFailedException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * Signing in again in the middle of a session, for what cannot be undone: a service asked for it (RFC 9470). Whoever comes
 * here is sent to Keycloak, which asks for the password although it knows them, and comes back here, and from here to the
 * page they were on.
 */
@Path(SignInAgainResource.PATH)
public class SignInAgainResource {

    static final String PATH = "/sign-in-again";

    /** Who signed in within this time has just come back from there. */
    private static final Duration JUST_NOW = Duration.ofMinutes(2);

    private final Signed signed;
    private final Clock clock;

    SignInAgainResource(Signed signed, Clock clock) {
        this.signed = signed;
        this.clock = clock;
    }

    static String address(String page) {
        return UriBuilder.fromPath(PATH).queryParam("to", "{page}").build(page).toString();
    }

    @GET
    @OpenToSignedIn
    public Response signInAgain(@RestQuery Optional<String> to) {
        if (signed.signedInAt().isBefore(clock.instant().minus(JUST_NOW))) {
            throw new AuthenticationFailedException("Signing in again was asked for");
        }
        return Response.seeOther(URI.create(to.filter(FormPages::isOurs).orElse("/home")))
                .build();
    }
}
