package org.uplift.portal.app.teams;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.uplift.codesign.api.teams.SaveTeam;
import org.uplift.codesign.api.teams.TeamAction;
import org.uplift.codesign.api.teams.TeamKind;
import org.uplift.codesign.api.teams.TeamRecord;
import org.uplift.codesign.api.teams.TeamsApi;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.ProblemType;
import org.uplift.platform.services.Service;
import org.uplift.portal.kit.calls.Calls;
import org.uplift.portal.kit.calls.Versioned;
import org.uplift.portal.kit.forms.Choice;
import org.uplift.portal.kit.forms.Clash;
import org.uplift.portal.kit.forms.Form;
import org.uplift.portal.kit.forms.Forms;
import org.uplift.portal.kit.forms.Submission;
import org.uplift.portal.kit.page.PageAnswers;
import org.uplift.portal.kit.page.Words;
import org.uplift.portal.kit.record.Histories;
import org.uplift.portal.kit.session.KeptForms;
import org.uplift.portal.kit.session.OpenTo;
import org.uplift.portal.kit.session.OpenedOnce;

/** Forming a team and changing one. Its people are searched by name and ticked, with script or without. */
@Path("/teams")
public class TeamForms {

    /** What the button sends that searches instead of saving. */
    private static final String SEARCHING = "search-people";

    private final Calls calls;
    private final TeamsApi teams;
    private final Candidates candidates;
    private final Forms forms;
    private final Histories histories;
    private final KeptForms kept;

    TeamForms(Calls calls, TeamsApi teams, Candidates candidates, Forms forms, Histories histories, KeptForms kept) {
        this.calls = calls;
        this.teams = teams;
        this.candidates = candidates;
        this.forms = forms;
        this.histories = histories;
        this.kept = kept;
    }

    /** Where a form about a team is sent, and what it is called. */
    public record About(String title, String at, String back, String backLabel, String button) {

        static final About NEW = new About("Form a team", "/teams/new", "/teams", "Teams", "Form the team");

        static About of(TeamRecord team) {
            var at = "/teams/" + team.id();
            return new About("Change " + team.name(), at + "/edit", at, team.name(), "Save the changes");
        }
    }

    @GET
    @Path("/new")
    @OpenTo(Permission.TEAMS_WRITE)
    @OpenedOnce
    @RunOnVirtualThread
    public Response newForm() {
        return PageAnswers.page(page(About.NEW, Form.opened(kept, Map.of())));
    }

    @POST
    @Path("/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @OpenTo(Permission.TEAMS_WRITE)
    @RunOnVirtualThread
    public Response form(MultivaluedMap<String, String> sent) {
        if (sent.containsKey(SEARCHING)) {
            return PageAnswers.page(page(About.NEW, new Submission(sent).form()));
        }
        var submission = new Submission(sent);
        var team = submission.as(SaveTeam.class);
        return forms.sending(submission, form -> page(About.NEW, form)).to(Service.CODESIGN, () -> {
            var formed = teams.form(submission.key(), team).getEntity();
            return "/teams/" + formed.id() + "?done=formed";
        });
    }

    @GET
    @Path("/{id}/edit")
    @OpenTo(value = Permission.TEAMS_WRITE, orRelated = true)
    @RunOnVirtualThread
    public Response editForm(@RestPath UUID id) {
        var team = read(id);
        if (!team.record().actions().contains(TeamAction.EDIT)) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN, "Only its lead, or whose post forms teams, changes a team.");
        }
        var form = Form.opened(kept, values(team.record())).about(team);
        return PageAnswers.page(page(About.of(team.record()), form));
    }

    @POST
    @Path("/{id}/edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @OpenTo(value = Permission.TEAMS_WRITE, orRelated = true)
    @RunOnVirtualThread
    public Response edit(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        if (sent.containsKey(SEARCHING)) {
            return PageAnswers.page(page(About.of(read(id).record()), new Submission(sent).form()));
        }
        var submission = new Submission(sent);
        var team = submission.as(SaveTeam.class);
        return forms.sending(submission, form -> page(About.of(read(id).record()), form))
                .clashing(() -> clash(id, submission))
                .to(Service.CODESIGN, () -> {
                    teams.change(id, submission.version(), team);
                    return "/teams/" + id + "?done=changed";
                });
    }

    private static Map<String, String> values(TeamRecord team) {
        var values = new HashMap<>(Candidates.ticked(team.leadPersonId(), team.members()));
        values.put("name", team.name());
        values.put("kind", team.kind().name());
        values.put("remit", team.remit() == null ? "" : team.remit());
        values.put("endsOn", iso(team.endsOn()));
        return values;
    }

    private static String iso(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private Clash clash(UUID id, Submission typed) {
        var now = read(id);
        var team = now.record();
        var clash = Clash.of(
                        now.version(),
                        histories.latest(Service.CODESIGN, place -> teams.history(id, place), "team", TeamPages.WORDS))
                .now("name", "Name", typed.value("name"), team.name())
                .now(
                        "kind",
                        "Kind",
                        kind(typed.as(SaveTeam.class).kind()),
                        team.kind().label())
                .now("remit", "Remit", typed.value("remit"), team.remit() == null ? "" : team.remit())
                .now("endsOn", "Ends on", day(typed.value("endsOn")), day(iso(team.endsOn())));
        return people(clash, typed, team);
    }

    private static String kind(@Nullable TeamKind kind) {
        return kind == null ? "" : kind.label();
    }

    /** Told by number, for a list of names says less than the page they are ticked on. */
    private static Clash people(Clash clash, Submission typed, TeamRecord team) {
        var mine = new LinkedHashSet<>(typed.value(Candidates.MEMBERS).lines().toList());
        var theirs =
                new LinkedHashSet<>(team.members().stream().map(UUID::toString).toList());
        var same = mine.equals(theirs)
                && typed.value(Candidates.LEAD).equals(team.leadPersonId().toString());
        return same
                ? clash
                : clash.now(
                        Candidates.MEMBERS,
                        "People",
                        Words.count(mine.size(), "member", "members") + ", as you ticked them",
                        Words.count(theirs.size(), "member", "members") + ", as the team's page shows them");
    }

    private static String day(String iso) {
        return iso.matches("\\d{4}-\\d{2}-\\d{2}") ? Words.day(LocalDate.parse(iso)) : iso;
    }

    private Versioned<TeamRecord> read(UUID id) {
        return calls.start(Service.CODESIGN, () -> Versioned.of(teams.read(id))).await();
    }

    private TemplateInstance page(About about, Form form) {
        return Templates.form(about, Choice.of(TeamKind.class), candidates.of(form), gathered(form));
    }

    /** What is wrong with one member is told of all of them: the page has one place for it. */
    private static Form gathered(Form form) {
        var errors = new LinkedHashMap<String, String>();
        form.errors()
                .forEach((field, error) -> errors.putIfAbsent(
                        field.startsWith(Candidates.MEMBERS + ".") ? Candidates.MEMBERS : field, error));
        return new Form(form.key(), form.values(), errors, form.clash());
    }

    @CheckedTemplate(basePath = "teams")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance form(About about, List<Choice> kinds, OfferedPeople offered, Form form);
    }
}
