package org.uplift.portal.app.needs;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.api.Page;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.services.Service;
import org.uplift.portal.kit.calls.Calls;
import org.uplift.portal.kit.calls.Section;
import org.uplift.portal.kit.listing.Cell;
import org.uplift.portal.kit.page.Answers;
import org.uplift.portal.kit.page.Words;
import org.uplift.portal.kit.record.Fact;
import org.uplift.portal.kit.record.Histories;
import org.uplift.portal.kit.record.Offer;
import org.uplift.portal.kit.record.RecordHead;
import org.uplift.portal.kit.record.Tab;
import org.uplift.portal.kit.session.OpenTo;
import org.uplift.portal.kit.session.Signed;
import org.uplift.portal.services.interventions.Intervention;
import org.uplift.portal.services.interventions.InterventionsClient;
import org.uplift.portal.services.interventions.Need;
import org.uplift.portal.services.interventions.NeedsClient;

/** One need: what showed it, and what is being done about it. */
@Path("/needs/{id}")
public class NeedRecordResource {

    private static final int MANY = 50;
    private static final Map<String, String> LABELS =
            Map.of("summary", "What is needed", "schoolUrn", "School", "recordedOn", "Recorded", "metOn", "Met");

    private final Calls calls;
    private final NeedsClient needs;
    private final InterventionsClient interventions;
    private final Histories histories;
    private final Signed signed;

    NeedRecordResource(
            Calls calls,
            @RestClient NeedsClient needs,
            @RestClient InterventionsClient interventions,
            Histories histories,
            Signed signed) {
        this.calls = calls;
        this.needs = needs;
        this.interventions = interventions;
        this.histories = histories;
        this.signed = signed;
    }

    @GET
    @OpenTo(Permission.NEEDS_READ)
    @RunOnVirtualThread
    public Response need(
            @RestPath UUID id,
            @RestQuery @Nullable String tab,
            @RestQuery @Nullable String after,
            @RestQuery @Nullable String done) {
        var bearer = signed.bearer();
        var serving = calls.start(Service.INTERVENTIONS, () -> interventions.list(bearer, serving(id)));
        var need =
                calls.start(Service.INTERVENTIONS, () -> needs.need(bearer, id)).await();
        var head = head(need, tab, "recorded".equals(done));
        if (head.at("history")) {
            return Answers.page(
                    histories.page(head, Service.INTERVENTIONS, "needs", id.toString(), "need", LABELS, after));
        }
        return Answers.page(Templates.need(head, need, facts(need), serving.section()));
    }

    private static MultivaluedHashMap<String, String> serving(UUID id) {
        var query = new MultivaluedHashMap<String, String>();
        query.putSingle("need", id.toString());
        query.putSingle("limit", Integer.toString(MANY));
        return query;
    }

    private static RecordHead head(Need need, @Nullable String tab, boolean recorded) {
        var at = "/needs/" + need.id();
        var head = RecordHead.of(need.summary())
                .caption("Need")
                .status(need.status())
                .within(need.school(), "/schools/" + need.schoolUrn())
                .back("Needs", "/needs")
                .actions(need.actions(), Offer.of("PROPOSE", "Propose support", at + "/propose"))
                .tabs(at, tab, Tab.of("need", "Need"), Tab.of("history", "History"));
        return recorded ? head.done("The need is recorded. Propose what would meet it when you are ready.") : head;
    }

    private static List<Fact> facts(Need need) {
        return List.of(
                new Fact("School", Cell.link(need.school(), "/schools/" + need.schoolUrn())),
                new Fact("Strand", Cell.text(Words.of(need.strand()))),
                new Fact("Subject", Cell.text(need.subject())),
                new Fact("Recorded", Cell.day(need.recordedOn())),
                new Fact("Met", Cell.day(need.metOn())));
    }

    @CheckedTemplate(basePath = "needs")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance need(
                RecordHead head, Need need, List<Fact> facts, Section<Page<Intervention>> serving);
    }
}
