package org.uplift.platform.health;

import io.smallrye.health.api.HealthGroup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Whether Keycloak answers. In the group {@code neighbours} only, so that its absence shows and takes no instance out:
 * tokens are checked with the keys at hand.
 */
@HealthGroup("neighbours")
@ApplicationScoped
public class IdentityProviderHealth implements HealthCheck {

    private static final int PATIENCE_MILLIS = 2_000;

    private final Optional<String> issuer;

    public IdentityProviderHealth(@ConfigProperty(name = "quarkus.oidc.auth-server-url") Optional<String> issuer) {
        this.issuer = issuer;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("identity-provider")
                .status(issuer.map(IdentityProviderHealth::answers).orElse(true))
                .build();
    }

    private static boolean answers(String issuer) {
        try {
            var url = URI.create(issuer + "/.well-known/openid-configuration").toURL();
            var connection = (HttpURLConnection) url.openConnection();
            connection.setConnectTimeout(PATIENCE_MILLIS);
            connection.setReadTimeout(PATIENCE_MILLIS);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }
}
