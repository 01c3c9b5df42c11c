package org.uplift.portal.app.reconciliation;

import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.uplift.platform.services.Service;
import org.uplift.platform.services.ServiceAddresses;
import org.uplift.portal.app.reconciliation.Agreement.Amount;
import org.uplift.portal.app.reconciliation.Agreement.Compared;
import org.uplift.portal.app.reconciliation.Agreement.Days;
import org.uplift.portal.kit.calls.Calls;
import org.uplift.portal.kit.calls.Calls.Pending;

/** Asks the three services of the commissioning saga what they hold, and compares. */
@ApplicationScoped
public class Reconciliation {

    /** A proposal's days and money are on their way between services, so they are not yet compared. */
    private static final String IN_PROGRESS = "PROPOSED";

    private static final int PAGE = 200;
    private static final Duration DEADLINE = Duration.ofSeconds(25);

    private final Calls calls;
    private final Clock clock;
    private final Map<Service, HoldingsClient> clients = new HashMap<>();

    Reconciliation(Calls calls, Clock clock, ServiceAddresses addresses) {
        this.calls = calls;
        this.clock = clock;
        for (var service : List.of(Service.INTERVENTIONS, Service.SCHOOLS, Service.FINANCE)) {
            clients.put(service, client(addresses, service));
        }
    }

    private static HoldingsClient client(ServiceAddresses addresses, Service service) {
        return QuarkusRestClientBuilder.newBuilder()
                .baseUri(addresses.of(service))
                .connectTimeout(2, TimeUnit.SECONDS)
                .readTimeout(10, TimeUnit.SECONDS)
                .build(HoldingsClient.class);
    }

    /**
     * Compares, on behalf of whoever the token is for.
     *
     * @throws org.uplift.portal.kit.calls.ServiceAway where one of the three does not answer: it says which
     */
    public Agreement compare(String bearer) {
        var interventions = held(Service.INTERVENTIONS, bearer);
        var schools = held(Service.SCHOOLS, bearer);
        var finance = held(Service.FINANCE, bearer);
        return compare(interventions.await(), schools.await(), finance.await());
    }

    private Pending<Map<UUID, Held>> held(Service service, String bearer) {
        var client = Optional.ofNullable(clients.get(service)).orElseThrow();
        return calls.start(service, DEADLINE, () -> everything(client, bearer));
    }

    private static Map<UUID, Held> everything(HoldingsClient client, String bearer) {
        var all = new HashMap<UUID, Held>();
        var after = Optional.<String>empty();
        do {
            var page = client.page(bearer, PAGE, after.orElse(null));
            page.items().forEach(held -> all.put(held.interventionId(), held));
            after = Optional.ofNullable(page.next());
        } while (after.isPresent());
        return all;
    }

    Agreement compare(Map<UUID, Held> interventions, Map<UUID, Held> schools, Map<UUID, Held> finance) {
        var ids = new TreeSet<>(interventions.keySet());
        ids.addAll(schools.keySet());
        ids.addAll(finance.keySet());
        var compared = ids.stream()
                .map(id -> compare(
                        id,
                        Optional.ofNullable(interventions.get(id)),
                        Optional.ofNullable(schools.get(id)),
                        Optional.ofNullable(finance.get(id))))
                .toList();
        var differences = compared.stream().filter(one -> !one.agrees()).toList();
        var inProgress = (int) compared.stream()
                .filter(one -> one.status().equals(IN_PROGRESS))
                .count();
        return new Agreement(
                clock.instant(),
                differences.isEmpty(),
                compared.size() - inProgress,
                inProgress,
                compared,
                differences);
    }

    private static Compared compare(
            UUID id, Optional<Held> interventions, Optional<Held> schools, Optional<Held> finance) {
        var status = interventions.map(Held::status).orElse("UNKNOWN");
        var days = new Days(
                interventions.map(Held::daysOrNone).orElse(BigDecimal.ZERO),
                schools.map(Held::daysOrNone).orElse(BigDecimal.ZERO));
        var amount = new Amount(
                interventions.map(Held::amountOrNone).orElse(BigDecimal.ZERO),
                finance.map(Held::amountOrNone).orElse(BigDecimal.ZERO));
        var agrees = status.equals(IN_PROGRESS)
                || (days.interventions().compareTo(days.schools()) == 0
                        && amount.interventions().compareTo(amount.finance()) == 0);
        var summary = interventions.map(Held::summary).orElse(null);
        return new Compared(id, summary, status, days, amount, agrees);
    }
}
