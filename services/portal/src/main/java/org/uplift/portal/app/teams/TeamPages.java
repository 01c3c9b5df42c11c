package org.uplift.portal.app.teams;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.uplift.codesign.api.practices.PracticeRow;
import org.uplift.codesign.api.practices.PracticeSearch;
import org.uplift.codesign.api.practices.PracticesApi;
import org.uplift.codesign.api.teams.TeamAction;
import org.uplift.codesign.api.teams.TeamKind;
import org.uplift.codesign.api.teams.TeamRecord;
import org.uplift.codesign.api.teams.TeamRow;
import org.uplift.codesign.api.teams.TeamSearch;
import org.uplift.codesign.api.teams.TeamsApi;
import org.uplift.platform.api.ListRequest;
import org.uplift.platform.api.Page;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.services.Service;
import org.uplift.portal.kit.calls.Calls;
import org.uplift.portal.kit.calls.Section;
import org.uplift.portal.kit.listing.Cell;
import org.uplift.portal.kit.listing.Column;
import org.uplift.portal.kit.listing.Filter;
import org.uplift.portal.kit.listing.ListFilters;
import org.uplift.portal.kit.listing.Listing;
import org.uplift.portal.kit.listing.Lists;
import org.uplift.portal.kit.listing.Option;
import org.uplift.portal.kit.page.PageAnswers;
import org.uplift.portal.kit.page.Words;
import org.uplift.portal.kit.record.ChangeWords;
import org.uplift.portal.kit.record.Fact;
import org.uplift.portal.kit.record.Histories;
import org.uplift.portal.kit.record.Names;
import org.uplift.portal.kit.record.Offer;
import org.uplift.portal.kit.record.RecordHead;
import org.uplift.portal.kit.record.Tab;
import org.uplift.portal.kit.session.OpenTo;
import org.uplift.portal.kit.session.Signed;
import org.uplift.schools.api.people.PersonRow;

/** Teams: the list, and one with its people and its practices. */
@Path("/teams")
public class TeamPages {

    static final ChangeWords WORDS = ChangeWords.of(
            Map.of("leadPersonId", "Lead", "members", "Members", "endsOn", "Ends on", "formedOn", "Formed on"),
            TeamKind.class);

    private static final int PRACTICES = 100;

    private final Calls calls;
    private final TeamsApi teams;
    private final PracticesApi practices;
    private final Names names;
    private final Lists lists;
    private final Histories histories;
    private final Signed signed;

    TeamPages(
            Calls calls,
            TeamsApi teams,
            PracticesApi practices,
            Names names,
            Lists lists,
            Histories histories,
            Signed signed) {
        this.calls = calls;
        this.teams = teams;
        this.practices = practices;
        this.names = names;
        this.lists = lists;
        this.histories = histories;
        this.signed = signed;
    }

    @GET
    @OpenTo(Permission.TEAMS_READ)
    @RunOnVirtualThread
    public Response list(@Context UriInfo asked) {
        var listing = Listing.<Row>of("teams", "Teams", "/teams")
                .counting("team", "teams")
                .intro("People of several schools who work on one thing together.")
                .column(Column.<Row>of(
                                "Team",
                                row -> Cell.link(
                                        row.team().name(),
                                        "/teams/" + row.team().id()))
                        .sortedBy("name"))
                .column(Column.<Row>of(
                                "Kind", row -> Cell.text(row.team().kind().label()))
                        .sortedBy("kind"))
                .column(Column.of("Lead", row -> Cell.text(row.lead())))
                .column(Column.<Row>of("Members", row -> Cell.number(row.team().memberCount()))
                        .sortedByMost("members")
                        .number())
                .column(Column.<Row>of("Ends", row -> Cell.day(row.team().endsOn()))
                        .sortedBy("endsOn"))
                .filter(Filter.search("Words", "In the name or the remit"))
                .filter(Filter.any("kind", "Kind", Option.of(TeamKind.class)));
        if (signed.may(Permission.TEAMS_WRITE)) {
            listing.door("Form a team", "/teams/new");
        }
        return lists.answer(
                listing.order("name")
                        .nothingYet("No teams yet", "A team brings people of several schools together for one thing.")
                        .from(Service.CODESIGN, (filters, place) -> rows(filters, place)),
                asked);
    }

    /** A team with its lead's name. */
    private record Row(TeamRow team, String lead) {}

