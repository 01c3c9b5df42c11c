package org.uplift.portal.app.live;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How many streams each person has open at this portal. */
@Singleton
class OpenStreams {

    /** A browser with HTTP/1.1 has six connections to a site. */
    static final int EACH = 6;

    private final Map<String, Integer> open = new ConcurrentHashMap<>();

    /** Whether the person may open one more; if so it counts until it is given back. */
    boolean take(String person) {
        var taken = new boolean[1];
        open.compute(person, (who, count) -> {
            var now = count == null ? 0 : count;
            taken[0] = now < EACH;
            return taken[0] ? now + 1 : now;
        });
        return taken[0];
    }

    void giveBack(String person) {
        open.computeIfPresent(person, (who, count) -> count > 1 ? count - 1 : null);
    }
}
