package org.uplift.gateway.portal.administration;

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
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.uplift.gateway.calls.Section;
import org.uplift.gateway.calls.ServiceRefusal;
import org.uplift.gateway.portal.page.Answers;
import org.uplift.gateway.reconciliation.Agreement;
import org.uplift.gateway.reconciliation.Reconciliation;
import org.uplift.gateway.routes.Service;
import org.uplift.gateway.services.deadletters.DeadLettersClient.Letters;
import org.uplift.gateway.session.OpenTo;
import org.uplift.gateway.session.Signed;
import org.uplift.platform.permission.Permission;

/** For the administrator. */
@Path("/administration")
public class AdministrationResource {

    private final Reconciliation reconciliation;
    private final DeadLetterOffice office;
    private final Signed signed;

    AdministrationResource(Reconciliation reconciliation, DeadLetterOffice office, Signed signed) {
        this.reconciliation = reconciliation;
        this.office = office;
        this.signed = signed;
    }

    @GET
    @Path("/reconciliation")
    @OpenTo(Permission.RECONCILE)
    @RunOnVirtualThread
    public Response reconciliation() {
        return Answers.page(Templates.reconciliation(reconciliation.compare(signed.bearer())));
    }

    @GET
    @Path("/dead-letters")
    @OpenTo(Permission.DEAD_LETTERS)
    @RunOnVirtualThread
    public Response deadLetters() {
        return Answers.page(Templates.deadLetters(office.open(signed.bearer()), ""));
    }

    @POST
    @Path("/dead-letters/{service}/{id}/replay")
    @OpenTo(Permission.DEAD_LETTERS)
    @RunOnVirtualThread
    public Response replay(@RestPath String service, @RestPath UUID id) {
        return decided(() -> office.replay(signed.bearer(), Service.named(service), id));
    }

    @POST
    @Path("/dead-letters/{service}/{id}/discard")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @OpenTo(Permission.DEAD_LETTERS)
    @RunOnVirtualThread
    public Response discard(@RestPath String service, @RestPath UUID id, MultivaluedMap<String, String> sent) {
        var reason = Optional.ofNullable(sent.getFirst("reason")).orElse("").strip();
        return decided(() -> office.discard(signed.bearer(), Service.named(service), id, reason));
    }

    private Response decided(Runnable decision) {
        try {
            decision.run();
            return Answers.onTo("/administration/dead-letters");
        } catch (ServiceRefusal refusal) {
            if (refusal.status() != 422) {
                throw refusal;
            }
            var problem = refusal.problem();
            var detail = problem.violations().isEmpty()
                    ? problem.sentence()
                    : problem.violations().getFirst().detail();
            return Answers.again(Templates.deadLetters(office.open(signed.bearer()), detail));
        }
    }

    @CheckedTemplate(basePath = "administration")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance reconciliation(Agreement agreement);

        static native TemplateInstance deadLetters(Map<Service, Section<Letters>> services, String refused);
    }
}
