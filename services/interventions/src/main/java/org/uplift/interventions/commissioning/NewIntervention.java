package org.uplift.interventions.commissioning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.UUID;
import org.uplift.interventions.needs.NeedView;

/** Writes what was proposed into a new intervention: days in halves, pounds with pence, texts without stray space. */
final class NewIntervention {

    private NewIntervention() {}

    static void fill(Intervention it, UUID id, Proposal asked, NeedView need) {
        it.id = id;
        it.needId = need.id();
        it.schoolUrn = need.schoolUrn();
        it.strand = need.strand();
        it.subject = need.subject().orElse(null);
        it.route = asked.route();
        it.routeReason =
                asked.routeReason() == null ? null : asked.routeReason().strip();
        it.summary = asked.summary().strip();
        it.status = Status.PROPOSED;
        it.startsOn = asked.startsOn();
        it.endsOn = asked.endsOn();
        it.successCriteria.addAll(
                asked.successCriteria().stream().map(String::strip).toList());
        asked.targets().forEach(set -> it.targets.add(new Target(it, it.targets.size(), set)));
        resources(it, asked);
    }

    private static void resources(Intervention it, Proposal asked) {
        it.cost = asked.cost() == null
                ? null
                : new Cost(
                        asked.cost().amount().setScale(2, RoundingMode.UNNECESSARY),
                        asked.cost().budgetCode().strip());
        asked.support().forEach(line -> it.support.add(new SupportLine(it, it.support.size(), line)));
        it.days = asked.support().stream()
                .map(PersonDays::days)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(1, RoundingMode.UNNECESSARY);
    }
}
