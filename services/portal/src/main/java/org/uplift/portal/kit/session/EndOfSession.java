package org.uplift.portal.kit.session;

import io.quarkus.oidc.OidcConfigurationMetadata;
import io.quarkus.oidc.runtime.TenantConfigBean;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.Optional;

/** Where Keycloak ends its own session, and sends the person back to the page that says so. */
@Singleton
class EndOfSession {

    private final TenantConfigBean tenants;
    private final PublicAddress address;

    EndOfSession(TenantConfigBean tenants, PublicAddress address) {
        this.tenants = tenants;
        this.address = address;
    }

    /** @param idToken says which session; without one Keycloak asks the person, where they still have a session there */
    URI of(HttpServerRequest request, Optional<String> idToken) {
        var back = URI.create(address.origin(request) + "/signed-out");
        var portal = tenants.getDefaultTenant();
        return Optional.ofNullable(portal.getOidcMetadata())
                .map(OidcConfigurationMetadata::getEndSessionUri)
                .map(UriBuilder::fromUri)
                .map(end -> idToken.map(token -> end.queryParam("id_token_hint", token))
                        .orElseGet(() -> end.queryParam(
                                "client_id", portal.oidcConfig().clientId().orElseThrow())))
                .map(end -> end.queryParam("post_logout_redirect_uri", back).build())
                .orElse(back);
    }
}
