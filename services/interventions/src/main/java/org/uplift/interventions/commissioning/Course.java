package org.uplift.interventions.commissioning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.uplift.platform.access.Scope;
import org.uplift.platform.access.Unscoped;
import org.uplift.platform.outbox.Outbox;
import org.uplift.platform.preconditions.Versions;
import org.uplift.platform.problem.ProblemException;

/**
 * The course of an intervention from commissioning to its end: what delivery and impact may do to it. Each answers
 * with the intervention as it stands then; each fails with NOT_FOUND outside the caller's scope, PRECONDITION_FAILED
 * on a stale {@code If-Match}, RULE_BROKEN where it does not stand for it.
 */
@ApplicationScoped
public class Course {

    private final Interventions interventions;
    private final Outbox outbox;
    private final CommissioningSettings settings;
    private final Clock clock;

    Course(Interventions interventions, Outbox outbox, CommissioningSettings settings, Clock clock) {
        this.interventions = interventions;
        this.outbox = outbox;
        this.settings = settings;
        this.clock = clock;
    }

    /** Takes a review; the first starts delivery. VALIDATION where it does not fit the targets and dates. */
    @Transactional
    public InterventionRow review(UUID id, ReviewTaken review, Optional<String> ifMatch, Scope scope) {
        return change(id, ifMatch, scope, (it, now) -> it.reviewed(review, rhythm(), now));
    }

    @Transactional
    public InterventionRow pause(UUID id, String reason, Optional<String> ifMatch, Scope scope) {
        return change(id, ifMatch, scope, (it, now) -> it.pause(reason, now));
    }

    @Transactional
    public InterventionRow resume(UUID id, Optional<String> ifMatch, Scope scope) {
        return change(id, ifMatch, scope, Intervention::resume);
    }

    /** Ends it early; schools and finance let go of what they hold. */
    @Transactional
    public InterventionRow stop(UUID id, String reason, Optional<String> ifMatch, Scope scope) {
        return change(id, ifMatch, scope, (it, now) -> it.stop(reason, now));
    }

    /** Ends it with its impact and a verdict. VALIDATION where the day lies outside its course. */
    @Transactional
    public InterventionRow complete(UUID id, Closing closing, Optional<String> ifMatch, Scope scope) {
        return change(id, ifMatch, scope, (it, now) -> it.complete(closing, now));
    }

    /** The commissioned interventions whose first day has come. */
    @Transactional
    @Unscoped("the start of delivery acts for the trust, not for somebody")
    public List<UUID> due() {
        return interventions.due(now().today());
    }

    /** Starts delivery of one; says whether it did. Again, or by another instance, is harmless. */
    @Transactional
    @Unscoped("the start of delivery acts for the trust, not for somebody")
    public boolean begin(UUID id) {
        var found = interventions.locked(id);
        var began = found.map(it -> it.begin(now())).orElse(false);
        found.ifPresent(this::announce);
        return began;
    }

    private InterventionRow change(
            UUID id, Optional<String> ifMatch, Scope scope, BiConsumer<Intervention, Now> action) {
        var intervention =
                interventions.locked(id, scope).orElseThrow(() -> ProblemException.notFound("The intervention"));
        Versions.check(ifMatch.orElse(null), intervention.version());
        var now = now();
        action.accept(intervention, now);
        announce(intervention);
        return InterventionRow.of(intervention, now.today());
    }

    private void announce(Intervention intervention) {
        intervention.announcements().forEach(announcement -> outbox.record(intervention, announcement));
    }

    Now now() {
        return new Now(clock.instant(), LocalDate.now(clock));
    }

    ReviewRhythm rhythm() {
        return new ReviewRhythm(settings.reviewWeeks());
    }
}
