package org.uplift.portal.app.home;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.services.Service;
import org.uplift.portal.kit.calls.Calls;
import org.uplift.portal.kit.calls.Section;
import org.uplift.portal.kit.page.PageAnswers;
import org.uplift.portal.kit.session.OpenToAnybody;
import org.uplift.portal.kit.session.OpenToSignedIn;
import org.uplift.portal.kit.session.Signed;
import org.uplift.reporting.api.dashboard.Dashboard;
import org.uplift.reporting.api.dashboard.DashboardApi;
import org.uplift.reporting.api.dashboard.DashboardSearch;
import org.uplift.schools.api.me.Profile;

/** Coming in: the start page for anybody, and home, what needs whoever is signed in. */
@Path("/")
public class HomePages {

    private final Calls calls;
    private final Panels panels;
    private final DashboardApi dashboards;
    private final Signed signed;
    private final Clock clock;

    HomePages(Calls calls, Panels panels, DashboardApi dashboards, Signed signed, Clock clock) {
        this.calls = calls;
        this.panels = panels;
        this.dashboards = dashboards;
        this.signed = signed;
        this.clock = clock;
    }

    @GET
    @OpenToAnybody
    @RunOnVirtualThread
    public Response start(RoutingContext routing) {
        var hasSession = routing.request().cookies().stream()
                .anyMatch(cookie -> cookie.getName().startsWith("q_session"));
        return hasSession ? PageAnswers.onTo("/home") : PageAnswers.page(Templates.start(false));
    }

    @GET
    @Path("/signed-out")
    @OpenToAnybody
    @RunOnVirtualThread
    public Response signedOut() {
        return PageAnswers.page(Templates.start(true));
    }

    @GET
    @Path("/home")
    @OpenToSignedIn
    @RunOnVirtualThread
    public Response home() {
        var me = signed.profile();
        if (me.nowhere()) {
            return PageAnswers.page(Templates.nowhere(me.appointments(), me.standing()));
        }
        var figures = dashboard();
        var deployed = panels.deployments();
        var started = panels.start(signed);
        var mine = deployed.get();
        var shown = started.stream().map(Supplier::get).toList();
        return PageAnswers.page(Templates.home(LocalDate.now(clock), me, figures.get(), shown, mine));
    }

    private Supplier<Optional<Section<Dashboard>>> dashboard() {
        if (!signed.may(Permission.DASHBOARD_READ)) {
            return Optional::empty;
        }
        var pending = calls.start(Service.REPORTING, () -> dashboards.read(new DashboardSearch()));
        return () -> Optional.of(pending.section());
    }

    @CheckedTemplate(basePath = "home")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance start(boolean signedOut);

        /** @param coming posts of theirs that begin on a day to come */
        static native TemplateInstance nowhere(List<Profile.Appointment> coming, Profile.Standing standing);

        static native TemplateInstance home(
                LocalDate today, Profile me, Optional<Section<Dashboard>> figures, List<Panel> panels, Panel deployed);
    }
}
