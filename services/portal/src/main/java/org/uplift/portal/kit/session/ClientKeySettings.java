package org.uplift.portal.kit.session;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.PropertiesConfigSource;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Tells Quarkus which key of the portal's signs, which follows from its client's secret. */
public class ClientKeySettings implements ConfigSourceFactory {

    static final String SECRET = "uplift.client.secret";

    private static final String NAME = "the portal's keys";
    private static final int AS_APPLICATION_PROPERTIES = 250;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        return secret(context).map(ClientKeys::new).stream()
                .map(ClientKeySettings::source)
                .toList();
    }

    /** Nothing while the application is built; where it is not told at start, {@link ClientKeysResource} refuses to. */
    private static Optional<String> secret(ConfigSourceContext context) {
        try {
            return Optional.ofNullable(context.getValue(SECRET))
                    .flatMap(value -> Optional.ofNullable(value.getValue()))
                    .filter(value -> !value.isBlank());
        } catch (NoSuchElementException e) {
            return Optional.empty();
        }
    }

    private static ConfigSource source(ClientKeys keys) {
        return new PropertiesConfigSource(
                Map.of(
                        "quarkus.oidc.credentials.jwt.key", keys.signing(),
                        "quarkus.oidc.credentials.jwt.token-key-id", keys.signingName()),
                NAME,
                AS_APPLICATION_PROPERTIES);
    }
}
