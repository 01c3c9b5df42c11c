package org.uplift.interventions.trace;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.uplift.interventions.commissioning.Commissioning;
import org.uplift.interventions.commissioning.InterventionRecord;
import org.uplift.interventions.commissioning.TargetSet;
import org.uplift.interventions.delivery.Delivering;
import org.uplift.interventions.delivery.Reading;
import org.uplift.interventions.delivery.ReviewView;
import org.uplift.interventions.needs.Diagnosis;
import org.uplift.interventions.needs.NeedView;
import org.uplift.platform.access.Access;
import org.uplift.platform.access.Scope;
import org.uplift.platform.problem.ProblemException;

/** Puts one intervention's story together: evidence, need, people and days, money, reviews, impact. */
@ApplicationScoped
public class Tracing {

    private final Commissioning commissioning;
    private final Delivering delivering;
    private final Diagnosis diagnosis;
    private final Access access;
    private final Clock clock;

    Tracing(Commissioning commissioning, Delivering delivering, Diagnosis diagnosis, Access access, Clock clock) {
        this.commissioning = commissioning;
        this.delivering = delivering;
        this.diagnosis = diagnosis;
        this.access = access;
        this.clock = clock;
    }

    @Transactional
    InterventionTrace of(UUID id, Scope scope) {
        var known = commissioning.find(id, scope).orElseThrow(() -> ProblemException.notFound("The intervention"));
        var need = diagnosis
                .find(known.row().needId(), scope)
                .orElseThrow(() -> new IllegalStateException("An intervention without its need"));
        var reviews = delivering.reviews(id);
        return new InterventionTrace(
                known.row(),
                known.routeReason(),
                new InterventionTrace.NeedServed(need.id(), need.summary(), need.status(), need.recordedOn()),
                need.evidence(),
                known.targets().stream().map(target -> traced(target, reviews)).toList(),
                known.successCriteria(),
                known.support(),
                branches(known),
                known.reasons(),
                reviews,
                known.impact(),
                timeline(need, known),
                known.possible().stream()
                        .filter(action -> access.may(action.permission()))
                        .toList());
    }

    private static InterventionTrace.Branches branches(InterventionRecord known) {
        var said = known.agreements();
        return new InterventionTrace.Branches(
                new InterventionTrace.Branch(said.days(), said.daysReasons()),
                new InterventionTrace.Branch(said.money(), said.moneyReasons()));
    }

    static InterventionTrace.TargetTrace traced(TargetSet target, List<ReviewView> reviews) {
        var last = reviews.reversed().stream()
                .filter(review -> reading(target, review).isPresent())
                .findFirst();
        var latest = last.flatMap(review -> reading(target, review)).map(Reading::value);
        var rising = target.target().compareTo(target.baseline()) >= 0;
        return new InterventionTrace.TargetTrace(
                target.measure(),
                target.baseline(),
                target.target(),
                target.dueOn(),
                latest,
                last.map(ReviewView::heldOn),
                latest.map(value -> value.subtract(target.baseline())),
                latest.map(value -> value.compareTo(target.target()))
                        .filter(distance -> rising ? distance >= 0 : distance <= 0)
                        .isPresent());
    }

    private static Optional<Reading> reading(TargetSet target, ReviewView review) {
        return review.progress().stream()
                .filter(reading -> reading.measure().equalsIgnoreCase(target.measure()))
                .findFirst();
    }

    private List<InterventionTrace.Entry> timeline(NeedView need, InterventionRecord known) {
        var entries = new ArrayList<InterventionTrace.Entry>();
        entries.add(new InterventionTrace.Entry(
                need.recordedOn(), Optional.empty(), "NEED_RECORDED", Optional.of(need.summary())));
        for (var step : known.steps()) {
            entries.add(new InterventionTrace.Entry(
                    LocalDate.ofInstant(step.at(), clock.getZone()),
                    Optional.of(step.at()),
                    step.moment().name(),
                    step.detail()));
        }
        return entries;
    }
}
