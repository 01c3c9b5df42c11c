package org.uplift.gateway.routes;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Whose each token is that was found good a moment ago, so that its signature is not checked again with each of
 * hundreds of requests a second. A token is forgotten when it expires, and after a minute in any case, so that one
 * signed with a key that was withdrawn is not passed on for longer. The services check every token themselves.
 */
@Singleton
class KnownTokens {

    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int REMEMBERED = 5_000;

    private record Known(String subject, Duration good) {}

    private final Clock clock;
    private final Cache<String, Known> known = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfter(Expiry.<String, Known>creating((token, caller) -> caller.good()))
            .build();

    KnownTokens(Clock clock) {
        this.clock = clock;
    }

    /** Whose the request's token is, where it was found good lately. */
    Optional<String> subject(HttpServerRequest request) {
        var sent = request.getHeader(HttpHeaders.AUTHORIZATION);
        return sent == null
                ? Optional.empty()
                : Optional.ofNullable(known.getIfPresent(hash(sent))).map(Known::subject);
    }

    /** Remembers a token that was found good just now. */
    void add(HttpServerRequest request, Principal caller) {
        var sent = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (sent == null || !(caller instanceof JsonWebToken token)) {
            return;
        }
        var left = Duration.between(clock.instant(), Instant.ofEpochSecond(token.getExpirationTime()));
        if (left.isPositive()) {
            var good = left.compareTo(LONGEST) < 0 ? left : LONGEST;
            known.put(hash(sent), new Known(caller.getName(), good));
        }
    }

    /** So that no token can be read from the memory of this process for longer than its request takes. */
    private static String hash(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
