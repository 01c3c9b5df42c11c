package org.uplift.portal.kit.calls;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.uplift.codesign.api.teams.TeamsApi;
import org.uplift.finance.api.budgets.BudgetsApi;
import org.uplift.platform.services.Service;

/** The services' APIs, each to be injected by the name of its interface. */
@ApplicationScoped
class ServiceClients {

    @Produces
    @Singleton
    TeamsApi teams(Clients clients) {
        return clients.of(Service.CODESIGN, TeamsApi.class);
    }

    @Produces
    @Singleton
    BudgetsApi budgets(Clients clients) {
        return clients.of(Service.FINANCE, BudgetsApi.class);
    }
}
