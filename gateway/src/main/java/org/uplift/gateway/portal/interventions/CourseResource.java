package org.uplift.gateway.portal.interventions;

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
import java.util.function.BiFunction;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.uplift.gateway.calls.Calls;
import org.uplift.gateway.calls.ServiceRefusal;
import org.uplift.gateway.portal.forms.Form;
import org.uplift.gateway.portal.forms.Submission;
import org.uplift.gateway.portal.page.Answers;
import org.uplift.gateway.routes.Service;
import org.uplift.gateway.services.interventions.Intervention;
import org.uplift.gateway.services.interventions.InterventionsClient;
import org.uplift.gateway.session.KeptForms;
import org.uplift.gateway.session.OpenTo;
import org.uplift.gateway.session.Signed;
import org.uplift.platform.permission.Permission;

/** The course of an intervention: reviewing it, closing it with its impact, stopping it early. */
@Path("/interventions/{id}")
public class CourseResource {

    private final Calls calls;
    private final InterventionsClient interventions;
    private final Signed signed;
    private final KeptForms kept;
    private final Clock clock;

    CourseResource(
            Calls calls, @RestClient InterventionsClient interventions, Signed signed, KeptForms kept, Clock clock) {
        this.calls = calls;
        this.interventions = interventions;
        this.signed = signed;
        this.kept = kept;
        this.clock = clock;
    }

    @GET
    @Path("/review")
    @OpenTo(Permission.INTERVENTIONS_REVIEW)
    @RunOnVirtualThread
    public Response reviewForm(@RestPath UUID id) {
        return Answers.page(
                Templates.review(read(id), Form.opened(kept.take(), Map.of("heldOn", today())), Judgements.ALL));
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
        return act(id, "reviews", submission, (one, form) -> Templates.review(one, form, Judgements.ALL));
    }

    @GET
    @Path("/close")
    @OpenTo(Permission.INTERVENTIONS_DECIDE)
    @RunOnVirtualThread
    public Response closeForm(@RestPath UUID id) {
        return Answers.page(
                Templates.close(read(id), Form.opened(kept.take(), Map.of("closedOn", today())), Judgements.VERDICTS));
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
                .text("verdict");
        return act(id, "close", submission, (one, form) -> Templates.close(one, form, Judgements.VERDICTS));
    }

    @GET
    @Path("/stop")
    @OpenTo(Permission.INTERVENTIONS_DECIDE)
    @RunOnVirtualThread
    public Response stopForm(@RestPath UUID id) {
        return Answers.page(Templates.stop(read(id), Form.opened(kept.take(), Map.of())));
    }

    @POST
    @Path("/stop")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @OpenTo(Permission.INTERVENTIONS_DECIDE)
    @RunOnVirtualThread
    public Response stop(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        return act(id, "stop", new Submission(sent).text("reason"), Templates::stop);
    }

    private Response act(
            UUID id, String action, Submission submission, BiFunction<Intervention, Form, TemplateInstance> again) {
        if (!submission.readable()) {
            return Answers.again(again.apply(read(id), submission.form()));
        }
        var bearer = signed.bearer();
        try {
            calls.start(Service.INTERVENTIONS, () -> {
                        interventions.act(bearer, submission.key(), id, action, submission.body());
                        return id;
                    })
                    .await();
            return Answers.onTo("/interventions/" + id);
        } catch (ServiceRefusal refusal) {
            if (refusal.status() != 422) {
                throw refusal;
            }
            return Answers.again(again.apply(read(id), submission.refused(refusal)));
        }
    }

    private Intervention read(UUID id) {
        var bearer = signed.bearer();
        return calls.start(Service.INTERVENTIONS, () -> interventions.intervention(bearer, id))
                .await();
    }

    private String today() {
        return LocalDate.now(clock).toString();
    }

    /** What a review and a closing may say. */
    static final class Judgements {

        static final List<String> ALL = List.of("AHEAD", "ON_TRACK", "BEHIND", "OFF_TRACK");
        static final List<String> VERDICTS = List.of("WORKED", "PARTLY_WORKED", "DID_NOT_WORK", "TOO_EARLY_TO_SAY");

        private Judgements() {}
    }

    @CheckedTemplate(basePath = "interventions")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance review(Intervention intervention, Form form, List<String> judgements);

        static native TemplateInstance close(Intervention intervention, Form form, List<String> verdicts);

        static native TemplateInstance stop(Intervention intervention, Form form);
    }
}
