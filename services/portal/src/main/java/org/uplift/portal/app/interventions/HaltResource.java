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
import org.uplift.platform.permission.Permission;
import org.uplift.portal.kit.forms.CheckAnswers;
import org.uplift.portal.kit.forms.Form;
import org.uplift.portal.kit.forms.Submission;
import org.uplift.portal.kit.page.Answers;
import org.uplift.portal.kit.page.Words;
import org.uplift.portal.kit.session.KeptForms;
import org.uplift.portal.kit.session.OpenTo;
import org.uplift.portal.services.interventions.Intervention;

/** Holding an intervention up, taking it up again, and stopping it early. */
@Path("/interventions/{id}")
public class HaltResource {

    private final Deeds deeds;
    private final KeptForms kept;

    HaltResource(Deeds deeds, KeptForms kept) {
        this.deeds = deeds;
        this.kept = kept;
    }

    @GET
    @Path("/pause")
    @OpenTo(Permission.INTERVENTIONS_DECIDE)
    @RunOnVirtualThread
    public Response pauseForm(@RestPath UUID id) {
        var read = deeds.read(id);
        return Answers.page(Templates.pause(read.record(), opened().about(read)));
    }

    @POST
    @Path("/pause")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @OpenTo(Permission.INTERVENTIONS_DECIDE)
    @RunOnVirtualThread
    public Response pause(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        var submission = new Submission(sent).text("reason");
        return deeds.sending(id, submission, form -> Templates.pause(now(id), form))
                .doneAlready(typed -> haltedAsTyped(now(id), "PAUSED", typed), "/interventions/" + id)
                .to(deeds.service(), deeds.doing(id, "pause", submission, ""));
    }

    @GET
    @Path("/resume")
    @OpenTo(Permission.INTERVENTIONS_DECIDE)
    @RunOnVirtualThread
    public Response resumeForm(@RestPath UUID id) {
        var read = deeds.read(id);
        return Answers.page(Templates.resume(read.record(), opened().about(read)));
    }

    @POST
    @Path("/resume")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @OpenTo(Permission.INTERVENTIONS_DECIDE)
    @RunOnVirtualThread
    public Response resume(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        var submission = new Submission(sent);
        return deeds.sending(id, submission, form -> Templates.resume(now(id), form))
                .doneAlready(typed -> now(id).may("PAUSE"), "/interventions/" + id)
                .to(deeds.service(), deeds.doing(id, "resume", submission, ""));
    }

    @GET
    @Path("/stop")
    @OpenTo(Permission.INTERVENTIONS_DECIDE)
    @RunOnVirtualThread
    public Response stopForm(@RestPath UUID id) {
        var read = deeds.read(id);
        return Answers.page(Templates.stop(read.record(), opened().about(read)));
    }

    @POST
    @Path("/stop")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @OpenTo(Permission.INTERVENTIONS_DECIDE)
    @RunOnVirtualThread
    public Response stop(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        var submission = new Submission(sent).text("reason");
        return deeds.sending(
                        id,
                        submission.required("reason", "Say why it is stopped."),
                        form -> Templates.stop(now(id), form))
                .doneAlready(typed -> haltedAsTyped(now(id), "STOPPED", typed), "/interventions/" + id)
                .checking(() -> stopping(now(id), submission))
                .to(deeds.service(), deeds.doing(id, "stop", submission, ""));
    }

    private static boolean haltedAsTyped(Intervention now, String status, Submission typed) {
        return now.status().equals(status) && now.why().contains(typed.value("reason"));
    }

    private static CheckAnswers stopping(Intervention intervention, Submission typed) {
        var days = intervention.days();
        var cost = intervention.cost();
        var check = CheckAnswers.of("Check before you stop it", "/interventions/" + intervention.id() + "/stop")
                .caption(intervention.summary())
                .answer("reason", "Why it is stopped", typed.value("reason"));
        if (days != null && days.signum() > 0) {
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

    private Intervention now(UUID id) {
        return deeds.read(id).record();
    }

    @CheckedTemplate(basePath = "interventions")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance pause(Intervention intervention, Form form);

        static native TemplateInstance resume(Intervention intervention, Form form);

        static native TemplateInstance stop(Intervention intervention, Form form);
    }
}
