package org.uplift.portal.app.practices;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.uplift.codesign.api.practices.PracticeRecord;
import org.uplift.codesign.api.practices.PracticeRow;
import org.uplift.codesign.api.practices.PracticeSearch;
import org.uplift.codesign.api.practices.PracticeStatus;
import org.uplift.codesign.api.practices.PracticesApi;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.services.Service;
import org.uplift.portal.kit.calls.Calls;
import org.uplift.portal.kit.listing.Cell;
import org.uplift.portal.kit.listing.Column;
import org.uplift.portal.kit.listing.Filter;
import org.uplift.portal.kit.listing.Listing;
import org.uplift.portal.kit.listing.Lists;
import org.uplift.portal.kit.listing.Option;
import org.uplift.portal.kit.page.PageAnswers;
import org.uplift.portal.kit.page.Words;
import org.uplift.portal.kit.record.ChangeWords;
import org.uplift.portal.kit.record.Histories;
import org.uplift.portal.kit.record.Moment;
import org.uplift.portal.kit.record.Offer;
import org.uplift.portal.kit.record.RecordHead;
import org.uplift.portal.kit.record.Tab;
import org.uplift.portal.kit.session.OpenTo;
import org.uplift.portal.kit.session.Signed;

/** Practices: the list, and one with where it stands. */
@Path("/practices")
public class PracticePages {

    static final ChangeWords WORDS = ChangeWords.of(
            Map.of(
                    "status", "Standing",
                    "practiceDecision.decision", "Decision",
                    "practiceDecision.decidedOn", "Decided on",
                    "practiceDecision.note", "Why",
                    "practiceDecision.step", "Decision number"),
            PracticeStatus.class);

    private final Calls calls;
    private final PracticesApi practices;
    private final TeamChoices teams;
    private final Lists lists;
    private final Histories histories;
    private final Signed signed;

    PracticePages(
            Calls calls, PracticesApi practices, TeamChoices teams, Lists lists, Histories histories, Signed signed) {
        this.calls = calls;
        this.practices = practices;
        this.teams = teams;
        this.lists = lists;
        this.histories = histories;
        this.signed = signed;
    }

    @GET
    @OpenTo(Permission.PRACTICES_READ)
    @RunOnVirtualThread
    public Response list(@Context UriInfo asked) {
        var known = teams.ask();
        var listing = Listing.<PracticeRow>of("practices", "Practices", "/practices")
                .counting("practice", "practices")
                .intro("Ways of working on their way from a team's idea to the trust's standard.")
                .column(Column.<PracticeRow>of("Practice", one -> Cell.link(one.title(), "/practices/" + one.id()))
                        .sortedBy("title"))
                .column(Column.<PracticeRow>of("Where it stands", one -> Cell.status(one.status()))
                        .sortedBy("status"))
                .column(Column.<PracticeRow>of("Team", one -> Cell.link(one.teamName(), "/teams/" + one.teamId()))
                        .sortedBy("team"))
                .column(Column.of("Proposed", one -> Cell.day(one.proposedOn())))
                .filter(Filter.search("Words", "In the title, the summary or the team's name"))
                .filter(Filter.any("status", "Where it stands", Option.of(PracticeStatus.class)));
        if (known.present()) {
            listing.filter(Filter.one(
                    "team",
                    "Team",
                    known.get().stream()
                            .map(team -> new Option(team.value(), team.text()))
                            .toList()));
        }
        if (signed.mayOrIsRelated(Permission.PRACTICES_WRITE)) {
            listing.door("Propose a practice", "/practices/new");
        }
        return lists.answer(
                listing.order("newest")
                        .nothingYet(
                                "No practices yet", "A team proposes what works; the way to a standard starts there.")
                        .from(
                                Service.CODESIGN,
                                (filters, place) -> practices.list(filters.as(PracticeSearch.class), place)),
                asked);
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
        var practice = calls.start(Service.CODESIGN, () -> practices.read(id).getEntity())
                .await();
        var head = head(practice, done)
                .tabs("/practices/" + id, tab, Tab.of("practice", "Practice"), Tab.of("history", "History"));
        return PageAnswers.page(
                head.at("history")
                        ? histories.page(
                                head, Service.CODESIGN, place -> practices.history(id, place), "practice", WORDS, after)
                        : Templates.practice(head, practice, PracticeSteps.of(practice), decisions(practice)));
    }

    private static RecordHead head(PracticeRecord practice, @Nullable String done) {
        var head = RecordHead.of(practice.title())
                .caption("Practice")
                .status(practice.status())
                .back("Practices", "/practices")
                .sub(practice.teamName())
                .actions(
                        practice.actions(),
                        practice.actions().stream()
                                .map(decision -> offer(practice.id(), decision))
                                .toArray(Offer[]::new));
        return done == null
                ? head
                : head.done(done.equals("proposed") ? "The practice is proposed." : "The decision is recorded.");
    }

    private static Offer offer(UUID id, PracticeStatus decision) {
        var address = "/practices/" + id + "/decide?to=" + decision;
        var label = PracticeForms.button(decision);
        return decision == PracticeStatus.DECLINED
                ? Offer.quiet(decision, label, address)
                : Offer.of(decision, label, address);
    }

    /** The latest first, down to the day it was proposed. */
    private static List<Moment> decisions(PracticeRecord practice) {
        var moments = new ArrayList<Moment>();
        for (var decision : practice.decisions().reversed()) {
            moments.add(new Moment(
                    decision.decision().label(),
                    Words.day(decision.decidedOn()),
                    "",
                    decision.note() == null ? "" : decision.note()));
        }
        moments.add(new Moment("Proposed", Words.day(practice.proposedOn()), "by " + practice.teamName(), ""));
        return moments;
    }

    @CheckedTemplate(basePath = "practices")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance practice(
                RecordHead head, PracticeRecord practice, PracticeSteps journey, List<Moment> decisions);
    }
}
