package org.uplift.platform.limits;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.uplift.platform.limits.CostSettings.CostLimit;
import org.uplift.platform.limits.RateSettings.Rate;

/**
 * One bucket of tokens per caller, and one more for each class of cost, in this process only: each replica of several gives
 * every caller its own buckets.
 */
@Singleton
public class RateLimits {

    private final LoadingCache<String, Bucket> signedIn;
    private final LoadingCache<String, Bucket> anonymous;
    private final Map<CostClass, LoadingCache<String, Bucket>> byCost = new EnumMap<>(CostClass.class);

    RateLimits(RateSettings settings, CostSettings costs) {
        var remembered = settings.callersRemembered();
        signedIn = buckets(() -> bucket(settings.signedIn()), remembered);
        anonymous = buckets(() -> bucket(settings.anonymous()), remembered);
        costs.limits().forEach((cost, limit) -> byCost.put(cost, buckets(() -> bucket(limit), remembered)));
    }

    private static LoadingCache<String, Bucket> buckets(Supplier<Bucket> bucket, int remembered) {
        return Caffeine.newBuilder()
                .maximumSize(remembered)
                .expireAfterAccess(Duration.ofMinutes(10))
                .build(caller -> bucket.get());
    }

    private static Bucket bucket(Rate rate) {
        return bucket(rate.burst(), rate.perSecond(), Duration.ofSeconds(1));
    }

    private static Bucket bucket(CostLimit limit) {
        return bucket(limit.burst(), limit.perMinute(), Duration.ofMinutes(1));
    }

    private static Bucket bucket(int burst, int refill, Duration within) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(burst).refillGreedy(refill, within))
                .build();
    }

    /**
     * Takes one request from a caller's bucket.
     *
     * @param subject who the token or session is for; empty for a caller without one
     * @param address the caller's network address
     * @return empty where the request may go on, else the seconds to wait, at least one
     */
    public OptionalLong take(Optional<String> subject, String address) {
        return take(subject.map(signedIn::get).orElseGet(() -> anonymous.get(address)));
    }

    /**
     * Takes one request of a class from a caller's bucket of that class.
     *
     * @param caller a subject or an address
     * @return empty where the request may go on, else the seconds to wait, at least one
     */
    public OptionalLong take(CostClass cost, String caller) {
        var buckets = byCost.get(cost);
        return buckets == null ? OptionalLong.empty() : take(buckets.get(caller));
    }

    /** The same without taking: the seconds until there is one to take. */
    public OptionalLong look(CostClass cost, String caller) {
        var buckets = byCost.get(cost);
        if (buckets == null) {
            return OptionalLong.empty();
        }
        var estimate = buckets.get(caller).estimateAbilityToConsume(1);
        return estimate.canBeConsumed()
                ? OptionalLong.empty()
                : OptionalLong.of(seconds(estimate.getNanosToWaitForRefill()));
    }

    private static OptionalLong take(Bucket bucket) {
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? OptionalLong.empty() : OptionalLong.of(seconds(probe.getNanosToWaitForRefill()));
    }

    private static long seconds(long nanoseconds) {
        return 1 + Duration.ofNanos(nanoseconds).toSeconds();
    }
}
