package org.uplift.gateway.portal.schools;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.uplift.gateway.calls.Calls;
import org.uplift.gateway.calls.Section;
import org.uplift.gateway.calls.Section.Missing;
import org.uplift.gateway.portal.page.Answers;
import org.uplift.gateway.routes.Service;
import org.uplift.gateway.services.interventions.InterventionsClient;
import org.uplift.gateway.services.interventions.NeedsClient;
import org.uplift.gateway.services.reporting.DashboardClient;
import org.uplift.gateway.services.reporting.SchoolFigures;
import org.uplift.gateway.services.schools.Balance;
import org.uplift.gateway.services.schools.School;
import org.uplift.gateway.services.schools.SchoolsClient;
import org.uplift.gateway.session.OpenTo;
import org.uplift.gateway.session.Signed;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.problem.ProblemException;

/** One school: its facts, what it needs, what is being done, what it gives and receives. */
@Path("/schools/{urn:\\d{1,7}}")
public class SchoolResource {

    private static final int MANY = 100;

    private final Calls calls;
    private final SchoolsClient schools;
    private final NeedsClient needs;
    private final InterventionsClient interventions;
    private final DashboardClient dashboards;
    private final Signed signed;

    SchoolResource(
            Calls calls,
            @RestClient SchoolsClient schools,
            @RestClient NeedsClient needs,
            @RestClient InterventionsClient interventions,
            @RestClient DashboardClient dashboards,
            Signed signed) {
        this.calls = calls;
        this.schools = schools;
        this.needs = needs;
        this.interventions = interventions;
        this.dashboards = dashboards;
        this.signed = signed;
    }

    @GET
    @OpenTo(Permission.SCHOOLS_READ)
    @RunOnVirtualThread
    public Response school(@RestPath int urn, @RestQuery @DefaultValue("") String done) {
        var bearer = signed.bearer();
        var school = calls.start(Service.SCHOOLS, () -> schools.school(bearer, urn));
        var needed = calls.start(Service.INTERVENTIONS, () -> needs.ofSchool(bearer, urn, MANY));
        var served = calls.start(Service.INTERVENTIONS, () -> interventions.ofSchool(bearer, urn, MANY));
        var balance = calls.start(Service.SCHOOLS, () -> schools.balance(bearer, urn));
        var figures = calls.start(Service.REPORTING, () -> dashboards.school(bearer, urn));
        var facts = school.section();
        if (facts.missing() == Missing.NOT_FOUND) {
            throw ProblemException.notFound("The school");
        }
        return Answers.page(Templates.school(
                urn,
                done.equals("need"),
                facts,
                needed.section(),
                served.section(),
                balance.section(),
                figures.section()));
    }

    @CheckedTemplate(basePath = "schools")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance school(
                int urn,
                boolean recorded,
                Section<School> school,
                Section<NeedsClient.Needs> needs,
                Section<InterventionsClient.Interventions> interventions,
                Section<Balance> balance,
                Section<SchoolFigures> figures);
    }
}
