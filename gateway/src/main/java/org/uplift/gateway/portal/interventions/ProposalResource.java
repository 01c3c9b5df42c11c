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
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.uplift.gateway.calls.Calls;
import org.uplift.gateway.calls.Section;
import org.uplift.gateway.calls.ServiceRefusal;
import org.uplift.gateway.portal.forms.Choice;
import org.uplift.gateway.portal.forms.Form;
import org.uplift.gateway.portal.forms.Submission;
import org.uplift.gateway.portal.page.Answers;
import org.uplift.gateway.routes.Service;
import org.uplift.gateway.services.interventions.InterventionsClient;
import org.uplift.gateway.services.interventions.Need;
import org.uplift.gateway.services.interventions.NeedsClient;
import org.uplift.gateway.services.schools.SchoolsClient;
import org.uplift.gateway.services.schools.SchoolsClient.Matches;
import org.uplift.gateway.session.KeptForms;
import org.uplift.gateway.session.OpenTo;
import org.uplift.gateway.session.Signed;
import org.uplift.platform.permission.Permission;

/** Proposing an intervention for a need, with the people who could help beside the form. */
@Path("/needs/{id}/propose")
public class ProposalResource {

    private static final List<Choice> ROUTES = List.of(
            new Choice("IN_SCHOOL", "The school itself"),
            new Choice("SCHOOL_TO_SCHOOL", "Another of our schools"),
            new Choice("DIRECT_TRUST", "The trust's own specialists"),
            new Choice("EXTERNAL", "Somebody from outside the trust"));

    private static final int OFFERED = 8;
    private static final int TARGETS = 2;
    /** Support is time-limited and reviewed every six weeks; two half-terms is what most ask for. */
    private static final int WEEKS = 12;

    private final Calls calls;
    private final NeedsClient needs;
    private final SchoolsClient schools;
    private final InterventionsClient interventions;
    private final Signed signed;
    private final KeptForms kept;
    private final Clock clock;

    ProposalResource(
            Calls calls,
            @RestClient NeedsClient needs,
            @RestClient SchoolsClient schools,
            @RestClient InterventionsClient interventions,
            Signed signed,
            KeptForms kept,
            Clock clock) {
        this.calls = calls;
        this.needs = needs;
        this.schools = schools;
        this.interventions = interventions;
        this.signed = signed;
        this.kept = kept;
        this.clock = clock;
    }

    @GET
    @OpenTo(Permission.INTERVENTIONS_PROPOSE)
    @RunOnVirtualThread
    public Response form(@RestPath UUID id) {
        var starts = LocalDate.now(clock).plusWeeks(1);
        var form = Form.opened(
                kept.take(),
                Map.of(
                        "startsOn",
                        starts.toString(),
                        "endsOn",
                        starts.plusWeeks(WEEKS).toString(),
                        "route",
                        "SCHOOL_TO_SCHOOL"));
        return Answers.page(page(id, form));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @OpenTo(Permission.INTERVENTIONS_PROPOSE)
    @RunOnVirtualThread
    public Response propose(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        var submission = new Submission(sent)
                .set("needId", id)
                .text("route")
                .text("routeReason")
                .text("summary")
                .date("startsOn")
                .date("endsOn")
                .rows("targets", "measure", List.of("measure"), List.of("baseline", "target"), List.of("dueOn"))
                .lines("successCriteria")
                .rows("support", "days", List.of("personId"), List.of("days"), List.of())
                .number("cost.amount")
                .text("cost.budgetCode");
        if (!submission.readable()) {
            return Answers.again(page(id, submission.form()));
        }
        var bearer = signed.bearer();
        try {
            var proposed = calls.start(
                            Service.INTERVENTIONS,
                            () -> interventions.propose(bearer, submission.key(), submission.body()))
                    .await();
            return Answers.onTo("/interventions/" + proposed.id());
        } catch (ServiceRefusal refusal) {
            if (refusal.status() != 422) {
                throw refusal;
            }
            return Answers.again(page(id, submission.refused(refusal)));
        }
    }

    private TemplateInstance page(UUID id, Form form) {
        var bearer = signed.bearer();
        var need =
                calls.start(Service.INTERVENTIONS, () -> needs.need(bearer, id)).await();
        var starts = day(form.value("startsOn"), LocalDate.now(clock));
        var ends = day(form.value("endsOn"), starts.plusWeeks(WEEKS));
        var matches = calls.start(
                        Service.SCHOOLS,
                        () -> schools.matches(
                                bearer, need.strand(), need.subject(), starts, ends, need.schoolUrn(), OFFERED))
                .section();
        return Templates.propose(need, matches, form, form.rows("targets", TARGETS), ROUTES);
    }

    private static LocalDate day(String typed, LocalDate otherwise) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            return otherwise;
        }
    }

    @CheckedTemplate(basePath = "interventions")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance propose(
                Need need, Section<Matches> matches, Form form, List<Integer> rows, List<Choice> routes);
    }
}
