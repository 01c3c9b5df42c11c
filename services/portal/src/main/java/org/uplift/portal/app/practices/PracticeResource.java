package org.uplift.portal.app.practices;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.uplift.codesign.api.teams.TeamSearch;
import org.uplift.codesign.api.teams.TeamsApi;
import org.uplift.platform.api.ListRequest;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.services.Service;
import org.uplift.portal.kit.calls.Calls;
import org.uplift.portal.kit.calls.Section;
import org.uplift.portal.kit.forms.Choice;
import org.uplift.portal.kit.forms.Form;
import org.uplift.portal.kit.forms.Forms;
import org.uplift.portal.kit.forms.Submission;
import org.uplift.portal.kit.listing.Cell;
import org.uplift.portal.kit.listing.Column;
import org.uplift.portal.kit.listing.Filter;
import org.uplift.portal.kit.listing.Listing;
import org.uplift.portal.kit.listing.Lists;
import org.uplift.portal.kit.listing.Option;
import org.uplift.portal.kit.page.Answers;
import org.uplift.portal.kit.page.Words;
import org.uplift.portal.kit.record.Histories;
import org.uplift.portal.kit.record.Moment;
import org.uplift.portal.kit.record.Offer;
import org.uplift.portal.kit.record.RecordHead;
import org.uplift.portal.kit.record.Tab;
import org.uplift.portal.kit.session.KeptForms;
import org.uplift.portal.kit.session.OpenTo;
import org.uplift.portal.kit.session.OpenedOnce;
import org.uplift.portal.kit.session.Signed;
import org.uplift.portal.services.codesign.Practice;
import org.uplift.portal.services.codesign.PracticesClient;

/** Practices: the list, proposing one, and one with where it stands. */
@Path("/practices")
public class PracticeResource {

    static final Map<String, String> FIELDS = Map.of(
            "status", "Standing",
            "practiceDecision.decision", "Decision",
            "practiceDecision.decidedOn", "Decided on",
            "practiceDecision.note", "Why",
            "practiceDecision.step", "Decision number");

    private static final int MOST_TEAMS = 200;

    private final Calls calls;
    private final PracticesClient practices;
    private final TeamsApi teams;
    private final Lists lists;
    private final Forms forms;
    private final Histories histories;
    private final Signed signed;
    private final KeptForms kept;

    PracticeResource(
            Calls calls,
            @RestClient PracticesClient practices,
            TeamsApi teams,
            Lists lists,
            Forms forms,
            Histories histories,
            Signed signed,
            KeptForms kept) {
        this.calls = calls;
        this.practices = practices;
        this.teams = teams;
        this.lists = lists;
        this.forms = forms;
        this.histories = histories;
        this.signed = signed;
        this.kept = kept;
    }

    @GET
    @OpenTo(Permission.PRACTICES_READ)
    @RunOnVirtualThread
    public Response list(@Context UriInfo asked) {
        var bearer = signed.bearer();
        var known = teams();
        var listing = Listing.<Practice>of("practices", "Practices", "/practices")
                .counting("practice", "practices")
                .intro("Ways of working on their way from a team's idea to the trust's standard.")
                .column(Column.<Practice>of("Practice", one -> Cell.link(one.title(), "/practices/" + one.id()))
                        .sortedBy("title"))
                .column(Column.<Practice>of("Where it stands", one -> Cell.status(one.status()))
                        .sortedBy("status"))
                .column(Column.<Practice>of("Team", one -> Cell.link(one.team(), "/teams/" + one.teamId()))
                        .sortedBy("team"))
                .column(Column.of("Proposed", one -> Cell.day(one.proposedOn())))
                .filter(Filter.search("Words", "In the title, the summary or the team's name"))
                .filter(Filter.any(
                        "status",
                        "Where it stands",
                        Option.of(
                                "PROPOSED",
                                "DRAFTED",
                                "PILOTED",
                                "EVIDENCED",
                                "PUT_TO_EXECUTIVE",
                                "STANDARD",
                                "RECOMMENDED",
                                "DECLINED")));
        if (known.present()) {
            listing.filter(Filter.one(
                    "team",
                    "Team",
                    known.get().stream()
                            .map(team -> new Option(team.value(), team.text()))
                            .toList()));
        }
        if (signed.may(Permission.PRACTICES_WRITE)) {
            listing.door("Propose a practice", "/practices/new");
        }
        return lists.answer(
                listing.order("newest")
                        .nothingYet(
                                "No practices yet", "A team proposes what works; the way to a standard starts there.")
                        .from(Service.CODESIGN, parameters -> practices.list(bearer, parameters)),
                asked);
    }

