package org.uplift.platform.limits;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.uplift.platform.limits.RateSettings.Rate;

/** One bucket of tokens per caller, in this process only: each replica of several gives every caller its own bucket. */
@Singleton
public class RateLimits {

    private final LoadingCache<String, Bucket> signedIn;
    private final LoadingCache<String, Bucket> anonymous;

    RateLimits(RateSettings settings) {
        signedIn = buckets(settings.signedIn(), settings.callersRemembered());
        anonymous = buckets(settings.anonymous(), settings.callersRemembered());
    }

    private static LoadingCache<String, Bucket> buckets(Rate rate, int remembered) {
        return Caffeine.newBuilder()
                .maximumSize(remembered)
                .expireAfterAccess(Duration.ofMinutes(10))
                .build(caller -> Bucket.builder()
                        .addLimit(limit ->
                                limit.capacity(rate.burst()).refillGreedy(rate.perSecond(), Duration.ofSeconds(1)))
                        .build());
    }

    /**
     * Takes one request from a caller's bucket.
     *
     * @param subject who the token or session is for; empty for a caller without one
     * @param address the caller's network address
     * @return empty where the request may go on, else the seconds to wait, at least one
     */
    public OptionalLong take(Optional<String> subject, String address) {
        var bucket = subject.map(signedIn::get).orElseGet(() -> anonymous.get(address));
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? OptionalLong.empty()
                : OptionalLong.of(
                        1 + Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds());
    }
}
