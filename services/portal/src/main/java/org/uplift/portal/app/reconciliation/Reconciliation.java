package org.uplift.portal.app.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.uplift.finance.api.budgets.MoneyHeldApi;
import org.uplift.interventions.api.trace.ExpectedHoldingsApi;
import org.uplift.platform.api.IdPageRequest;
import org.uplift.platform.services.Service;
import org.uplift.portal.kit.calls.Calls;
import org.uplift.reporting.api.projection.ReportedHoldingsApi;
import org.uplift.schools.api.capacity.BookedDaysApi;

/** Asks the three services of the commissioning saga what they hold, and reporting what it was told, and compares. */
@ApplicationScoped
public class Reconciliation {

    private final Calls calls;
    private final Clock clock;
    private final ReconciliationSettings settings;
    private final ExpectedHoldingsApi expected;
    private final MoneyHeldApi money;
    private final BookedDaysApi days;
    private final ReportedHoldingsApi copies;

    Reconciliation(
            Calls calls,
            Clock clock,
            ReconciliationSettings settings,
            ExpectedHoldingsApi expected,
            MoneyHeldApi money,
            BookedDaysApi days,
            ReportedHoldingsApi copies) {
        this.calls = calls;
        this.clock = clock;
        this.settings = settings;
        this.expected = expected;
        this.money = money;
        this.days = days;
        this.copies = copies;
    }

    /**
     * Compares a page of interventions, the newest first, on behalf of whoever asks, with one call of each service.
     *
     * @throws org.uplift.portal.kit.calls.ServiceAway where one of the four does not answer: it says which
     */
    public Agreement compare(IdPageRequest page) {
        var asAt = clock.instant();
        var interventions = calls.start(Service.INTERVENTIONS, () -> expected.list(page));
        var schools = calls.start(Service.SCHOOLS, () -> days.list(page));
        var finance = calls.start(Service.FINANCE, () -> money.list(page));
        var reporting = calls.start(Service.REPORTING, () -> copies.list(page));
        var found =
                PageOfSides.of(interventions.await(), schools.await(), finance.await(), reporting.await(), page.limit);
        var compared = found.interventions().stream()
                .map(sides -> sides.compare(asAt, settings))
                .toList();
        return Agreement.of(asAt, compared, found.next());
    }
}
