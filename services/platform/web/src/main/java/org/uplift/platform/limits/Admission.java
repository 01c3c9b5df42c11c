package org.uplift.platform.limits;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.ProblemType;

/**
 * Lets a request go on where its caller has not asked too often, and not too many of its class are under way in this
 * process. Asked once it is known who is calling, so that nobody without a token or session takes a place.
 */
@Singleton
public class Admission {

    private static final int RETRY_SECONDS = 5;

    private final RateLimits rates;
    private final MeterRegistry meters;
    private final Map<CostClass, Semaphore> places = new EnumMap<>(CostClass.class);

    Admission(RateLimits rates, CostSettings settings, MeterRegistry meters) {
        this.rates = rates;
        this.meters = meters;
        settings.limits().forEach((cost, limit) -> places.put(cost, new Semaphore(limit.atOnce())));
    }

    /**
     * Takes the request from its caller's buckets, and a place for as long as it takes to answer. Whoever has no token or
     * session is given nothing that costs much, and takes no place.
     *
     * @param subject who the token or session is for; empty for a caller without one
     * @return empty where the request may go on; else why not, and the answer says when to ask again
     */
    public Optional<ProblemException> refusal(RoutingContext context, Optional<String> subject) {
        var address = context.request().remoteAddress().hostAddress();
        var wait = rates.take(subject, address);
        if (wait.isPresent()) {
            return Optional.of(tooOften(context, CostClass.READ, wait.getAsLong()));
        }
        var cost = CostClass.of(context.request());
        return cost == CostClass.READ ? Optional.empty() : subject.flatMap(caller -> refusal(context, cost, caller));
    }

    private Optional<ProblemException> refusal(RoutingContext context, CostClass cost, String caller) {
        var wait = rates.take(cost, caller);
        if (wait.isPresent()) {
            return Optional.of(tooOften(context, cost, wait.getAsLong()));
        }
        var place = places.get(cost);
        if (place == null) {
            return Optional.empty();
        }
        if (!place.tryAcquire()) {
            return Optional.of(full(context, cost));
        }
        giveBack(context, place);
        return Optional.empty();
    }

    /** Says to whoever signs in too often when to come back; empty where they may go on. */
    public Optional<ProblemException> signInRefusal(RoutingContext context) {
        var address = context.request().remoteAddress().hostAddress();
        var failed = rates.look(CostClass.FAILED_SIGN_IN, address);
        if (failed.isPresent()) {
            return Optional.of(tooOften(context, CostClass.FAILED_SIGN_IN, failed.getAsLong()));
        }
        var wait = rates.take(CostClass.SIGN_IN, address);
        return wait.isPresent()
                ? Optional.of(tooOften(context, CostClass.SIGN_IN, wait.getAsLong()))
                : Optional.empty();
    }

    /** Counts a sign-in that failed against the address it came from. */
    public void signInFailed(RoutingContext context) {
        rates.take(CostClass.FAILED_SIGN_IN, context.request().remoteAddress().hostAddress());
    }

    private ProblemException tooOften(RoutingContext context, CostClass cost, long seconds) {
        refused(context, cost, "rate", seconds);
        return new ProblemException(
                ProblemType.TOO_MANY_REQUESTS,
                "You are asking for %s more often than Uplift allows. Wait %d seconds, then try again."
                        .formatted(cost.many(), seconds));
    }

    private ProblemException full(RoutingContext context, CostClass cost) {
        refused(context, cost, "ceiling", RETRY_SECONDS);
        return new ProblemException(
                ProblemType.TOO_BUSY,
                "As many %s are under way as Uplift does at once. Wait %d seconds, then try again."
                        .formatted(cost.many(), RETRY_SECONDS));
    }

    private void refused(RoutingContext context, CostClass cost, String why, long seconds) {
        context.response().putHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        meters.counter("uplift.costs.refused", "class", cost.name().toLowerCase(Locale.ROOT), "why", why)
                .increment();
    }

    /** When the answer is out or the caller has left, whichever Vert.x tells of, and were it both. */
    private static void giveBack(RoutingContext context, Semaphore place) {
        var taken = new AtomicBoolean(true);
        Runnable once = () -> {
            if (taken.getAndSet(false)) {
                place.release();
            }
        };
        context.addEndHandler(ended -> once.run());
        if (context.response().ended() || context.response().closed()) {
            once.run();
        }
    }
}
