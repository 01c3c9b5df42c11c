package org.uplift.portal.app.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.uplift.finance.api.budgets.MoneyHeld;
import org.uplift.finance.api.budgets.MoneyHeldApi;
import org.uplift.interventions.api.commissioning.ExpectedHolding;
import org.uplift.interventions.api.trace.ExpectedHoldingsApi;
import org.uplift.platform.api.Page;
import org.uplift.platform.api.PageRequest;
import org.uplift.platform.services.Service;
import org.uplift.portal.app.reconciliation.Agreement.Amount;
import org.uplift.portal.app.reconciliation.Agreement.Compared;
import org.uplift.portal.app.reconciliation.Agreement.Days;
import org.uplift.portal.kit.calls.Calls;
import org.uplift.schools.api.capacity.BookedDaysApi;
import org.uplift.schools.api.capacity.InterventionDays;

/** Asks the three services of the commissioning saga what they hold, and compares. */
@ApplicationScoped
public class Reconciliation {

    private static final int PAGE = 200;
    private static final Duration DEADLINE = Duration.ofSeconds(25);

    private final Calls calls;
    private final Clock clock;
    private final ExpectedHoldingsApi expected;
    private final MoneyHeldApi money;
    private final BookedDaysApi days;

    Reconciliation(Calls calls, Clock clock, ExpectedHoldingsApi expected, MoneyHeldApi money, BookedDaysApi days) {
        this.calls = calls;
        this.clock = clock;
        this.expected = expected;
        this.money = money;
        this.days = days;
    }

    /**
     * Compares, on behalf of whoever asks.
     *
     * @throws org.uplift.portal.kit.calls.ServiceAway where one of the three does not answer: it says which
     */
    public Agreement compare() {
        var interventions = calls.start(
                Service.INTERVENTIONS, DEADLINE, () -> everything(expected::list, ExpectedHolding::interventionId));
        var schools =
                calls.start(Service.SCHOOLS, DEADLINE, () -> everything(days::list, InterventionDays::interventionId));
        var finance = calls.start(Service.FINANCE, DEADLINE, () -> everything(money::list, MoneyHeld::interventionId));
        return compare(interventions.await(), schools.await(), finance.await());
    }

    private static <T> Map<UUID, T> everything(Function<PageRequest, Page<T>> ask, Function<T, UUID> intervention) {
        var all = new HashMap<UUID, T>();
        var after = Optional.<String>empty();
        do {
            var page = ask.apply(new PageRequest(PAGE, after.orElse(null)));
            page.items().forEach(held -> all.put(intervention.apply(held), held));
            after = Optional.ofNullable(page.next());
        } while (after.isPresent());
        return all;
    }

    private Agreement compare(
            Map<UUID, ExpectedHolding> interventions,
            Map<UUID, InterventionDays> schools,
            Map<UUID, MoneyHeld> finance) {
        var ids = new TreeSet<>(interventions.keySet());
        ids.addAll(schools.keySet());
        ids.addAll(finance.keySet());
        var compared = ids.stream()
                .map(id -> compare(
                        id,
                        Optional.ofNullable(interventions.get(id)),
                        Optional.ofNullable(schools.get(id)).map(InterventionDays::days),
                        Optional.ofNullable(finance.get(id)).map(MoneyHeld::amount)))
                .toList();
        var differences = compared.stream().filter(one -> !one.agrees()).toList();
        var inProgress = (int) compared.stream().filter(Compared::inProgress).count();
        return new Agreement(
                clock.instant(),
                differences.isEmpty(),
                compared.size() - inProgress,
                inProgress,
                compared,
                differences);
    }

    private static Compared compare(
            UUID id, Optional<ExpectedHolding> expected, Optional<BigDecimal> schools, Optional<BigDecimal> finance) {
        var status = expected.map(ExpectedHolding::status).orElse(null);
        var days =
                new Days(expected.map(ExpectedHolding::days).orElse(BigDecimal.ZERO), schools.orElse(BigDecimal.ZERO));
        var amount = new Amount(
                expected.map(ExpectedHolding::amount).orElse(BigDecimal.ZERO), finance.orElse(BigDecimal.ZERO));
        var agrees = Compared.inProgress(status)
                || (days.interventions().compareTo(days.schools()) == 0
                        && amount.interventions().compareTo(amount.finance()) == 0);
        return new Compared(id, expected.map(ExpectedHolding::summary).orElse(null), status, days, amount, agrees);
    }
}
