package org.uplift.schools.signins;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.uplift.platform.testing.stubs.StubKeycloak;

/** Stands in for Keycloak's admin API; tests sign their own tokens. */
public class KeycloakStandIn implements QuarkusTestResourceLifecycleManager {

    private static StubKeycloak keycloak = new StubKeycloak();

    static StubKeycloak keycloak() {
        return keycloak;
    }

    @Override
    public Map<String, String> start() {
        keycloak = new StubKeycloak();
        keycloak.start();
        return Map.of("uplift.sign-ins.realm", keycloak.issuer());
    }

    @Override
    public void stop() {
        keycloak.stop();
    }
}
