package org.uplift.portal.app.schools;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.uplift.interventions.api.commissioning.InterventionRow;
import org.uplift.interventions.api.commissioning.InterventionSearch;
import org.uplift.interventions.api.commissioning.InterventionsApi;
import org.uplift.interventions.api.needs.NeedSearch;
import org.uplift.interventions.api.needs.NeedsApi;
import org.uplift.platform.api.ListRequest;
import org.uplift.platform.api.Page;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.services.Service;
import org.uplift.portal.kit.calls.Calls;
import org.uplift.portal.kit.calls.Calls.Pending;
import org.uplift.portal.kit.calls.Section;
import org.uplift.portal.kit.page.YearChoice;
import org.uplift.portal.kit.record.Fact;
import org.uplift.portal.kit.record.RecordHead;
import org.uplift.portal.kit.session.Signed;
import org.uplift.reporting.api.dashboard.DashboardApi;
import org.uplift.reporting.api.dashboard.SchoolFigures;
import org.uplift.schools.api.capacity.CapacityApi;
import org.uplift.schools.api.inspections.InspectionRecord;
import org.uplift.schools.api.inspections.InspectionsApi;
import org.uplift.schools.api.people.PeopleApi;
import org.uplift.schools.api.people.PeopleSearch;
import org.uplift.schools.api.people.PersonRow;
import org.uplift.schools.api.register.SchoolRecord;

/** The parts of a school's page. Each starts its own calls before it waits for the school. */
@Singleton
class SchoolParts {

    private static final int MANY = 100;

    private final Calls calls;
    private final NeedsApi needs;
    private final InterventionsApi interventions;
    private final DashboardApi dashboards;
    private final PeopleApi people;
    private final CapacityApi capacity;
    private final InspectionsApi inspections;
    private final Signed signed;
    private final Clock clock;

    SchoolParts(
            Calls calls,
            NeedsApi needs,
            InterventionsApi interventions,
            DashboardApi dashboards,
            PeopleApi people,
            CapacityApi capacity,
            InspectionsApi inspections,
            Signed signed,
            Clock clock) {
        this.calls = calls;
        this.needs = needs;
        this.interventions = interventions;
        this.dashboards = dashboards;
        this.people = people;
        this.capacity = capacity;
        this.inspections = inspections;
        this.signed = signed;
        this.clock = clock;
    }

    TemplateInstance overview(SchoolHead head) {
        var urn = head.urn();
        Supplier<Section<SchoolFigures>> figures =
                started(Permission.DASHBOARD_READ, urn, Service.REPORTING, () -> dashboards.school(urn, null));
        var needed = needed(urn);
        var served = live(urn);
        var record = head.record();
        var allNeeds = needed.get();
        var all = served.get();
        return Templates.overview(record, head.school(), figures.get(), allNeeds, all, StrandSupport.of(allNeeds, all));
    }

    private Supplier<Section<SchoolNeeds>> needed(int urn) {
        return started(Permission.NEEDS_READ, urn, Service.INTERVENTIONS, () -> needsOf(urn));
    }

    private Supplier<Section<SchoolInterventions>> live(int urn) {
        return started(
                Permission.INTERVENTIONS_READ, urn, Service.INTERVENTIONS, () -> SchoolInterventions.of(served(urn)));
    }

    /** Asks only for what the reader may know of at this school: of another they would be told that there is none. */
    private <T> Supplier<Section<T>> started(Permission permission, int urn, Service service, Callable<T> call) {
        if (!signed.may(permission, urn)) {
            return () -> Section.notAllowed(service);
        }
        return calls.start(service, call)::section;
    }

    private SchoolNeeds needsOf(int urn) {
        var search = new NeedSearch();
        search.school = List.of(urn);
        return SchoolNeeds.of(needs.list(search, ListRequest.first(MANY)).items());
    }

    private List<InterventionRow> served(int urn) {
        var search = new InterventionSearch();
        search.school = List.of(urn);
        return interventions.list(search, ListRequest.first(MANY)).items();
    }

    TemplateInstance needs(SchoolHead head) {
        var needed = needed(head.urn());
        var served = live(head.urn());
        return Templates.needs(head.record(), needed.get(), served.get());
    }

    TemplateInstance people(SchoolHead head) {
        var search = new PeopleSearch();
        search.school = List.of(head.urn());
        var asked = calls.start(Service.SCHOOLS, () -> people.list(search, new ListRequest(MANY, null, "name", false)));
        var record = head.record();
        var found = asked.section();
        var today = LocalDate.now(clock);
        var working = found.present() ? WorksHere.among(found.get().items(), head.urn(), today) : List.<WorksHere>of();
        var more = found.present() && found.get().next() != null;
        return Templates.people(record, head.urn(), found, working, more);
    }

    TemplateInstance support(SchoolHead head, @Nullable String year) {
        var balance = calls.start(Service.SCHOOLS, () -> capacity.ofSchool(head.urn(), YearChoice.chosen(year)));
        var served = Optional.of(Permission.INTERVENTIONS_READ)
                .filter(permission -> signed.may(permission, head.urn()))
                .map(may -> calls.start(Service.INTERVENTIONS, () -> served(head.urn())));
        var record = head.record();
        return Templates.support(
                record,
                SchoolSupport.of(balance.section(), served.map(Pending::section)),
                YearChoice.around(LocalDate.now(clock), year));
    }

    TemplateInstance inspections(SchoolHead head) {
        var found = calls.start(Service.SCHOOLS, () -> inspections.list(head.urn(), ListRequest.first(MANY)));
        return Templates.inspections(head.record(), found.section());
    }

    TemplateInstance facts(SchoolHead head) {
        var record = head.record();
        var school = head.school();
        return Templates.facts(
                record,
                school,
                school.present() ? RegisterFacts.site(school.get().website()).orElse("") : "",
                school.present() ? RegisterFacts.school(school.get()) : List.of(),
                school.present() ? RegisterFacts.identity(school.get()) : List.of());
    }

    @CheckedTemplate(basePath = "schools")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance overview(
                RecordHead head,
                Section<SchoolRecord> school,
                Section<SchoolFigures> figures,
                Section<SchoolNeeds> needs,
                Section<SchoolInterventions> interventions,
                List<StrandSupport> strands);

        static native TemplateInstance needs(
                RecordHead head, Section<SchoolNeeds> needs, Section<SchoolInterventions> interventions);

        static native TemplateInstance people(
                RecordHead head, int urn, Section<Page<PersonRow>> found, List<WorksHere> working, boolean more);

        static native TemplateInstance support(RecordHead head, SchoolSupport support, List<YearChoice> years);

        static native TemplateInstance inspections(RecordHead head, Section<Page<InspectionRecord>> inspections);

        static native TemplateInstance facts(
                RecordHead head, Section<SchoolRecord> school, String site, List<Fact> facts, List<Fact> identity);
    }
}
