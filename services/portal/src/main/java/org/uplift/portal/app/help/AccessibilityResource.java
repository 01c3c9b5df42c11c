package org.uplift.portal.app.help;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.uplift.portal.kit.page.Answers;
import org.uplift.portal.kit.session.OpenToAnybody;

/** How accessible the portal is, for anybody. */
@Path("/accessibility")
public class AccessibilityResource {

    @GET
    @OpenToAnybody
    @RunOnVirtualThread
    public Response accessibility() {
        return Answers.page(Templates.accessibility());
    }

    @CheckedTemplate(basePath = "help")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance accessibility();
    }
}