    @GET
    @Path("/new")
    @OpenTo(Permission.PRACTICES_WRITE)
    @OpenedOnce
    @RunOnVirtualThread
    public Response form(@RestQuery @Nullable String team) {
        return Answers.page(proposal(Form.opened(kept, team == null ? Map.of() : Map.of("teamId", team))));
    }

    @POST
    @Path("/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @OpenTo(Permission.PRACTICES_WRITE)
    @RunOnVirtualThread
    public Response propose(MultivaluedMap<String, String> sent) {
        var submission = new Submission(sent).text("teamId").text("title").text("summary");
        var bearer = signed.bearer();
        return forms.sending(submission, this::proposal)
                .to(
                        Service.CODESIGN,
                        () -> "/practices/"
                                + practices
                                        .propose(bearer, submission.key(), submission.body())
                                        .id() + "?done=proposed");
    }

    @GET
    @Path("/{id}")
    @OpenTo(Permission.PRACTICES_READ)
    @RunOnVirtualThread
    public Response practice(
            @RestPath UUID id,
            @RestQuery @Nullable String tab,
            @RestQuery @Nullable String after,
            @RestQuery @Nullable String done) {
        var bearer = signed.bearer();
        var practice = calls.start(
                        Service.CODESIGN, () -> practices.practice(bearer, id).getEntity())
                .await();
        var head = head(practice, done)
                .tabs("/practices/" + id, tab, Tab.of("practice", "Practice"), Tab.of("history", "History"));
        return Answers.page(
                head.at("history")
                        ? histories.page(head, Service.CODESIGN, "practices", id.toString(), "practice", FIELDS, after)
                        : Templates.practice(head, practice, Journey.of(practice), decisions(practice)));
    }

    private static RecordHead head(Practice practice, @Nullable String done) {
        var head = RecordHead.of(practice.title())
                .caption("Practice")
                .status(practice.status())
                .back("Practices", "/practices")
                .sub(practice.team())
                .actions(
                        practice.possible(),
                        practice.possible().stream()
                                .map(decision -> offer(practice.id(), decision))
                                .toArray(Offer[]::new));
        return done == null
                ? head
                : head.done(done.equals("proposed") ? "The practice is proposed." : "The decision is recorded.");
    }

    private static Offer offer(UUID id, String decision) {
        var address = "/practices/" + id + "/decide?to=" + decision;
        return decision.equals("DECLINED")
                ? Offer.quiet(decision, "Decline it", address)
                : Offer.of(decision, Deciding.deed(decision), address);
    }

    /** The latest first, down to the day it was proposed. */
    private static List<Moment> decisions(Practice practice) {
        var moments = new ArrayList<Moment>();
        for (var decision : practice.taken().reversed()) {
            moments.add(new Moment(
                    Words.of(decision.decision()),
                    Words.day(decision.decidedOn()),
                    "",
                    decision.note() == null ? "" : decision.note()));
        }
        var proposed = practice.proposedOn();
        if (proposed != null) {
            moments.add(new Moment(
                    "Proposed", Words.day(proposed), practice.team().isEmpty() ? "" : "by " + practice.team(), ""));
        }
        return moments;
    }

    private TemplateInstance proposal(Form form) {
        return Templates.proposal(teams(), form);
    }

    /** The teams, to choose one. */
    private Section<List<Choice>> teams() {
        var bearer = signed.bearer();
        return calls.start(
                        Service.CODESIGN,
                        () -> teams.list(new TeamSearch(), ListRequest.first(MOST_TEAMS)).items().stream()
                                .map(team -> new Choice(team.id().toString(), team.name()))
                                .toList())
                .section();
    }

    @CheckedTemplate(basePath = "practices")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance proposal(Section<List<Choice>> teams, Form form);

        static native TemplateInstance practice(
                RecordHead head, Practice practice, Journey journey, List<Moment> decisions);
    }
}
