package org.uplift.portal.app.administration;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.services.Service;
import org.uplift.portal.kit.calls.Calls;
import org.uplift.portal.kit.page.PageAnswers;
import org.uplift.portal.kit.session.OpenTo;
import org.uplift.reporting.api.projection.CopiesApi;

/** Has reporting's copies built again. Nothing is asked first: what answers goes on answering, and only gets better. */
@Path("/administration/copies/rebuild")
public class CopiesForms {

    private final CopiesApi copies;
    private final Calls calls;

    CopiesForms(CopiesApi copies, Calls calls) {
        this.copies = copies;
        this.calls = calls;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @OpenTo(Permission.RECONCILE)
    @RunOnVirtualThread
    public Response rebuild() {
        calls.start(Service.REPORTING, copies::rebuild).await();
        return PageAnswers.onTo("/administration#copies");
    }
}
