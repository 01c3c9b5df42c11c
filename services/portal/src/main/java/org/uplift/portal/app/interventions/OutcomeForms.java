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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.uplift.interventions.api.commissioning.CloseIntervention;
import org.uplift.interventions.api.commissioning.Judgement;
import org.uplift.interventions.api.commissioning.RecordReview;
import org.uplift.interventions.api.commissioning.Verdict;
import org.uplift.interventions.api.delivery.DeliveryApi;
import org.uplift.interventions.api.impact.ImpactApi;
import org.uplift.interventions.api.trace.InterventionRecord;
import org.uplift.platform.permission.Permission;
import org.uplift.portal.kit.forms.CheckAnswers;
import org.uplift.portal.kit.forms.Choice;
import org.uplift.portal.kit.forms.Form;
import org.uplift.portal.kit.forms.Submission;
import org.uplift.portal.kit.page.PageAnswers;
import org.uplift.portal.kit.page.Words;
import org.uplift.portal.kit.session.KeptForms;
import org.uplift.portal.kit.session.OpenTo;
import org.uplift.portal.kit.session.OpenedOnce;

/** The forms that say how an intervention goes: a review of it, and its closing with the impact it had. */
@Path("/interventions/{id}")
public class OutcomeForms {

    private static final List<Choice> JUDGEMENTS = Choice.of(Judgement.class);
    private static final List<Choice> VERDICTS = Arrays.stream(Verdict.values())
            .map(verdict ->
                    new Choice(verdict.name(), verdict.label(), verdict == Verdict.WORKED ? "The need is met." : ""))
            .toList();

    private final InterventionCommands commands;
    private final DeliveryApi delivery;
    private final ImpactApi impact;
    private final KeptForms kept;
    private final Clock clock;

    OutcomeForms(InterventionCommands commands, DeliveryApi delivery, ImpactApi impact, KeptForms kept, Clock clock) {
        this.commands = commands;
        this.delivery = delivery;
        this.impact = impact;
        this.kept = kept;
        this.clock = clock;
    }

    @GET
    @Path("/review")
    @OpenTo(Permission.INTERVENTIONS_REVIEW)
    @OpenedOnce
    @RunOnVirtualThread
    public Response reviewForm(@RestPath UUID id) {
        var read = commands.read(id);
        var form = Form.opened(kept, Map.of("heldOn", today())).about(read);
        return PageAnswers.page(Templates.review(read.record(), form, JUDGEMENTS));
    }

    @POST
    @Path("/review")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @OpenTo(Permission.INTERVENTIONS_REVIEW)
    @RunOnVirtualThread
    public Response review(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        var submission = new Submission(sent).rowsHave("progress", "value");
        var review = submission.as(RecordReview.class);
        return commands.sending(
                        id,
                        submission,
                        form -> Templates.review(commands.read(id).record(), form, JUDGEMENTS))
                .to(commands.service(), () -> {
                    delivery.review(id, submission.key(), submission.version(), review);
                    return "/interventions/" + id + "?tab=reviews";
                });
    }

    @GET
    @Path("/close")
    @OpenTo(Permission.INTERVENTIONS_DECIDE)
    @RunOnVirtualThread
    public Response closeForm(@RestPath UUID id) {
        var read = commands.read(id);
        var form = Form.opened(kept, Map.of("closedOn", today())).about(read);
        return PageAnswers.page(Templates.close(read.record(), form, VERDICTS));
    }

    @POST
    @Path("/close")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @OpenTo(Permission.INTERVENTIONS_DECIDE)
    @RunOnVirtualThread
    public Response close(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        var submission = new Submission(sent)
                .required("closedOn", "Say on which day it closed.")
                .required("impact.practice", "Say what changed in practice, or that nothing did.")
                .required("impact.systems", "Say what changed in systems, or that nothing did.")
                .required("impact.organisation", "Say what changed in the organisation, or that nothing did.")
                .required("impact.outcomes", "Say what changed for pupils, or that it cannot be told yet.")
                .required("verdict", "Say whether it worked.");
        var closing = submission.as(CloseIntervention.class);
        return commands.sending(
                        id,
                        submission,
                        form -> Templates.close(commands.read(id).record(), form, VERDICTS))
                .doneAlready(typed -> closedAsAsked(commands.read(id).record(), closing), "/interventions/" + id)
                .checking(() -> check(commands.read(id).record(), closing))
                .to(commands.service(), () -> {
                    impact.close(id, submission.key(), submission.version(), closing);
                    return "/interventions/" + id;
                });
    }

    private static boolean closedAsAsked(InterventionRecord now, CloseIntervention asked) {
        var impact = now.impact();
        return impact != null && impact.practice().equals(asked.impact().practice());
    }

    private static CheckAnswers check(InterventionRecord intervention, CloseIntervention closing) {
        var impact = closing.impact();
        return CheckAnswers.of("Check before you close it", "/interventions/" + intervention.id() + "/close")
                .caption(intervention.summary())
                .answer("closedOn", "Closed on", Words.day(closing.closedOn()))
                .answer("impact.practice", "What changed in practice", impact.practice())
                .answer("impact.systems", "What changed in systems", impact.systems())
                .answer("impact.organisation", "What changed in the organisation", impact.organisation())
                .answer("impact.outcomes", "What changed for pupils", impact.outcomes())
                .answer("verdict", "Did it work?", closing.verdict().label())
                .consequence(consequence(intervention))
                .button("Close the intervention")
                .cannotBeUndone();
    }

    private static String consequence(InterventionRecord intervention) {
        var days = intervention.days();
        var cost = intervention.cost();
        var spent = (days.signum() == 0 ? "" : Words.days(days) + " will count as delivered. ")
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

        static native TemplateInstance review(InterventionRecord intervention, Form form, List<Choice> judgements);

        static native TemplateInstance close(InterventionRecord intervention, Form form, List<Choice> verdicts);
    }
}
