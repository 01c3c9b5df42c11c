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
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.uplift.interventions.api.commissioning.InterventionAction;
import org.uplift.interventions.api.delivery.DeliveryApi;
import org.uplift.interventions.api.delivery.PauseIntervention;
import org.uplift.interventions.api.delivery.StopIntervention;
import org.uplift.interventions.api.trace.InterventionRecord;
import org.uplift.platform.permission.Permission;
import org.uplift.portal.kit.forms.CheckAnswers;
import org.uplift.portal.kit.forms.Form;
import org.uplift.portal.kit.forms.Sending;
import org.uplift.portal.kit.forms.Submission;
import org.uplift.portal.kit.page.PageAnswers;
import org.uplift.portal.kit.page.Words;
import org.uplift.portal.kit.session.KeptForms;
import org.uplift.portal.kit.session.OpenTo;

/** Holding an intervention up, taking it up again, and stopping it early. */
@Path("/interventions/{id}")
public class HaltForms {

    private final InterventionCommands commands;
    private final DeliveryApi delivery;
    private final KeptForms kept;

    HaltForms(InterventionCommands commands, DeliveryApi delivery, KeptForms kept) {
        this.commands = commands;
        this.delivery = delivery;
        this.kept = kept;
    }

    @GET
    @Path("/pause")
    @OpenTo(Permission.INTERVENTIONS_DECIDE)
    @RunOnVirtualThread
    public Response pauseForm(@RestPath UUID id) {
        return opened(Halt.PAUSE, id);
    }

    @POST
    @Path("/pause")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @OpenTo(Permission.INTERVENTIONS_DECIDE)
    @RunOnVirtualThread
    public Response pause(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        var submission = new Submission(sent);
        var pause = submission.as(PauseIntervention.class);
        return sending(Halt.PAUSE, id, submission, pause.reason()).to(commands.service(), () -> {
            delivery.pause(id, submission.key(), submission.version(), pause);
            return "/interventions/" + id;
        });
    }

    @GET
    @Path("/resume")
    @OpenTo(Permission.INTERVENTIONS_DECIDE)
    @RunOnVirtualThread
    public Response resumeForm(@RestPath UUID id) {
        var read = commands.read(id);
        return PageAnswers.page(Templates.resume(read.record(), opened().about(read)));
    }

    @POST
    @Path("/resume")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @OpenTo(Permission.INTERVENTIONS_DECIDE)
    @RunOnVirtualThread
    public Response resume(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        var submission = new Submission(sent);
        return commands.sending(id, submission, form -> Templates.resume(now(id), form))
                .doneAlready(typed -> now(id).actions().contains(InterventionAction.PAUSE), "/interventions/" + id)
                .to(commands.service(), () -> {
                    delivery.resume(id, submission.key(), submission.version());
                    return "/interventions/" + id;
                });
    }

    @GET
    @Path("/stop")
    @OpenTo(Permission.INTERVENTIONS_DECIDE)
    @RunOnVirtualThread
    public Response stopForm(@RestPath UUID id) {
        return opened(Halt.STOP, id);
    }

    @POST
    @Path("/stop")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @OpenTo(Permission.INTERVENTIONS_DECIDE)
    @RunOnVirtualThread
    public Response stop(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        var submission = new Submission(sent).required("reason", "Say why it is stopped.");
        var stop = submission.as(StopIntervention.class);
        return sending(Halt.STOP, id, submission, stop.reason())
                .checking(() -> stopping(now(id), stop))
                .to(commands.service(), () -> {
                    delivery.stop(id, submission.key(), submission.version(), stop);
                    return "/interventions/" + id;
                });
    }

    private Response opened(Halt halt, UUID id) {
        var read = commands.read(id);
        return PageAnswers.page(Templates.halt(read.record(), halt, opened().about(read)));
    }

    private Sending sending(Halt halt, UUID id, Submission submission, String reason) {
        return commands.sending(id, submission, form -> Templates.halt(now(id), halt, form))
                .doneAlready(typed -> halt.isDone(now(id), reason), "/interventions/" + id);
    }

    private static CheckAnswers stopping(InterventionRecord intervention, StopIntervention stop) {
        var days = intervention.days();
        var cost = intervention.cost();
        var check = CheckAnswers.of("Check before you stop it", "/interventions/" + intervention.id() + "/stop")
                .caption(intervention.summary())
                .answer("reason", "Why it is stopped", stop.reason());
        if (days.signum() > 0) {
            check.answer("reason", "Days let go", Words.days(days));
        }
        if (cost != null) {
            check.answer("reason", "Money let go", Words.money(cost.amount()) + " of " + cost.budgetCode());
        }
        return check.consequence("It cannot be started again.")
                .button("Stop the intervention")
                .cannotBeUndone();
    }

    private Form opened() {
        return Form.opened(kept, Map.of());
    }

    private InterventionRecord now(UUID id) {
        return commands.read(id).record();
    }

    @CheckedTemplate(basePath = "interventions")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance halt(InterventionRecord intervention, Halt halt, Form form);

        static native TemplateInstance resume(InterventionRecord intervention, Form form);
    }
}
