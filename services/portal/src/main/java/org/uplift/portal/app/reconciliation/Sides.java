package org.uplift.portal.app.reconciliation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uplift.finance.api.budgets.MoneyHeld;
import org.uplift.interventions.api.commissioning.ExpectedHolding;
import org.uplift.interventions.api.commissioning.InterventionStatus;
import org.uplift.portal.app.reconciliation.Agreement.Amount;
import org.uplift.portal.app.reconciliation.Agreement.Compared;
import org.uplift.portal.app.reconciliation.Agreement.Days;
import org.uplift.reporting.api.projection.ReportedHolding;
import org.uplift.schools.api.capacity.InterventionDays;

/** One intervention as each service holds it; null where a service holds nothing of it. At least one of them does. */
record Sides(
        UUID interventionId,
        @Nullable ExpectedHolding expected,
        @Nullable InterventionDays schools,
        @Nullable MoneyHeld finance,
        @Nullable ReportedHolding reporting) {

    /** Judged as at a moment before any of the services was asked: whatever changed since then is not settled. */
    Compared compare(Instant asAt, ReconciliationSettings settings) {
        var days = new Days(
                held(expected, ExpectedHolding::days),
                held(schools, InterventionDays::days),
                held(reporting, ReportedHolding::days));
        var amount = new Amount(
                held(expected, ExpectedHolding::amount),
                held(finance, MoneyHeld::amount),
                held(reporting, ReportedHolding::amount));
        var status = expected == null ? null : expected.status();
        var undecided = status == InterventionStatus.PROPOSED;
        var found = undecided ? List.of(Disagreement.NO_ANSWER) : differences(days, amount);
        var bearable = undecided ? settings.patience() : settings.settled();
        var inProgress = !found.isEmpty() && changedAt().isAfter(asAt.minus(bearable));
        return new Compared(
                interventionId,
                expected == null ? null : expected.summary(),
                status,
                reporting == null ? null : reporting.status(),
                days,
                amount,
                changedAt(),
                inProgress,
                inProgress ? List.of() : found);
    }

    private List<Disagreement> differences(Days days, Amount amount) {
        var found = new ArrayList<Disagreement>();
        if (expected == null && !nothing(days.schools(), days.reporting(), amount.finance(), amount.reporting())) {
            found.add(Disagreement.NOT_KNOWN);
        }
        if (!same(days.interventions(), days.schools())) {
            found.add(Disagreement.DAYS);
        }
        if (!same(amount.interventions(), amount.finance())) {
            found.add(Disagreement.MONEY);
        }
        if (!copied() || !same(days.schools(), days.reporting()) || !same(amount.finance(), amount.reporting())) {
            found.add(Disagreement.COPY);
        }
        return List.copyOf(found);
    }

    /** Whether the intervention stands in reporting where it stands itself. */
    private boolean copied() {
        return Objects.equals(
                expected == null ? null : expected.status().name(), reporting == null ? null : reporting.status());
    }

    private Instant changedAt() {
        return Stream.of(
                        at(expected, ExpectedHolding::changedAt),
                        at(schools, InterventionDays::changedAt),
                        at(finance, MoneyHeld::changedAt),
                        at(reporting, ReportedHolding::changedAt))
                .flatMap(Optional::stream)
                .max(Instant::compareTo)
                .orElseThrow();
    }

    private static <T> Optional<Instant> at(@Nullable T side, Function<T, Instant> changedAt) {
        return Optional.ofNullable(side).map(changedAt);
    }

    private static <T> BigDecimal held(@Nullable T side, Function<T, BigDecimal> held) {
        return Optional.ofNullable(side).map(held).orElse(BigDecimal.ZERO);
    }

    private static boolean nothing(BigDecimal... held) {
        return Stream.of(held).allMatch(one -> one.signum() == 0);
    }

    private static boolean same(BigDecimal left, BigDecimal right) {
        return left.compareTo(right) == 0;
    }
}
