package org.uplift.platform.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.permission.Role;

/** Whoever sent the request under way: read from the token once, from the appointments once. */
@RequestScoped
class Caller {

    private static final ZoneId TRUST_ZONE = ZoneId.of("Europe/London");

    private final SecurityIdentity security;
    private final Appointments appointments;
    private final Clock clock;
    private @Nullable Reach reach;
    private @Nullable Permission asked;

    Caller(SecurityIdentity security, Appointments appointments, Clock clock) {
        this.security = security;
        this.appointments = appointments;
        this.clock = clock;
    }

    boolean anonymous() {
        return security.isAnonymous();
    }

    Set<Role> roles() {
        var roles = EnumSet.noneOf(Role.class);
        security.getRoles().forEach(name -> Role.named(name).ifPresent(roles::add));
        return roles;
    }

    boolean may(Permission permission) {
        return reach().may(permission);
    }

    /** Whether they are one of the trust's people with a current post, of whatever kind. */
    boolean holdsAPost() {
        return reach().holdsAPost();
    }

    /** Notes the permission of the endpoint that was called. */
    void asks(Permission permission) {
        asked = permission;
    }

    /** The permission of the endpoint that was called. */
    Permission asked() {
        if (asked == null) {
            throw new IllegalStateException("No endpoint with a permission was called");
        }
        return asked;
    }

    /** The sign-in the token is of; empty for another system. */
    Optional<TokenSubject> signIn() {
        return isSystem()
                ? Optional.empty()
                : text("iss").flatMap(issuer -> text("sub").map(subject -> new TokenSubject(issuer, subject)));
    }

    /** Their e-mail, where the identity provider has verified it. */
    Optional<String> verifiedEmail() {
        return verified() ? text("email") : Optional.empty();
    }

    /** Whether events and audit can name whoever asks. */
    boolean hasName() {
        return !anonymous() && (isSystem() ? text("azp").isPresent() : signIn().isPresent());
    }

    /**
     * The person's identifier; of a sign-in that is linked with nobody {@code sign-in:} and its subject; of another system
     * {@code system:} and its client. Empty for somebody nobody can tell.
     */
    Optional<String> actor() {
        if (anonymous()) {
            return Optional.empty();
        }
        return isSystem()
                ? text("azp").map(name -> "system:" + name)
                : signIn().map(who -> reach().personId().map(UUID::toString).orElseGet(() -> Access.unlinked(who)));
    }

    /** Another system signs in as itself, and no person's e-mail is in its token. */
    private boolean isSystem() {
        return roles().contains(Role.SERVICE) && claim("email").isEmpty();
    }

    /** Whether a person proved within this time who they are; another system does so with each token. */
    boolean signedInWithin(Duration time) {
        if (isSystem()) {
            return true;
        }
        return text("auth_time")
                .map(Long::valueOf)
                .map(Instant::ofEpochSecond)
                .filter(signedIn -> signedIn.isAfter(clock.instant().minus(time)))
                .isPresent();
    }

    /** Asks again at the next question: they have been linked with a person meanwhile. */
    void readAgain() {
        reach = null;
    }

    Reach reach() {
        var known = reach;
        if (known == null) {
            known = find();
            reach = known;
        }
        return known;
    }

    private Reach find() {
        var held = signIn().map(who -> appointments.of(who, LocalDate.now(clock.withZone(TRUST_ZONE))))
                .orElseGet(Reach::none);
        var byRole = EnumSet.noneOf(Permission.class);
        roles().forEach(role -> byRole.addAll(role.permissions()));
        return held.with(byRole);
    }

    private boolean verified() {
        var claim = claim("email_verified").orElse(false);
        return Boolean.TRUE.equals(claim) || JsonValue.TRUE.equals(claim);
    }

    private Optional<String> text(String name) {
        return claim(name)
                .map(value -> value instanceof JsonString json ? json.getString() : value.toString())
                .filter(value -> !value.isBlank());
    }

    private Optional<Object> claim(String name) {
        return security.getPrincipal() instanceof JsonWebToken token
                ? Optional.ofNullable(token.<Object>getClaim(name))
                : Optional.empty();
    }
}
