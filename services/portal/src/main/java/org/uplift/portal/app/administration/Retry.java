package org.uplift.portal.app.administration;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.api.deadletters.ReplayedDeadLetters;
import org.uplift.platform.services.Service;
import org.uplift.portal.kit.page.Words;

/**
 * What came of trying a service's dead letters all again, as it travels in the address of the page that tells.
 *
 * @param applied how many were taken in
 * @param failed how many failed again
 * @param behind how many wait for an earlier event of the same record
 * @param next where to go on, where there was not the time for all
 */
public record Retry(Service service, int applied, int failed, int behind, Optional<UUID> next) {

    static Retry of(Service service, ReplayedDeadLetters answered) {
        return new Retry(
                service,
                answered.replayed(),
                answered.failed(),
                answered.waiting(),
                Optional.ofNullable(answered.next()));
    }

    /** As {@link #address()} wrote it; empty for a page that tells of none. */
    static Optional<Retry> read(
            Optional<Service> service,
            @Nullable Integer applied,
            @Nullable Integer failed,
            @Nullable Integer behind,
            @Nullable UUID next) {
        return applied == null || failed == null || behind == null
                ? Optional.empty()
                : service.map(known -> new Retry(known, applied, failed, behind, Optional.ofNullable(next)));
    }

    String address() {
        var counts = "%s?service=%s&applied=%d&failed=%d&behind=%d"
                .formatted(DeadLetterPages.AT, service.id(), applied, failed, behind);
        return next.map(id -> counts + "&next=" + id).orElse(counts);
    }

    public boolean nothing() {
        return tried() == 0 && next.isEmpty();
    }

    public int tried() {
        return applied + failed + behind;
    }

    /** What everybody can see at a glance. */
    public String summary() {
        if (nothing()) {
            return "Nothing was waiting any more.";
        }
        return "%s tried again: %d taken in, %d still open."
                .formatted(Words.count(tried(), "event was", "events were"), applied, failed + behind);
    }

    /** Why some are open still; empty where none is. */
    public String open() {
        var again = failed == 0
                ? ""
                : Words.count(
                                failed,
                                "event failed again, and its letter says",
                                "events failed again, and their letters say")
                        + " why. ";
        var waiting = behind == 0
                ? ""
                : Words.count(behind, "event waits", "events wait")
                        + " for an earlier one of the same record: replay or discard that one first.";
        return (again + waiting).strip();
    }
}
