package org.uplift.portal.app.imports;

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
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.services.Service;
import org.uplift.portal.kit.calls.Calls;
import org.uplift.portal.kit.forms.Form;
import org.uplift.portal.kit.forms.Forms;
import org.uplift.portal.kit.forms.Submission;
import org.uplift.portal.kit.page.PageAnswers;
import org.uplift.portal.kit.session.OpenTo;
import org.uplift.schools.api.imports.ImportReport;
import org.uplift.schools.api.imports.ImportsApi;

/** Applies a dry run, once whoever does it has seen what that changes. */
@Path("/imports/{id:[0-9a-fA-F-]{36}}/apply")
public class ImportApplyForms {

    private final Calls calls;
    private final Forms forms;
    private final ImportsApi imports;

    ImportApplyForms(Calls calls, Forms forms, ImportsApi imports) {
        this.calls = calls;
        this.forms = forms;
        this.imports = imports;
    }

    @GET
    @OpenTo(Permission.SCHOOLS_IMPORT)
    @RunOnVirtualThread
    public Response check(@RestPath UUID id) {
        return PageAnswers.page(Templates.apply(read(id), Form.empty()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @OpenTo(Permission.SCHOOLS_IMPORT)
    @RunOnVirtualThread
    public Response apply(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        var submission = new Submission(sent);
        return forms.sending(submission, form -> Templates.apply(read(id), form))
                .to(
                        Service.SCHOOLS,
                        () -> "/imports/"
                                + imports.apply(id, submission.key(), ImportsApi.RESPOND_ASYNC)
                                        .getEntity()
                                        .id());
    }

    private ImportReport read(UUID id) {
        return calls.start(Service.SCHOOLS, () -> imports.read(id)).await();
    }

    @CheckedTemplate(basePath = "imports")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance apply(ImportReport one, Form form);
    }
}
