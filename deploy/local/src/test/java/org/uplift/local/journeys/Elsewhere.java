package org.uplift.local.journeys;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** Another identity provider: a second realm, which the first is told to trust as {@code docs/sign-in.md} says. */
final class Elsewhere implements AutoCloseable {

    static final String PASSWORD = "uplift-local-elsewhere";

    private static final String REALM = "elsewhere";

    private final KeycloakAdmin admin;
    private final String keycloak;

    Elsewhere(String keycloak) {
        this.keycloak = keycloak;
        this.admin = new KeycloakAdmin(keycloak);
    }

    /** Sets both up; the second realm knows an executive of ours, and somebody we do not know. */
    Elsewhere open() {
        admin.create(
                "",
                Map.of(
                        "realm",
                        REALM,
                        "enabled",
                        true,
                        "users",
                        List.of(
                                user("amara.whitlock", "executive@uplift.example", "Amara", "Whitlock"),
                                user("stranger", "stranger@elsewhere.example", "Sam", "Stranger")),
                        "clients",
                        List.of(Map.of(
                                "clientId",
                                "uplift",
                                "secret",
                                PASSWORD,
                                "redirectUris",
                                List.of(endpoint()),
                                "attributes",
                                Map.of("post.logout.redirect.uris", endpoint() + "/logout_response")))));
        admin.create("/uplift/identity-provider/instances", provider());
        return this;
    }

    private String endpoint() {
        return keycloak + "/realms/uplift/broker/" + REALM + "/endpoint";
    }

    /** As a trust would add Microsoft's, at other addresses. */
    private ObjectNode provider() {
        try {
            var file = Trust.root().resolve("deploy/keycloak/providers/entra.json");
            var provider = (ObjectNode) new ObjectMapper().readTree(file.toFile());
            provider.put("alias", REALM).put("displayName", "Elsewhere");
            addresses().forEach(provider.withObjectProperty("config")::put);
            return provider;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> addresses() {
        var issuer = keycloak + "/realms/" + REALM;
        var protocol = issuer + "/protocol/openid-connect";
        return Map.of(
                "issuer", issuer,
                "authorizationUrl", protocol + "/auth",
                "tokenUrl", protocol + "/token",
                "logoutUrl", protocol + "/logout",
                "jwksUrl", protocol + "/certs",
                "clientId", "uplift",
                "clientSecret", PASSWORD);
    }

    private static Map<String, Object> user(String name, String email, String first, String last) {
        return Map.of(
                "username", name,
                "email", email,
                "emailVerified", true,
                "enabled", true,
                "firstName", first,
                "lastName", last,
                "credentials", List.of(Map.of("type", "password", "value", PASSWORD)));
    }

    /** The realm is again as it was, but for whoever came in by this way. */
    @Override
    public void close() {
        admin.delete("/uplift/identity-provider/instances/" + REALM);
        admin.delete("/" + REALM);
        admin.close();
    }
}
