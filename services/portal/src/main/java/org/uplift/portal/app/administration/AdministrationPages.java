package org.uplift.portal.app.administration;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.api.IdPageRequest;
import org.uplift.platform.permission.Permission;
import org.uplift.portal.app.reconciliation.Reconciliation;
import org.uplift.portal.kit.page.PageAnswers;
import org.uplift.portal.kit.session.OpenTo;

/** For the administrator: what needs doing, and whether the services agree. */
@Path("/administration")
public class AdministrationPages {

    private final Reconciliation reconciliation;
    private final AdministrationOverview overview;

    AdministrationPages(Reconciliation reconciliation, AdministrationOverview overview) {
        this.reconciliation = reconciliation;
        this.overview = overview;
    }

    @GET
    @OpenTo(Permission.DEAD_LETTERS)
    @RunOnVirtualThread
    public Response overview() {
        return PageAnswers.page(Templates.overview(overview.read()));
    }

    @GET
    @Path("/reconciliation")
    @OpenTo(Permission.RECONCILE)
    @RunOnVirtualThread
    public Response reconciliation(@QueryParam("after") @Nullable UUID after) {
        var agreement = reconciliation.compare(new IdPageRequest(Reconciled.COMPARED, after));
        return PageAnswers.page(Templates.reconciliation(Reconciled.of(agreement, after != null)));
    }

    @CheckedTemplate(basePath = "administration")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance overview(AdministrationOverview.Overview overview);

        static native TemplateInstance reconciliation(Reconciled agreement);
    }
}
