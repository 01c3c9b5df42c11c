package org.uplift.portal.app.interventions;

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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.uplift.platform.permission.Permission;
import org.uplift.portal.kit.forms.CheckAnswers;
import org.uplift.portal.kit.forms.Choice;
import org.uplift.portal.kit.forms.Form;
import org.uplift.portal.kit.forms.Submission;
import org.uplift.portal.kit.page.Answers;
import org.uplift.portal.kit.page.Words;
import org.uplift.portal.kit.session.KeptForms;
import org.uplift.portal.kit.session.OpenTo;
import org.uplift.portal.kit.session.OpenedOnce;
import org.uplift.portal.services.interventions.Intervention;

/** The course of an intervention: reviewing it, closing it with its impact. */
@Path("/interventions/{id}")
public class CourseResource {

    private static final List<String> JUDGEMENTS = List.of("AHEAD", "ON_TRACK", "BEHIND", "OFF_TRACK");
    private static final List<Choice> VERDICTS = List.of(
            new Choice("WORKED", "It worked", "The need is met."),
            new Choice("PARTLY_WORKED", "It partly worked"),
            new Choice("DID_NOT_WORK", "It did not work"),
            new Choice("TOO_EARLY_TO_SAY", "Too early to say"));

    private final Deeds deeds;
    private final KeptForms kept;
    private final Clock clock;

    CourseResource(Deeds deeds, KeptForms kept, Clock clock) {
        this.deeds = deeds;
        this.kept = kept;
        this.clock = clock;
    }

    @GET
    @Path("/review")
    @OpenTo(Permission.INTERVENTIONS_REVIEW)
    @OpenedOnce
    @RunOnVirtualThread
    public Response reviewForm(@RestPath UUID id) {
        var read = deeds.read(id);
        var form = Form.opened(kept, Map.of("heldOn", today())).about(read);
        return Answers.page(Templates.review(read.record(), form, JUDGEMENTS));
    }

    @POST
    @Path("/review")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @OpenTo(Permission.INTERVENTIONS_REVIEW)
    @RunOnVirtualThread
    public Response review(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        var submission = new Submission(sent)
                .date("heldOn")
                .rows("progress", "value", List.of("measure"), List.of("value"), List.of())
                .text("judgement")
                .text("note")
                .date("nextReviewOn");
        return deeds.sending(
                        id, submission, form -> Templates.review(deeds.read(id).record(), form, JUDGEMENTS))
                .to(deeds.service(), deeds.doing(id, "reviews", submission, "?tab=reviews"));
    }

    @GET
    @Path("/close")
    @OpenTo(Permission.INTERVENTIONS_DECIDE)
    @RunOnVirtualThread
    public Response closeForm(@RestPath UUID id) {
        var read = deeds.read(id);
        var form = Form.opened(kept, Map.of("closedOn", today())).about(read);
        return Answers.page(Templates.close(read.record(), form, VERDICTS));
    }

    @POST
    @Path("/close")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @OpenTo(Permission.INTERVENTIONS_DECIDE)
    @RunOnVirtualThread
    public Response close(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        var submission = new Submission(sent)
                .date("closedOn")
                .text("impact.practice")
                .text("impact.systems")
                .text("impact.organisation")
                .text("impact.outcomes")
                .text("verdict")
                .required("closedOn", "Say on which day it closed.")
                .required("impact.practice", "Say what changed in practice, or that nothing did.")
                .required("impact.systems", "Say what changed in systems, or that nothing did.")
                .required("impact.organisation", "Say what changed in the organisation, or that nothing did.")
                .required("impact.outcomes", "Say what changed for pupils, or that it cannot be told yet.")
                .required("verdict", "Say whether it worked.");
        return deeds.sending(
                        id, submission, form -> Templates.close(deeds.read(id).record(), form, VERDICTS))
                .doneAlready(typed -> closedAsTyped(deeds.read(id).record(), typed), "/interventions/" + id)
                .checking(() -> closing(deeds.read(id).record(), submission))
                .to(deeds.service(), deeds.doing(id, "close", submission, ""));
    }

    private static boolean closedAsTyped(Intervention now, Submission typed) {
        var impact = now.impact();
        return impact != null && impact.practice().equals(typed.value("impact.practice"));
    }

    private static CheckAnswers closing(Intervention intervention, Submission typed) {
        return CheckAnswers.of("Check before you close it", "/interventions/" + intervention.id() + "/close")
                .caption(intervention.summary())
                .answer(
                        "closedOn",
                        "Closed on",
                        typed.day("closedOn").map(Words::day).orElse(""))
                .answer("impact.practice", "What changed in practice", typed.value("impact.practice"))
                .answer("impact.systems", "What changed in systems", typed.value("impact.systems"))
                .answer("impact.organisation", "What changed in the organisation", typed.value("impact.organisation"))
                .answer("impact.outcomes", "What changed for pupils", typed.value("impact.outcomes"))
                .answer("verdict", "Did it work?", verdict(typed.value("verdict")))
                .consequence(consequence(intervention))
                .button("Close the intervention")
                .cannotBeUndone();
    }

    private static String verdict(String value) {
        return VERDICTS.stream()
                .filter(choice -> choice.value().equals(value))
                .map(Choice::text)
                .findFirst()
                .orElse(value);
    }

    private static String consequence(Intervention intervention) {
        var days = intervention.days();
        var cost = intervention.cost();
        var spent = (days == null || days.signum() == 0 ? "" : Words.days(days) + " will count as delivered. ")
                + (cost == null
                        ? ""
                        : Words.money(cost.amount()) + " of " + cost.budgetCode() + " will count as spent. ");
        return spent + "It cannot be opened again.";
    }

    private String today() {
        return LocalDate.now(clock).toString();
    }

    @CheckedTemplate(basePath = "interventions")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance review(Intervention intervention, Form form, List<String> judgements);

        static native TemplateInstance close(Intervention intervention, Form form, List<Choice> verdicts);
    }
}
