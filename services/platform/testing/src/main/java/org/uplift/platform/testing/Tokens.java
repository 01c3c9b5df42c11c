package org.uplift.platform.testing;

import io.smallrye.jwt.build.Jwt;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Access tokens as Keycloak makes them, signed with the test key. Realm roles by their name, {@code administrator}.
 *
 * @param role null for somebody whose posts alone say what they may do
 * @param email null for a token without one, as another system's
 * @param subject who it is at the identity provider
 */
public record Tokens(
        @Nullable String role,
        @Nullable String email,
        String subject,
        boolean verified,
        String issuer,
        String audience,
        Duration lifetime,
        Duration signedInFor) {

    public static final String ISSUER = "https://identity.uplift.test/realms/uplift";
    public static final String AUDIENCE = "uplift-api";

    private static final String ADMINISTRATOR = "administrator";

    /** A good token of somebody who holds posts, if any, and no realm role. */
    public static String of(String email) {
        return draft(email).sign();
    }

    /** A good token of an administrator, who acts without a post. */
    public static String ofAdministrator(String email) {
        return new Tokens(
                        ADMINISTRATOR,
                        email,
                        subject(email),
                        true,
                        ISSUER,
                        AUDIENCE,
                        Duration.ofMinutes(10),
                        Duration.ZERO)
                .sign();
    }

    /** A good token of another system. */
    public static String ofService() {
        return new Tokens(
                        "service",
                        null,
                        subject("null"),
                        false,
                        ISSUER,
                        AUDIENCE,
                        Duration.ofMinutes(10),
                        Duration.ZERO)
                .sign();
    }

    /** A good token, to be spoilt before it is signed. */
    public static Tokens draft(String email) {
        return new Tokens(null, email, subject(email), true, ISSUER, AUDIENCE, Duration.ofMinutes(10), Duration.ZERO);
    }

    /** Who somebody is at the identity provider, unless a test says otherwise: it follows from the e-mail. */
    public static String subject(String email) {
        return UUID.nameUUIDFromBytes(("subject of " + email).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** Of another sign-in with the same e-mail. */
    public Tokens withSubject(String other) {
        return new Tokens(role, email, other, verified, issuer, audience, lifetime, signedInFor);
    }

    public Tokens withAudience(String other) {
        return new Tokens(role, email, subject, verified, issuer, other, lifetime, signedInFor);
    }

    public Tokens withIssuer(String other) {
        return new Tokens(role, email, subject, verified, other, audience, lifetime, signedInFor);
    }

    /** Whose e-mail the identity provider has not verified. */
    public Tokens unverified() {
        return new Tokens(role, email, subject, false, issuer, audience, lifetime, signedInFor);
    }

    /** Out of date since an hour ago. */
    public Tokens expired() {
        return new Tokens(role, email, subject, verified, issuer, audience, Duration.ofHours(-1), signedInFor);
    }

    /** Of somebody who signed in so long ago. */
    public Tokens signedInFor(Duration time) {
        return new Tokens(role, email, subject, verified, issuer, audience, lifetime, time);
    }

    public String sign() {
        var now = Instant.now();
        var claims = Jwt.issuer(issuer)
                .audience(audience)
                .subject(subject)
                .issuedAt(now.minus(Duration.ofHours(2)))
                .expiresAt(now.plus(lifetime))
                .claim("azp", "uplift-test")
                .claim("typ", "Bearer")
                .claim("realm_access", Map.of("roles", role == null ? List.of() : List.of(role)));
        if (email != null) {
            claims.claim("email", email)
                    .claim("email_verified", verified)
                    .claim("auth_time", now.minus(signedInFor).getEpochSecond());
        }
        return claims.sign(TokenKey.privateKey());
    }

    /** With the algorithm {@code none} and no signature. */
    public String unsigned() {
        var parts = sign().split("\\.", -1);
        var header = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8));
        return header + "." + parts[1] + ".";
    }

    /** With another's claims under this signature. */
    public String tampered() {
        var mine = sign().split("\\.", -1);
        var other = new Tokens(ADMINISTRATOR, email, subject, verified, issuer, audience, lifetime, signedInFor)
                .sign()
                .split("\\.", -1);
        return mine[0] + "." + other[1] + "." + mine[2];
    }
}
