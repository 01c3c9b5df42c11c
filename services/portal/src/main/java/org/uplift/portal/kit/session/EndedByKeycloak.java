package org.uplift.portal.kit.session;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Passes on what Keycloak tells one portal: that a session ended elsewhere. Quarkus checks the token and remembers it in
 * that one process, for one request; what it took for good is told to all here.
 */
@Singleton
class EndedByKeycloak {

    private static final Logger LOG = Logger.getLogger(EndedByKeycloak.class);

    /** Before the route that answers it. */
    private static final int PRIORITY = 100;

    private static final int CHECKED = 200;

    private final EndedSessions sessions;
    private final String path;

    EndedByKeycloak(
            EndedSessions sessions, @ConfigProperty(name = "quarkus.oidc.logout.backchannel.path") String path) {
        this.sessions = sessions;
        this.path = path;
    }

    void register(@Observes Filters filters) {
        filters.register(this::listen, PRIORITY);
    }

    private void listen(RoutingContext context) {
        if (context.normalizedPath().equals(path)) {
            context.addEndHandler(answered -> {
                if (context.response().getStatusCode() == CHECKED) {
                    pass(context.request().getFormAttribute("logout_token"));
                }
            });
        }
        context.next();
    }

    /** @param token its signature, its issuer and whom it is for have been checked */
    private void pass(String token) {
        var claims = new JsonObject(
                new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), StandardCharsets.UTF_8));
        var session = claims.getString("sid");
        if (session == null) {
            LOG.warn("Keycloak ended a session and did not say which: backchannel.logout.session.required must be on");
            return;
        }
        sessions.end(session);
    }
}
