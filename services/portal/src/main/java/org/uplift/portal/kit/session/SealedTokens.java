package org.uplift.portal.kit.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TokenStateManager;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.io.IOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.secrets.RotatedSecret;

/**
 * The session as its cookie: the tokens, sealed. Quarkus's own way of it knows one secret, so that replacing it would sign
 * everybody out; this one opens what an earlier secret sealed, and the next refresh seals it with the one in use.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class SealedTokens implements TokenStateManager {

    private static final String PLACE = "session";

    private final BrowserCipher cipher;
    private final ObjectMapper json;

    SealedTokens(@ConfigProperty(name = "uplift.session.secret") String secret, ObjectMapper json) {
        this.cipher = new BrowserCipher(new RotatedSecret(secret), "sessions");
        this.json = json;
    }

    @Override
    public Uni<String> createTokenState(
            RoutingContext routing,
            OidcTenantConfig config,
            AuthorizationCodeTokens tokens,
            OidcRequestContext<String> request) {
        return Uni.createFrom().item(cipher.seal(write(Kept.of(tokens)), PLACE));
    }

    @Override
    public Uni<AuthorizationCodeTokens> getTokens(
            RoutingContext routing,
            OidcTenantConfig config,
            String tokenState,
            OidcRequestContext<AuthorizationCodeTokens> request) {
        return cipher.open(tokenState, PLACE)
                .map(this::read)
                .map(tokens -> Uni.createFrom().item(tokens))
                .orElseGet(() -> Uni.createFrom()
                        .failure(new AuthenticationFailedException("A session's cookie was not sealed here")));
    }

    @Override
    public Uni<Void> deleteTokens(
            RoutingContext routing, OidcTenantConfig config, String tokenState, OidcRequestContext<Void> request) {
        return Uni.createFrom().voidItem();
    }

    private byte[] write(Kept tokens) {
        try {
            return json.writeValueAsBytes(tokens);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Tokens are always writable", e);
        }
    }

    private AuthorizationCodeTokens read(byte[] opened) {
        try {
            return json.readValue(opened, Kept.class).tokens();
        } catch (IOException e) {
            throw new AuthenticationFailedException("A session's cookie cannot be read", e);
        }
    }

    /** Short names, for a cookie has little room. */
    record Kept(
            String i,
            String a,
            @Nullable String r,
            @Nullable Long e,
            @Nullable String s) {

        static Kept of(AuthorizationCodeTokens tokens) {
            return new Kept(
                    tokens.getIdToken(),
                    tokens.getAccessToken(),
                    tokens.getRefreshToken(),
                    tokens.getAccessTokenExpiresIn(),
                    tokens.getAccessTokenScope());
        }

        AuthorizationCodeTokens tokens() {
            return new AuthorizationCodeTokens(i, a, r, e, s);
        }
    }
}
