package org.uplift.platform.problem;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/**
 * 401 and 403 as problems. The identity mechanism still says how to sign in ({@code WWW-Authenticate}), and where it
 * would rather redirect a browser it does.
 */
public class SecurityMappers {

    private final Problems problems;

    public SecurityMappers(Problems problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper
    public Uni<Response> noToken(UnauthorizedException e, RoutingContext context) {
        return challenge(context);
    }

    @ServerExceptionMapper
    public Uni<Response> badToken(AuthenticationFailedException e, RoutingContext context) {
        return challenge(context);
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException e) {
        return problems.answer(Refusals.of(403)).build();
    }

    private Uni<Response> challenge(RoutingContext context) {
        HttpAuthenticator authenticator = context.get(HttpAuthenticator.class.getName());
        if (authenticator == null) {
            return Uni.createFrom().item(this::unauthenticated);
        }
        return authenticator.getChallenge(context).map(this::answer).onFailure().recoverWithItem(this::unauthenticated);
    }

    private Response unauthenticated() {
        return problems.answer(Refusals.of(401))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    private Response answer(@Nullable ChallengeData challenge) {
        if (challenge == null) {
            return unauthenticated();
        }
        var answer = challenge.status < 400 ? Response.status(challenge.status) : problems.answer(Refusals.of(401));
        challenge.getHeaders().forEach((name, value) -> answer.header(name.toString(), value));
        return answer.build();
    }
}