    private Page<Row> rows(ListFilters filters, ListRequest place) {
        var page = teams.list(filters.as(TeamSearch.class), place);
        var known = Names.known(
                names.people(page.items().stream().map(TeamRow::leadPersonId).toList())
                        .section());
        return page.map(team -> new Row(
                team,
                Optional.ofNullable(known.get(team.leadPersonId()))
                        .map(PersonRow::name)
                        .orElse("")));
    }

    @GET
    @Path("/{id}")
    @OpenTo(Permission.TEAMS_READ)
    @RunOnVirtualThread
    public Response team(
            @RestPath UUID id,
            @RestQuery @Nullable String tab,
            @RestQuery @Nullable String after,
            @RestQuery @Nullable String done) {
        var ofTeam = new PracticeSearch();
        ofTeam.team = List.of(id);
        var asked = calls.start(Service.CODESIGN, () -> practices.list(ofTeam, ListRequest.first(PRACTICES)));
        var team =
                calls.start(Service.CODESIGN, () -> teams.read(id).getEntity()).await();
        var people = names.people(everybody(team));
        var found = asked.section();
        var head = head(team, done)
                .tabs(
                        "/teams/" + id,
                        tab,
                        Tab.of("team", "Team"),
                        found.present()
                                ? Tab.of(
                                        "practices",
                                        "Practices",
                                        found.get().items().size())
                                : Tab.of("practices", "Practices"),
                        Tab.of("history", "History"));
        if (head.at("history")) {
            return PageAnswers.page(
                    histories.page(head, Service.CODESIGN, place -> teams.history(id, place), "team", WORDS, after));
        }
        return PageAnswers.page(
                head.at("practices")
                        ? Templates.practices(head, team, found, proposesFor(team))
                        : Templates.team(head, facts(team), members(team, people.section())));
    }

    /** Its lead and its members do, whatever their posts. */
    private boolean proposesFor(TeamRecord team) {
        var person = signed.profile().personId();
        return signed.may(Permission.PRACTICES_WRITE)
                || person != null
                        && (team.leadPersonId().equals(person) || team.members().contains(person));
    }

    private static RecordHead head(TeamRecord team, @Nullable String done) {
        var head = RecordHead.of(team.name())
                .caption(team.kind().label())
                .back("Teams", "/teams")
                .sub(ended(team))
                .actions(team.actions(), Offer.of(TeamAction.EDIT, "Change the team", "/teams/" + team.id() + "/edit"));
        return done == null ? head : head.done(done.equals("formed") ? "The team is formed." : "The team is changed.");
    }

    private static String ended(TeamRecord team) {
        var ends = team.endsOn();
        return ends == null ? "" : "Until " + Words.day(ends);
    }

    private static List<Fact> facts(TeamRecord team) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("Kind", Cell.text(team.kind().label())));
        facts.add(new Fact("Remit", Cell.text(team.remit())));
        facts.add(new Fact("Formed", Cell.text(day(team.formedOn()))));
        facts.add(new Fact("Ends", Cell.text(team.endsOn() == null ? "No end date" : day(team.endsOn()))));
        return facts;
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : Words.day(day);
    }

    /** The lead first, then the members, each once. */
    private static Set<UUID> everybody(TeamRecord team) {
        var all = new LinkedHashSet<UUID>();
        all.add(team.leadPersonId());
        all.addAll(team.members());
        return all;
    }

    /** The team's people, the lead first. */
    private static Members members(TeamRecord team, Section<Map<UUID, PersonRow>> people) {
        var known = Names.known(people);
        return new Members(
                people,
                everybody(team).stream()
                        .map(id -> {
                            var person = Optional.ofNullable(known.get(id));
                            return new Member(
                                    person.map(PersonRow::name).orElse("A colleague"),
                                    person.isPresent() ? "/people/" + id : "",
                                    person.map(PersonRow::posts).orElse(""),
                                    id.equals(team.leadPersonId()));
                        })
                        .toList());
    }

    /** A team's people as far as the schools service told. */
    public record Members(Section<?> asked, List<Member> people) {}

    /** @param href empty where the person is not known to the reader */
    public record Member(String name, String href, String posts, boolean lead) {}

    @CheckedTemplate(basePath = "teams")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance team(RecordHead head, List<Fact> facts, Members members);

        static native TemplateInstance practices(
                RecordHead head, TeamRecord team, Section<Page<PracticeRow>> practices, boolean proposes);
    }
}
