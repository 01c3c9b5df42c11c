package org.uplift.platform.access;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.api.denials.DenialReason;

/**
 * Does outside the transaction what access must not do inside it, where it would wait with a connection in hand or ask
 * for a second one: records a denial, and waits for a school or a person that is not known yet. The request is then done
 * again from the start; its first attempt was rolled back whole. Outside {@code @Idempotent} (+100) and
 * {@code @Transactional} (+200).
 */
@Settled
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 50)
class SettledInterceptor {

    /** An event takes a tenth of a second; whoever named something made up waits this long for their answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Access access;
    private final Denials denials;
    private final Arrivals arrivals;

    SettledInterceptor(Access access, Denials denials, Arrivals arrivals) {
        this.access = access;
        this.denials = denials;
        this.arrivals = arrivals;
    }

    @AroundInvoke
    @Nullable
    Object settle(InvocationContext call) throws Exception {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return call.proceed();
            } catch (OutOfReach e) {
                denials.record(access.actor(), DenialReason.SCOPE, null, e.target());
                throw e;
            } catch (NotYetKnown e) {
                if (!arrivals.await(e::hasCome, deadline)) {
                    throw e;
                }
            }
        }
    }
}
