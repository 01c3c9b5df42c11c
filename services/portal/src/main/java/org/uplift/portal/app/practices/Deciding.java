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
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.services.Service;
import org.uplift.portal.kit.calls.Calls;
import org.uplift.portal.kit.calls.Versioned;
import org.uplift.portal.kit.forms.CheckAnswers;
import org.uplift.portal.kit.forms.Clash;
import org.uplift.portal.kit.forms.Form;
import org.uplift.portal.kit.forms.Forms;
import org.uplift.portal.kit.forms.Submission;
import org.uplift.portal.kit.page.Answers;
import org.uplift.portal.kit.page.Words;
import org.uplift.portal.kit.record.Histories;
import org.uplift.portal.kit.session.KeptForms;
import org.uplift.portal.kit.session.OpenTo;
import org.uplift.portal.kit.session.Signed;
import org.uplift.portal.services.codesign.Practice;
import org.uplift.portal.services.codesign.PracticesClient;

/** Taking the next decision on a practice; the last ones are checked before they are taken. */
@Path("/practices/{id}/decide")
public class Deciding {

    private final Calls calls;
    private final PracticesClient practices;
    private final Forms forms;
    private final Histories histories;
    private final Signed signed;
    private final KeptForms kept;
    private final Clock clock;

    Deciding(
            Calls calls,
            @RestClient PracticesClient practices,
            Forms forms,
            Histories histories,
            Signed signed,
            KeptForms kept,
            Clock clock) {
        this.calls = calls;
        this.practices = practices;
        this.forms = forms;
        this.histories = histories;
        this.signed = signed;
        this.kept = kept;
        this.clock = clock;
    }

    /** What a decision does, on a button. */
    static String deed(String decision) {
        return switch (decision) {
            case "DRAFTED" -> "Record that it is drafted";
            case "PILOTED" -> "Record its pilot";
            case "EVIDENCED" -> "Record its evidence";
            case "PUT_TO_EXECUTIVE" -> "Put it to the Principals Executive";
            case "STANDARD" -> "Make it a standard";
            case "RECOMMENDED" -> "Recommend it";
            case "DECLINED" -> "Decline it";
            default -> Words.of(decision);
        };
    }

    @GET
    @OpenTo(Permission.PRACTICES_WRITE)
    @RunOnVirtualThread
    public Response form(@RestPath UUID id, @RestQuery @Nullable String to) {
        var practice = read(id);
        var decision = to != null && practice.record().possible().contains(to) ? to : "";
        var form = Form.opened(
                kept,
                Map.of("decision", decision, "decidedOn", LocalDate.now(clock).toString()));
        return Answers.page(Templates.decide(practice.record(), form.about(practice)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @OpenTo(Permission.PRACTICES_WRITE)
    @RunOnVirtualThread
    public Response decide(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        var submission = new Submission(sent).text("decision").date("decidedOn").text("note");
        var bearer = signed.bearer();
        var sending = forms.sending(submission, form -> Templates.decide(read(id).record(), form))
                .clashing(() -> Clash.of(
                        read(id).version(),
                        histories.latest(
                                Service.CODESIGN, "practices", id.toString(), "practice", PracticeResource.FIELDS)));
        if (Journey.FINAL.contains(submission.value("decision"))) {
            sending.checking(() -> answers(id, submission));
        }
        return sending.to(Service.CODESIGN, () -> {
            practices.decide(bearer, submission.key(), submission.version(), id, submission.body());
            return "/practices/" + id + "?done=decided";
        });
    }

    private CheckAnswers answers(UUID id, Submission submission) {
        var decision = submission.value("decision");
        var answers = CheckAnswers.of("Check the decision", "/practices/" + id + "/decide")
                .caption(read(id).record().title())
                .answer("decision", "Decision", Words.of(decision))
                .answer("decidedOn", "Decided on", day(submission.value("decidedOn")))
                .answer("note", "Why", submission.value("note"))
                .consequence(consequence(decision))
                .button(deed(decision));
        return answers.cannotBeUndone();
    }

    private static String consequence(String decision) {
        return switch (decision) {
            case "STANDARD" ->
                "Every school is to follow it from now on. Nothing more can be decided on this practice afterwards.";
            case "RECOMMENDED" ->
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

    private Versioned<Practice> read(UUID id) {
        var bearer = signed.bearer();
        return calls.start(Service.CODESIGN, () -> Versioned.of(practices.practice(bearer, id)))
                .await();
    }

    @CheckedTemplate(basePath = "practices")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance decide(Practice practice, Form form);
    }
}
