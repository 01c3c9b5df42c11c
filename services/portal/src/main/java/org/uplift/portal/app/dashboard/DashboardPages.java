package org.uplift.portal.app.dashboard;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.uplift.platform.api.Strand;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.services.Service;
import org.uplift.portal.kit.calls.Calls;
import org.uplift.portal.kit.calls.Section;
import org.uplift.portal.kit.figures.HeatMap;
import org.uplift.portal.kit.figures.HeatMap.Count;
import org.uplift.portal.kit.figures.HeatMap.Layout;
import org.uplift.portal.kit.listing.Lists;
import org.uplift.portal.kit.listing.Option;
import org.uplift.portal.kit.page.AsAtWords;
import org.uplift.portal.kit.page.PageAnswers;
import org.uplift.portal.kit.page.Words;
import org.uplift.portal.kit.session.OpenTo;
import org.uplift.reporting.api.dashboard.Dashboard;
import org.uplift.reporting.api.dashboard.DashboardApi;
import org.uplift.reporting.api.dashboard.DashboardSearch;
import org.uplift.reporting.api.dashboard.SchoolFigures;

/** The trust at a glance: its schools by strand as a heat map, and the same figures as a table. */
@Path("/dashboard")
public class DashboardPages {

    /** In the order they are offered. */
    private static final List<Strand> STRANDS =
            List.of(Strand.SUBJECT, Strand.LEADERSHIP, Strand.SEND, Strand.GOVERNANCE, Strand.ICT, Strand.FINANCE);

    private final Calls calls;
    private final Lists lists;
    private final DashboardApi dashboards;
    private final AsAtWords asAt;

    DashboardPages(Calls calls, Lists lists, DashboardApi dashboards, AsAtWords asAt) {
        this.calls = calls;
        this.lists = lists;
        this.dashboards = dashboards;
        this.asAt = asAt;
    }

    @GET
    @OpenTo(Permission.DASHBOARD_READ)
    @RunOnVirtualThread
    public Response map(
            @QueryParam("measure") @DefaultValue("") String measured,
            @QueryParam("hub") @DefaultValue("") String hub,
            @QueryParam("phase") @DefaultValue("") String phase) {
        var dashboard = calls.start(Service.REPORTING, () -> dashboards.read(new DashboardSearch()))
                .section();
        var measure = Measure.of(measured);
        var all = dashboard.present() ? dashboard.get().schools() : List.<SchoolFigures>of();
        var chosen = all.stream()
                .filter(school -> hub.isEmpty() || hub.equals(school.hub()))
                .filter(school -> phase.isEmpty() || phase.equals(school.phase()))
                .toList();
        return PageAnswers.page(Templates.map(
                dashboard,
                new Chosen(
                        measure, hub, phase, different(all, SchoolFigures::hub), different(all, SchoolFigures::phase)),
                chosen.size(),
                draw(chosen, measure, Layout.WIDE),
                draw(chosen, measure, Layout.NARROW)));
    }

    /** The same figures as a list, to sort, and to take away as a file. */
    @GET
    @Path("/table")
    @OpenTo(Permission.DASHBOARD_READ)
    @RunOnVirtualThread
    public Response table(@Context UriInfo asked) {
        var figures = calls.start(Service.REPORTING, () -> dashboards.read(new DashboardSearch()));
        return lists.answer(FiguresTable.listing(figures, asAt), asked);
    }

    private static HeatMap draw(List<SchoolFigures> schools, Measure measure, Layout layout) {
        return HeatMap.of(
                STRANDS.stream().map(Strand::label).toList(),
                schools,
                SchoolFigures::name,
                school -> "/schools/" + school.urn(),
                school -> STRANDS.stream()
                        .map(school::strand)
                        .map(strand -> new Count(
                                measure.count(strand),
                                measure != Measure.REVIEWS && strand.overdueReviews() > 0,
                                measure.says(school, strand),
                                measure.href(school, strand)))
                        .toList(),
                layout);
    }

    private static List<String> different(List<SchoolFigures> schools, Function<SchoolFigures, String> what) {
        return schools.stream()
                .map(what)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    /** What the reader chose to see, and what else there is to choose. */
    record Chosen(Measure measure, String hub, String phase, List<String> hubs, List<String> phases) {
        public List<Option> measureOptions() {
            return Arrays.stream(Measure.values())
                    .map(one -> new Option(one.id(), one.title()))
                    .toList();
        }

        public List<Option> hubOptions() {
            return options("All hubs", hubs);
        }

        public List<Option> phaseOptions() {
            return options("All phases", phases);
        }

        public String title() {
            return measure.title() + " by school and strand";
        }

        public String text() {
            return "A row for each school, a column for each of the six strands. Each crossing says how many.";
        }

        /** Whether the map marks what is overdue, beside what it counts. */
        public boolean flags() {
            return measure != Measure.REVIEWS;
        }

        /** This very choice, to be shown anew. */
        public String address() {
            return "/dashboard?measure=%s&hub=%s&phase=%s"
                    .formatted(measure.id(), Words.inAddress(hub), Words.inAddress(phase));
        }

        private static List<Option> options(String all, List<String> values) {
            return Stream.concat(Stream.of(new Option("", all)), values.stream().map(value -> new Option(value, value)))
                    .toList();
        }
    }

    @CheckedTemplate(basePath = "dashboard")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance map(
                Section<Dashboard> dashboard, Chosen chosen, int shown, HeatMap wide, HeatMap narrow);
    }
}
