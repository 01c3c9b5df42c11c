package org.uplift.platform.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Waits for the link of a sign-in that is not known here: the schools service may have linked it a moment ago, on the very
 * page that asks, and its event is on the way. Whoever belongs to nobody waits once in a minute and no oftener.
 */
@ApplicationScoped
class Newcomers {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration ONCE_IN = Duration.ofMinutes(1);
    private static final int MOST_REMEMBERED = 10_000;

    private final Appointments appointments;
    private final Arrivals arrivals;
    private final Clock clock;
    private final Map<TokenSubject, Instant> waited = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<TokenSubject, Instant> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    Newcomers(Appointments appointments, Arrivals arrivals, Clock clock) {
        this.appointments = appointments;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    /** Whether the link of a sign-in came, at most two seconds later. */
    boolean arrived(TokenSubject who) {
        return isDue(who) && arrivals.await(() -> appointments.knows(who), System.nanoTime() + PATIENCE.toNanos());
    }

    private synchronized boolean isDue(TokenSubject who) {
        var now = clock.instant();
        var last = waited.get(who);
        if (last != null && last.isAfter(now.minus(ONCE_IN))) {
            return false;
        }
        waited.put(who, now);
        return true;
    }
}
