package org.uplift.portal.kit.calls;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.uplift.codesign.api.practices.PracticesApi;
import org.uplift.codesign.api.teams.TeamsApi;
import org.uplift.finance.api.budgets.BudgetsApi;
import org.uplift.platform.services.Service;
import org.uplift.reporting.api.dashboard.DashboardApi;
import org.uplift.reporting.api.packs.PacksApi;

/** The services' APIs, each to be injected by the name of its interface. */
@ApplicationScoped
class ServiceClients {

    private static final int PDF_MILLISECONDS = 20_000;

    @Produces
    @Singleton
    PracticesApi practices(Clients clients) {
        return clients.of(Service.CODESIGN, PracticesApi.class);
    }

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

    @Produces
    @Singleton
    DashboardApi dashboard(Clients clients) {
        return clients.of(Service.REPORTING, DashboardApi.class);
    }

    /** Drawing a pack as a PDF takes longer than a page may. */
    @Produces
    @Singleton
    PacksApi packs(Clients clients) {
        return clients.of(Service.REPORTING, PacksApi.class, PDF_MILLISECONDS);
    }
}
