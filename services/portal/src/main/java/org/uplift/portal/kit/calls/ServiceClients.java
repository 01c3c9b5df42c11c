package org.uplift.portal.kit.calls;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.uplift.codesign.api.practices.PracticesApi;
import org.uplift.codesign.api.teams.TeamsApi;
import org.uplift.finance.api.budgets.BudgetsApi;
import org.uplift.finance.api.budgets.MoneyHeldApi;
import org.uplift.interventions.api.commissioning.InterventionsApi;
import org.uplift.interventions.api.delivery.DeliveryApi;
import org.uplift.interventions.api.impact.ImpactApi;
import org.uplift.interventions.api.needs.NeedsApi;
import org.uplift.interventions.api.trace.ExpectedHoldingsApi;
import org.uplift.interventions.api.trace.TraceApi;
import org.uplift.platform.services.Service;
import org.uplift.reporting.api.dashboard.DashboardApi;
import org.uplift.reporting.api.packs.PacksApi;
import org.uplift.reporting.api.projection.CopiesApi;
import org.uplift.reporting.api.projection.ReportedHoldingsApi;
import org.uplift.schools.api.capacity.BookedDaysApi;
import org.uplift.schools.api.capacity.CapacityApi;
import org.uplift.schools.api.imports.ImportsApi;
import org.uplift.schools.api.inspections.InspectionsApi;
import org.uplift.schools.api.me.MeApi;
import org.uplift.schools.api.people.ApprovalsApi;
import org.uplift.schools.api.people.PeopleApi;
import org.uplift.schools.api.posts.PostKindsApi;
import org.uplift.schools.api.register.SchoolsApi;
import org.uplift.schools.api.signins.SignInsApi;

/** The services' APIs, each to be injected by the name of its interface. */
@ApplicationScoped
class ServiceClients {

    private static final long KEYCLOAK_ANSWERS_MILLISECONDS = 15_000;

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

    @Produces
    @Singleton
    NeedsApi needs(Clients clients) {
        return clients.of(Service.INTERVENTIONS, NeedsApi.class);
    }

    @Produces
    @Singleton
    InterventionsApi interventions(Clients clients) {
        return clients.of(Service.INTERVENTIONS, InterventionsApi.class);
    }

    @Produces
    @Singleton
    DeliveryApi delivery(Clients clients) {
        return clients.of(Service.INTERVENTIONS, DeliveryApi.class);
    }

    @Produces
    @Singleton
    ImpactApi impact(Clients clients) {
        return clients.of(Service.INTERVENTIONS, ImpactApi.class);
    }

    @Produces
    @Singleton
    TraceApi trace(Clients clients) {
        return clients.of(Service.INTERVENTIONS, TraceApi.class);
    }

    @Produces
    @Singleton
    ExpectedHoldingsApi expectedHoldings(Clients clients) {
        return clients.of(Service.INTERVENTIONS, ExpectedHoldingsApi.class);
    }

    @Produces
    @Singleton
    CopiesApi copies(Clients clients) {
        return clients.of(Service.REPORTING, CopiesApi.class);
    }

    @Produces
    @Singleton
    ReportedHoldingsApi reportedHoldings(Clients clients) {
        return clients.of(Service.REPORTING, ReportedHoldingsApi.class);
    }

    @Produces
    @Singleton
    MoneyHeldApi moneyHeld(Clients clients) {
        return clients.of(Service.FINANCE, MoneyHeldApi.class);
    }

    @Produces
    @Singleton
    MeApi me(Clients clients) {
        return clients.of(Service.SCHOOLS, MeApi.class);
    }

    @Produces
    @Singleton
    PeopleApi people(Clients clients) {
        return clients.of(Service.SCHOOLS, PeopleApi.class);
    }

    @Produces
    @Singleton
    SignInsApi signIns(Clients clients) {
        // Some of it is answered once Keycloak has been asked.
        return clients.of(Service.SCHOOLS, SignInsApi.class, KEYCLOAK_ANSWERS_MILLISECONDS);
    }

    @Produces
    @Singleton
    ApprovalsApi approvals(Clients clients) {
        return clients.of(Service.SCHOOLS, ApprovalsApi.class);
    }

    @Produces
    @Singleton
    PostKindsApi postKinds(Clients clients) {
        return clients.of(Service.SCHOOLS, PostKindsApi.class);
    }

    @Produces
    @Singleton
    CapacityApi capacity(Clients clients) {
        return clients.of(Service.SCHOOLS, CapacityApi.class);
    }

    @Produces
    @Singleton
    BookedDaysApi bookedDays(Clients clients) {
        return clients.of(Service.SCHOOLS, BookedDaysApi.class);
    }

    @Produces
    @Singleton
    InspectionsApi inspections(Clients clients) {
        return clients.of(Service.SCHOOLS, InspectionsApi.class);
    }

    @Produces
    @Singleton
    SchoolsApi schools(Clients clients) {
        return clients.of(Service.SCHOOLS, SchoolsApi.class);
    }

    @Produces
    @Singleton
    ImportsApi imports(Clients clients) {
        return clients.of(Service.SCHOOLS, ImportsApi.class);
    }
}
