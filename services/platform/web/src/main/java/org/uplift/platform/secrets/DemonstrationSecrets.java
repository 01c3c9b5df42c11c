package org.uplift.platform.secrets;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/** Refuses to start with a secret everybody knows: the demonstration's, which all begin with {@code uplift-local}. */
@Singleton
public class DemonstrationSecrets {

    private static final String MARK = "uplift-local";

    private static final Set<String> DEMONSTRATIONS = Set.of("local", "dev", "test");

    /** Looked up by name as well, since a value from the environment need not be listed under its dotted name. */
    private static final List<String> KNOWN = List.of(
            "quarkus.datasource.password",
            "quarkus.oidc.token-state-manager.encryption-secret",
            "quarkus.oidc.authentication.state-secret",
            "quarkus.oidc.authentication.pkce-secret",
            "quarkus.http.auth.session.encryption-key",
            "uplift.cursor.secret",
            "uplift.session.secret",
            "uplift.form.secret",
            "uplift.client.secret",
            "uplift.sign-ins.secret");

    private final Config config;

    public DemonstrationSecrets(Config config) {
        this.config = config;
    }

    void refuse(@Observes @Priority(1) StartupEvent started) {
        check(ConfigUtils.getProfiles());
    }

    void check(List<String> profiles) {
        if (profiles.stream().anyMatch(DEMONSTRATIONS::contains)) {
            return;
        }
        var names = new TreeSet<>(KNOWN);
        config.getPropertyNames().forEach(names::add);
        // values for profiles that are not active
        names.removeIf(name -> name.startsWith("%"));
        names.removeIf(name -> !isDemonstration(value(name)));
        if (!names.isEmpty()) {
            throw new IllegalStateException("These settings hold a demonstration secret, which only the profiles local,"
                    + " dev and test accept; give each a secret of its own: " + String.join(", ", names));
        }
    }

    private static boolean isDemonstration(@Nullable String value) {
        return value != null && RotatedSecret.all(value).stream().anyMatch(secret -> secret.startsWith(MARK));
    }

    private @Nullable String value(String name) {
        try {
            return config.getConfigValue(name).getValue();
        } catch (NoSuchElementException | IllegalArgumentException unresolved) {
            return null;
        }
    }
}
