package org.uplift.portal.app.practices;

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
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.uplift.codesign.api.practices.DecideOnPractice;
import org.uplift.codesign.api.practices.PracticeRecord;
import org.uplift.codesign.api.practices.PracticeStatus;
import org.uplift.codesign.api.practices.PracticesApi;
import org.uplift.codesign.api.practices.ProposePractice;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.services.Service;
import org.uplift.portal.kit.calls.Calls;
import org.uplift.portal.kit.calls.Section;
import org.uplift.portal.kit.calls.Versioned;
import org.uplift.portal.kit.forms.CheckAnswers;
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

/** Proposing a practice and taking the next decision on it; the last ones are checked before they are taken. */
@Path("/practices")
public class PracticeForms {

    private final Calls calls;
    private final PracticesApi practices;
    private final TeamChoices teams;
    private final Forms forms;
    private final Histories histories;
    private final KeptForms kept;
    private final Clock clock;

    PracticeForms(
            Calls calls,
            PracticesApi practices,
            TeamChoices teams,
            Forms forms,
            Histories histories,
            KeptForms kept,
            Clock clock) {
        this.calls = calls;
        this.practices = practices;
        this.teams = teams;
        this.forms = forms;
        this.histories = histories;
        this.kept = kept;
        this.clock = clock;
    }

    @GET
    @Path("/new")
    @OpenTo(value = Permission.PRACTICES_WRITE, orRelated = true)
    @OpenedOnce
    @RunOnVirtualThread
    public Response proposal(@RestQuery @Nullable String team) {
        return PageAnswers.page(proposal(Form.opened(kept, team == null ? Map.of() : Map.of("teamId", team))));
    }

    @POST
    @Path("/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @OpenTo(value = Permission.PRACTICES_WRITE, orRelated = true)
    @RunOnVirtualThread
    public Response propose(MultivaluedMap<String, String> sent) {
        var submission = new Submission(sent);
        var practice = submission.as(ProposePractice.class);
        return forms.sending(submission, this::proposal)
                .to(
                        Service.CODESIGN,
                        () -> "/practices/"
                                + practices
                                        .propose(submission.key(), practice)
                                        .getEntity()
                                        .id() + "?done=proposed");
    }

    private TemplateInstance proposal(Form form) {
        return Templates.proposal(teams.ofProposers(), form);
    }

    /** What a decision does, on a button. */
    static String button(PracticeStatus decision) {
        return switch (decision) {
            case PROPOSED -> "Propose it";
            case DRAFTED -> "Record that it is drafted";
            case PILOTED -> "Record its pilot";
            case EVIDENCED -> "Record its evidence";
            case PUT_TO_EXECUTIVE -> "Put it to the Principals Executive";
            case STANDARD -> "Make it a standard";
            case RECOMMENDED -> "Recommend it";
            case DECLINED -> "Decline it";
        };
    }

    @GET
    @Path("/{id}/decide")
    @OpenTo(value = Permission.PRACTICES_WRITE, orRelated = true)
    @RunOnVirtualThread
    public Response decision(@RestPath UUID id, @RestQuery @Nullable String to) {
        var practice = read(id);
        var decision = practice.record().actions().stream()
                .map(PracticeStatus::name)
                .filter(possible -> possible.equals(to))
                .findFirst()
                .orElse("");
        var form = Form.opened(
                kept,
                Map.of("decision", decision, "decidedOn", LocalDate.now(clock).toString()));
        return PageAnswers.page(Templates.decide(practice.record(), form.about(practice)));
    }

    @POST
    @Path("/{id}/decide")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @OpenTo(value = Permission.PRACTICES_WRITE, orRelated = true)
    @RunOnVirtualThread
    public Response decide(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        var submission = new Submission(sent);
        var decision = submission.as(DecideOnPractice.class);
        var sending = forms.sending(submission, form -> Templates.decide(read(id).record(), form))
                .clashing(() -> Clash.of(
                        read(id).version(),
                        histories.latest(
                                Service.CODESIGN,
                                place -> practices.history(id, place),
                                "practice",
                                PracticePages.WORDS)));
        if (last(decision.decision())) {
            sending.checking(() -> answers(id, decision, submission));
        }
        return sending.to(Service.CODESIGN, () -> {
            practices.decide(id, submission.key(), submission.version(), decision);
            return "/practices/" + id + "?done=decided";
        });
    }

    private static boolean last(@Nullable PracticeStatus decision) {
        return decision != null && decision.settled();
    }

    private CheckAnswers answers(UUID id, DecideOnPractice asked, Submission typed) {
        var decision = asked.decision();
        var answers = CheckAnswers.of("Check the decision", "/practices/" + id + "/decide")
                .caption(read(id).record().title())
                .answer("decision", "Decision", decision.label())
                .answer("decidedOn", "Decided on", day(typed.value("decidedOn")))
                .answer("note", "Why", typed.value("note"))
                .consequence(consequence(decision))
                .button(button(decision));
        return answers.cannotBeUndone();
    }

    private static String consequence(PracticeStatus decision) {
        return switch (decision) {
            case STANDARD ->
                "Every school is to follow it from now on. Nothing more can be decided on this practice afterwards.";
            case RECOMMENDED ->
                "Schools are advised to follow it. Nothing more can be decided on this practice afterwards.";
            default -> "Its way ends here. Nothing more can be decided on this practice afterwards.";
        };
    }

    private static String day(String typed) {
        try {
            return Words.day(LocalDate.parse(typed));
        } catch (DateTimeException e) {
            return typed;
        }
    }

    private Versioned<PracticeRecord> read(UUID id) {
        return calls.start(Service.CODESIGN, () -> Versioned.of(practices.read(id)))
                .await();
    }

    @CheckedTemplate(basePath = "practices")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance proposal(Section<List<Choice>> teams, Form form);

        static native TemplateInstance decide(PracticeRecord practice, Form form);
    }
}
