package org.uplift.portal.app.help;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.uplift.portal.kit.page.PageAnswers;
import org.uplift.portal.kit.session.OpenToAnybody;

/** How accessible the portal is, for anybody. */
@Path("/accessibility")
public class AccessibilityPages {

    @GET
    @OpenToAnybody
    @RunOnVirtualThread
    public Response accessibility() {
        return PageAnswers.page(Templates.accessibility());
    }

    @CheckedTemplate(basePath = "help")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance accessibility();
    }
}
