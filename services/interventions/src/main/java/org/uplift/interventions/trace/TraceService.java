package org.uplift.interventions.trace;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.uplift.interventions.commissioning.AgreedTarget;
import org.uplift.interventions.commissioning.Agreements;
import org.uplift.interventions.commissioning.InterventionDetails;
import org.uplift.interventions.commissioning.InterventionService;
import org.uplift.interventions.commissioning.Reading;
import org.uplift.interventions.delivery.DeliveryService;
import org.uplift.interventions.delivery.ReviewRow;
import org.uplift.interventions.needs.NeedRecord;
import org.uplift.interventions.needs.NeedService;
import org.uplift.platform.access.Access;
import org.uplift.platform.access.Scope;
import org.uplift.platform.problem.ProblemException;

/** Puts one intervention's story together: evidence, need, people and days, money, reviews, impact. */
@ApplicationScoped
public class TraceService {

    private final InterventionService interventions;
    private final DeliveryService delivery;
    private final NeedService needs;
    private final Access access;
    private final Clock clock;

    TraceService(
            InterventionService interventions,
            DeliveryService delivery,
            NeedService needs,
            Access access,
            Clock clock) {
        this.interventions = interventions;
        this.delivery = delivery;
        this.needs = needs;
        this.access = access;
        this.clock = clock;
    }

    @Transactional
    InterventionTrace of(UUID id, Scope scope) {
        var known = interventions.find(id, scope).orElseThrow(() -> ProblemException.notFound("The intervention"));
        var need = needs.find(known.row().needId(), scope)
                .orElseThrow(() -> new IllegalStateException("An intervention without its need"));
        var reviews = delivery.reviews(id);
        return new InterventionTrace(
                known.row(),
                known.routeReason(),
                new InterventionTrace.NeedServed(need.id(), need.summary(), need.status(), need.recordedOn()),
                need.evidence(),
                known.targets().stream().map(target -> traced(target, reviews)).toList(),
                known.successCriteria(),
                known.support(),
                agreements(known.agreements()),
                known.reasons(),
                reviews,
                known.impact(),
                timeline(need, known),
                known.possibleActions().stream()
                        .filter(action -> access.may(action.permission()))
                        .toList());
    }

    private static InterventionTrace.AgreementsTrace agreements(Agreements agreements) {
        return new InterventionTrace.AgreementsTrace(
                new InterventionTrace.AgreementTrace(agreements.days(), agreements.daysReasons()),
                new InterventionTrace.AgreementTrace(agreements.money(), agreements.moneyReasons()));
    }

    static InterventionTrace.TargetTrace traced(AgreedTarget target, List<ReviewRow> reviews) {
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
                last.map(ReviewRow::heldOn),
                latest.map(value -> value.subtract(target.baseline())),
                latest.map(value -> value.compareTo(target.target()))
                        .filter(distance -> rising ? distance >= 0 : distance <= 0)
                        .isPresent());
    }

    private static Optional<Reading> reading(AgreedTarget target, ReviewRow review) {
        return review.progress().stream()
                .filter(reading -> reading.measure().equalsIgnoreCase(target.measure()))
                .findFirst();
    }

    private List<InterventionTrace.TraceEntry> timeline(NeedRecord need, InterventionDetails known) {
        var entries = new ArrayList<InterventionTrace.TraceEntry>();
        entries.add(new InterventionTrace.TraceEntry(
                need.recordedOn(), Optional.empty(), "NEED_RECORDED", Optional.of(need.summary())));
        for (var entry : known.timeline()) {
            entries.add(new InterventionTrace.TraceEntry(
                    LocalDate.ofInstant(entry.at(), clock.getZone()),
                    Optional.of(entry.at()),
                    entry.event().name(),
                    entry.detail()));
        }
        return entries;
    }
}
