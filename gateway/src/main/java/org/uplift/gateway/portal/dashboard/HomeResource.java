package org.uplift.gateway.portal.dashboard;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.uplift.gateway.calls.Calls;
import org.uplift.gateway.calls.Section;
import org.uplift.gateway.portal.page.Answers;
import org.uplift.gateway.routes.Service;
import org.uplift.gateway.services.reporting.Dashboard;
import org.uplift.gateway.services.reporting.DashboardClient;
import org.uplift.gateway.services.reporting.SchoolFigures;
import org.uplift.gateway.session.OpenToAnybody;
import org.uplift.gateway.session.OpenToSignedIn;
import org.uplift.gateway.session.Signed;
import org.uplift.platform.permission.Permission;

/** Coming in: the start page for anybody, and home, the trust at a glance. */
@Path("/")
public class HomeResource {

    private static final int SCHOOLS = 200;

    private final Calls calls;
    private final DashboardClient dashboards;
    private final Signed signed;

    HomeResource(Calls calls, @RestClient DashboardClient dashboards, Signed signed) {
        this.calls = calls;
        this.dashboards = dashboards;
        this.signed = signed;
    }

    @GET
    @OpenToAnybody
    @RunOnVirtualThread
    public Response start(RoutingContext routing) {
        var hasSession = routing.request().cookies().stream()
                .anyMatch(cookie -> cookie.getName().startsWith("q_session"));
        return hasSession ? Answers.onTo("/home") : Answers.page(Templates.start(false));
    }

    @GET
    @Path("/signed-out")
    @OpenToAnybody
    @RunOnVirtualThread
    public Response signedOut() {
        return Answers.page(Templates.start(true));
    }

    @GET
    @Path("/home")
    @OpenToSignedIn
    @RunOnVirtualThread
    public Response home(@QueryParam("sort") @DefaultValue("name") String sort) {
        if (!signed.may(Permission.DASHBOARD_READ)) {
            return Answers.page(Templates.welcome());
        }
        var bearer = signed.bearer();
        var dashboard = calls.start(Service.REPORTING, () -> dashboards.dashboard(bearer, SCHOOLS))
                .section();
        var order = Order.of(sort);
        var schools = dashboard.present() ? order.sort(dashboard.get().schools()) : List.<SchoolFigures>of();
        return Answers.page(Templates.home(dashboard, schools, order, Arrays.asList(Order.values())));
    }

    @CheckedTemplate(basePath = "dashboard")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance start(boolean signedOut);

        static native TemplateInstance welcome();

        static native TemplateInstance home(
                Section<Dashboard> dashboard, List<SchoolFigures> schools, Order order, List<Order> columns);
    }
}
