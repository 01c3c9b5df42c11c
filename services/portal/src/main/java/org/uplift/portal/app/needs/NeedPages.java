package org.uplift.portal.app.needs;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.uplift.interventions.api.commissioning.InterventionRow;
import org.uplift.interventions.api.commissioning.InterventionSearch;
import org.uplift.interventions.api.commissioning.InterventionsApi;
import org.uplift.interventions.api.needs.NeedAction;
import org.uplift.interventions.api.needs.NeedRecord;
import org.uplift.interventions.api.needs.NeedRow;
import org.uplift.interventions.api.needs.NeedSearch;
import org.uplift.interventions.api.needs.NeedStatus;
import org.uplift.interventions.api.needs.NeedsApi;
import org.uplift.platform.api.ListRequest;
import org.uplift.platform.api.Page;
import org.uplift.platform.api.Strand;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.services.Service;
import org.uplift.portal.kit.calls.Calls;
import org.uplift.portal.kit.calls.Section;
import org.uplift.portal.kit.listing.Cell;
import org.uplift.portal.kit.listing.Column;
import org.uplift.portal.kit.listing.Filter;
import org.uplift.portal.kit.listing.Listing;
import org.uplift.portal.kit.listing.Lists;
import org.uplift.portal.kit.listing.Option;
import org.uplift.portal.kit.listing.SchoolOptions;
import org.uplift.portal.kit.page.PageAnswers;
import org.uplift.portal.kit.page.Words;
import org.uplift.portal.kit.record.ChangeWords;
import org.uplift.portal.kit.record.Fact;
import org.uplift.portal.kit.record.Histories;
import org.uplift.portal.kit.record.Offer;
import org.uplift.portal.kit.record.RecordHead;
import org.uplift.portal.kit.record.Tab;
import org.uplift.portal.kit.session.OpenTo;

/** Needs: every one within the reader's reach; one with what showed it and what is being done about it. */
@Path("/needs")
public class NeedPages {

    private static final int MANY = 50;
    private static final ChangeWords WORDS = ChangeWords.of(
            Map.of("summary", "What is needed", "schoolUrn", "School", "recordedOn", "Recorded", "metOn", "Met"),
            NeedStatus.class,
            Strand.class);

    private final Calls calls;
    private final NeedsApi needs;
    private final InterventionsApi interventions;
    private final Histories histories;
    private final Lists lists;
    private final SchoolOptions schools;

    NeedPages(
            Calls calls,
            NeedsApi needs,
            InterventionsApi interventions,
            Histories histories,
            Lists lists,
            SchoolOptions schools) {
        this.calls = calls;
        this.needs = needs;
        this.interventions = interventions;
        this.histories = histories;
        this.lists = lists;
        this.schools = schools;
    }

    @GET
    @OpenTo(Permission.NEEDS_READ)
    @RunOnVirtualThread
    public Response list(@Context UriInfo asked) {
        return lists.answer(
                Listing.<NeedRow>of("needs", "Needs", "/needs")
                        .counting("need", "needs")
                        .intro("What our schools need, agreed with their headteachers.")
                        .order("newest")
                        .nothingYet("No needs yet", "Open a school and record what it needs, with what showed it.")
                        .column(Column.of("Need", need -> Cell.link(need.summary(), "/needs/" + need.id(), kind(need))))
                        .column(Column.<NeedRow>of(
                                        "School", need -> Cell.text(Words.school(need.schoolName(), need.schoolUrn())))
                                .sortedBy("school"))
                        .column(Column.<NeedRow>of("Status", need -> Cell.status(need.status()))
                                .sortedBy("status"))
                        .column(Column.<NeedRow>of("Recorded", need -> Cell.day(need.recordedOn()))
                                .sortedByLatest("newest"))
                        .column(Column.<NeedRow>of("Met", need -> Cell.day(need.metOn()))
                                .inExportsOnly())
                        .column(Column.<NeedRow>of(
                                        "Strand",
                                        need -> Cell.text(need.strand().label()))
                                .inExportsOnly())
                        .column(Column.<NeedRow>of("Subject", need -> Cell.text(need.subject()))
                                .inExportsOnly())
                        .column(Column.<NeedRow>of("URN", need -> Cell.number(need.schoolUrn()))
                                .inExportsOnly())
                        .filter(Filter.search("Words", "In the need, its subject or the school"))
                        .filter(schools.filter())
                        .filter(Filter.any("status", "Status", Option.of(NeedStatus.class)))
                        .filter(Filter.only("unserved", "Nothing is being done about it yet"))
                        .filter(Filter.any("strand", "Strand", Option.of(Strand.class)))
                        .from(
                                Service.INTERVENTIONS,
                                (filters, place) -> needs.list(filters.as(NeedSearch.class), place)),
                asked);
    }

    private static String kind(NeedRow need) {
        var strand = need.strand().label();
        return need.subject() == null ? strand : strand + ", " + need.subject();
    }

    @GET
    @Path("/{id}")
    @OpenTo(Permission.NEEDS_READ)
    @RunOnVirtualThread
    public Response need(
            @RestPath UUID id,
            @RestQuery @Nullable String tab,
            @RestQuery @Nullable String after,
            @RestQuery @Nullable String done) {
        var serving =
                calls.start(Service.INTERVENTIONS, () -> interventions.list(serving(id), ListRequest.first(MANY)));
        var need = calls.start(Service.INTERVENTIONS, () -> needs.read(id).getEntity())
                .await();
        var head = head(need, tab, "recorded".equals(done));
        if (head.at("history")) {
            return PageAnswers.page(histories.page(
                    head, Service.INTERVENTIONS, place -> needs.history(id, place), "need", WORDS, after));
        }
        return PageAnswers.page(Templates.need(head, need, facts(need), serving.section()));
    }

    private static InterventionSearch serving(UUID id) {
        var search = new InterventionSearch();
        search.need = id;
        return search;
    }

    private static RecordHead head(NeedRecord need, @Nullable String tab, boolean recorded) {
        var at = "/needs/" + need.id();
        var head = RecordHead.of(need.summary())
                .caption("Need")
                .status(need.status())
                .within(Words.school(need.schoolName(), need.schoolUrn()), "/schools/" + need.schoolUrn())
                .back("Needs", "/needs")
                .actions(need.actions(), Offer.of(NeedAction.PROPOSE, "Propose support", at + "/propose"))
                .tabs(at, tab, Tab.of("need", "Need"), Tab.of("history", "History"));
        return recorded ? head.done("The need is recorded. Propose what would meet it when you are ready.") : head;
    }

    private static List<Fact> facts(NeedRecord need) {
        return List.of(
                new Fact(
                        "School",
                        Cell.link(Words.school(need.schoolName(), need.schoolUrn()), "/schools/" + need.schoolUrn())),
                new Fact("Strand", Cell.text(need.strand().label())),
                new Fact("Subject", Cell.text(need.subject())),
                new Fact("Recorded", Cell.day(need.recordedOn())),
                new Fact("Met", Cell.day(need.metOn())));
    }

    @CheckedTemplate(basePath = "needs")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance need(
                RecordHead head, NeedRecord need, List<Fact> facts, Section<Page<InterventionRow>> serving);
    }
}
