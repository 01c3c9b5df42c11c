package org.uplift.portal.app.sessions;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.uplift.portal.kit.page.PageAnswers;
import org.uplift.portal.kit.session.OpenToSignedIn;
import org.uplift.portal.kit.session.SignIns;
import org.uplift.portal.kit.session.SignIns.SignIn;

/** Where the reader is signed in: every session of theirs, to be ended by them. */
@Path("/sessions")
public class SessionPages {

    private final SignIns signIns;

    SessionPages(SignIns signIns) {
        this.signIns = signIns;
    }

    @GET
    @OpenToSignedIn
    @RunOnVirtualThread
    public Response list(@RestQuery Optional<String> done) {
        var all = signIns.all();
        var said = switch (done.orElse("")) {
            case "ended" -> "That session has ended. Whoever uses it has to sign in again.";
            case "others" -> "You are signed out everywhere else.";
            default -> "";
        };
        return PageAnswers.page(Templates.list(all, all.stream().anyMatch(one -> !one.here()), said));
    }

    /** One that is not theirs, or has ended meanwhile, is not among theirs: nothing happens. */
    @POST
    @Path("/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @OpenToSignedIn
    @RunOnVirtualThread
    public Response end(@RestForm Optional<String> session) {
        signIns.all().stream()
                .filter(one -> !one.here())
                .filter(one -> session.filter(one.id()::equals).isPresent())
                .forEach(signIns::end);
        return PageAnswers.onTo("/sessions?done=ended");
    }

    @POST
    @Path("/end-others")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @OpenToSignedIn
    @RunOnVirtualThread
    public Response endOthers() {
        signIns.all().stream().filter(one -> !one.here()).forEach(signIns::end);
        return PageAnswers.onTo("/sessions?done=others");
    }

    @CheckedTemplate(basePath = "sessions")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance list(List<SignIn> all, boolean others, String done);
    }
}
