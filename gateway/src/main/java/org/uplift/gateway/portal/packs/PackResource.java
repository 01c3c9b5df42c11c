package org.uplift.gateway.portal.packs;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.uplift.gateway.calls.Calls;
import org.uplift.gateway.calls.Section;
import org.uplift.gateway.calls.ServiceRefusal;
import org.uplift.gateway.portal.forms.Form;
import org.uplift.gateway.portal.forms.Submission;
import org.uplift.gateway.portal.page.Answers;
import org.uplift.gateway.routes.Service;
import org.uplift.gateway.services.reporting.Pack;
import org.uplift.gateway.services.reporting.PacksClient;
import org.uplift.gateway.services.reporting.PacksClient.Packs;
import org.uplift.gateway.session.KeptForms;
import org.uplift.gateway.session.OpenTo;
import org.uplift.gateway.session.Signed;
import org.uplift.platform.permission.Permission;

/** Board packs: the list, one pack, publishing it, its PDF. */
@Path("/packs")
public class PackResource {

    private static final int MANY = 50;
    /** Writing a PDF takes longer than a page may. */
    private static final Duration PDF_WITHIN = Duration.ofSeconds(20);

    private final Calls calls;
    private final PacksClient packs;
    private final Signed signed;
    private final KeptForms kept;

    PackResource(Calls calls, @RestClient PacksClient packs, Signed signed, KeptForms kept) {
        this.calls = calls;
        this.packs = packs;
        this.signed = signed;
        this.kept = kept;
    }

    @GET
    @OpenTo(Permission.PACKS_READ)
    @RunOnVirtualThread
    public Response list() {
        return Answers.page(list(Form.opened(kept.take(), Map.of())));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @OpenTo(Permission.PACKS_WRITE)
    @RunOnVirtualThread
    public Response draft(MultivaluedMap<String, String> sent) {
        var submission = new Submission(sent).text("title").date("meetingOn");
        if (!submission.readable()) {
            return Answers.again(list(submission.form()));
        }
        var bearer = signed.bearer();
        try {
            var drafted = calls.start(Service.REPORTING, () -> packs.draft(bearer, submission.key(), submission.body()))
                    .await();
            return Answers.onTo("/packs/" + drafted.id());
        } catch (ServiceRefusal refusal) {
            if (refusal.status() != 422) {
                throw refusal;
            }
            return Answers.again(list(submission.refused(refusal)));
        }
    }

    @GET
    @Path("/{id}")
    @OpenTo(Permission.PACKS_READ)
    @RunOnVirtualThread
    public Response pack(@RestPath UUID id) {
        var bearer = signed.bearer();
        var pack = calls.start(Service.REPORTING, () -> packs.pack(bearer, id)).await();
        return Answers.page(Templates.pack(pack));
    }

    @POST
    @Path("/{id}/publish")
    @OpenTo(Permission.PACKS_WRITE)
    @RunOnVirtualThread
    public Response publish(@RestPath UUID id) {
        var bearer = signed.bearer();
        calls.start(Service.REPORTING, PDF_WITHIN, () -> packs.publish(bearer, id, Map.of()))
                .await();
        return Answers.onTo("/packs/" + id);
    }

    /** Passed on as it comes; the browser has no token to fetch it with itself. */
    @GET
    @Path("/{id}/pdf")
    @OpenTo(Permission.PACKS_READ)
    @RunOnVirtualThread
    public Response pdf(@RestPath UUID id) {
        var bearer = signed.bearer();
        var document = calls.start(Service.REPORTING, PDF_WITHIN, () -> packs.pdf(bearer, id))
                .await();
        return Response.ok(document)
                .type("application/pdf")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"board-pack-%s.pdf\"".formatted(id))
                .build();
    }

    private TemplateInstance list(Form form) {
        var bearer = signed.bearer();
        var found =
                calls.start(Service.REPORTING, () -> packs.list(bearer, MANY)).section();
        return Templates.list(found, form);
    }

    @CheckedTemplate(basePath = "packs")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance list(Section<Packs> packs, Form form);

        static native TemplateInstance pack(Pack pack);
    }
}
