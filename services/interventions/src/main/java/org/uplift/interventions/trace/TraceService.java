package org.uplift.interventions.trace;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.uplift.interventions.api.commissioning.AgreedTarget;
import org.uplift.interventions.api.commissioning.Judgement;
import org.uplift.interventions.api.commissioning.Reading;
import org.uplift.interventions.api.commissioning.TimelineEvent;
import org.uplift.interventions.api.commissioning.Verdict;
import org.uplift.interventions.api.delivery.ReviewRow;
import org.uplift.interventions.api.needs.NeedRecord;
import org.uplift.interventions.api.trace.InterventionRecord;
import org.uplift.interventions.api.trace.NeedServed;
import org.uplift.interventions.api.trace.ServiceAgreement;
import org.uplift.interventions.api.trace.ServiceAgreements;
import org.uplift.interventions.api.trace.TargetProgress;
import org.uplift.interventions.api.trace.TimelineRow;
import org.uplift.interventions.commissioning.Agreements;
import org.uplift.interventions.commissioning.InterventionDetails;
import org.uplift.interventions.commissioning.InterventionService;
import org.uplift.interventions.commissioning.Readers;
import org.uplift.interventions.delivery.DeliveryService;
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
    InterventionRecord of(UUID id, Readers readers) {
        var known = interventions.find(id, readers).orElseThrow(() -> ProblemException.notFound("The intervention"));
        var row = known.row();
        // whoever may read an intervention may read what it serves
        var need = needs.find(row.needId(), new Scope.Trust())
                .orElseThrow(() -> new IllegalStateException("An intervention without its need"));
        var reviews = delivery.reviews(id);
        return new InterventionRecord(
                row.id(),
                row.needId(),
                row.schoolUrn(),
                row.schoolName(),
                row.strand(),
                row.subject(),
                row.route(),
                known.routeReason().orElse(null),
                row.summary(),
                row.status(),
                row.startsOn(),
                row.endsOn(),
                row.days(),
                row.cost(),
                row.nextReviewOn(),
                row.lastReviewOn(),
                row.judgement(),
                row.reviewOverdue(),
                row.proposedOn(),
                row.closedOn(),
                row.verdict(),
                new NeedServed(need.id(), need.summary(), need.status(), need.recordedOn()),
                need.evidence(),
                known.targets().stream().map(target -> traced(target, reviews)).toList(),
                known.successCriteria(),
                known.support(),
                agreements(known.agreements()),
                known.reasons(),
                reviews,
                known.impact().orElse(null),
                timeline(need, known),
                known.possibleActions().stream()
                        .filter(action -> access.may(action.permission(), need.schoolUrn()))
                        .toList(),
                row.version());
    }

    private static ServiceAgreements agreements(Agreements agreements) {
        return new ServiceAgreements(
                new ServiceAgreement(agreements.days(), agreements.daysReasons()),
                new ServiceAgreement(agreements.money(), agreements.moneyReasons()));
    }

    static TargetProgress traced(AgreedTarget target, List<ReviewRow> reviews) {
        var last = reviews.reversed().stream()
                .filter(review -> reading(target, review).isPresent())
                .findFirst();
        var latest = last.flatMap(review -> reading(target, review)).map(Reading::value);
        var rising = target.target().compareTo(target.baseline()) >= 0;
        return new TargetProgress(
                target.measure(),
                target.baseline(),
                target.target(),
                target.dueOn(),
                latest.orElse(null),
                last.map(ReviewRow::heldOn).orElse(null),
                latest.map(value -> value.subtract(target.baseline())).orElse(null),
                latest.map(value -> value.compareTo(target.target()))
                        .filter(distance -> rising ? distance >= 0 : distance <= 0)
                        .isPresent());
    }

    private static Optional<Reading> reading(AgreedTarget target, ReviewRow review) {
        return review.progress().stream()
                .filter(reading -> reading.measure().equalsIgnoreCase(target.measure()))
                .findFirst();
    }

    private List<TimelineRow> timeline(NeedRecord need, InterventionDetails known) {
        var rows = new ArrayList<TimelineRow>();
        rows.add(new TimelineRow(need.recordedOn(), null, TimelineEvent.NEED_RECORDED, need.summary()));
        for (var happened : known.timeline()) {
            rows.add(new TimelineRow(
                    LocalDate.ofInstant(happened.at(), clock.getZone()),
                    happened.at(),
                    happened.event(),
                    happened.detail()
                            .map(detail -> inWords(happened.event(), detail))
                            .orElse(null)));
        }
        return rows;
    }

    /** A judgement or a verdict is kept by its name; anything else is a reason as it was written. */
    private static String inWords(TimelineEvent event, String detail) {
        return switch (event) {
            case REVIEWED -> Judgement.valueOf(detail).label();
            case COMPLETED -> Verdict.valueOf(detail).label();
            default -> detail;
        };
    }
}
