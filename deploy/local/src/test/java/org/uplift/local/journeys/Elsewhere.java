package org.uplift.local.journeys;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** Another identity provider: a second realm, which the first is told to trust as {@code docs/sign-in.md} says. */
final class Elsewhere implements AutoCloseable {

    static final String PASSWORD = "uplift-local-elsewhere";

    private static final String REALM = "elsewhere";
    private static final String FLOW = "uplift first broker login";

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
        joinByAddress();
        admin.create(
                "/uplift/identity-provider/instances",
                Map.of(
                        "alias",
                        REALM,
                        "displayName",
                        "Elsewhere",
                        "providerId",
                        "oidc",
                        "enabled",
                        true,
                        "trustEmail",
                        true,
                        "firstBrokerLoginFlowAlias",
                        FLOW,
                        "config",
                        addresses()));
        return this;
    }

    private String endpoint() {
        return keycloak + "/realms/uplift/broker/" + REALM + "/endpoint";
    }

    /** Whoever signs in the first time is the account with that address, or a new one. */
    private void joinByAddress() {
        var flows = "/uplift/authentication/flows";
        var executions = flows + "/" + KeycloakAdmin.part(FLOW) + "/executions";
        admin.create(flows, Map.of("alias", FLOW, "providerId", "basic-flow", "topLevel", true, "builtIn", false));
        admin.create(executions + "/execution", Map.of("provider", "idp-create-user-if-unique"));
        admin.create(executions + "/execution", Map.of("provider", "idp-auto-link"));
        for (var execution : admin.read(executions)) {
            ((ObjectNode) execution).put("requirement", "ALTERNATIVE");
            admin.update(executions, execution);
        }
    }

    private Map<String, Object> addresses() {
        var issuer = keycloak + "/realms/" + REALM;
        var protocol = issuer + "/protocol/openid-connect";
        return Map.ofEntries(
                Map.entry("issuer", issuer),
                Map.entry("authorizationUrl", protocol + "/auth"),
                Map.entry("tokenUrl", protocol + "/token"),
                Map.entry("logoutUrl", protocol + "/logout"),
                Map.entry("jwksUrl", protocol + "/certs"),
                Map.entry("useJwksUrl", "true"),
                Map.entry("validateSignature", "true"),
                Map.entry("clientId", "uplift"),
                Map.entry("clientSecret", PASSWORD),
                Map.entry("clientAuthMethod", "client_secret_post"),
                Map.entry("defaultScope", "openid profile email"),
                Map.entry("pkceEnabled", "true"),
                Map.entry("pkceMethod", "S256"),
                Map.entry("syncMode", "FORCE"));
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
        for (var flow : admin.read("/uplift/authentication/flows")) {
            if (flow.path("alias").asText().equals(FLOW)) {
                admin.delete("/uplift/authentication/flows/" + flow.path("id").asText());
            }
        }
        admin.delete("/" + REALM);
        admin.close();
    }
}
