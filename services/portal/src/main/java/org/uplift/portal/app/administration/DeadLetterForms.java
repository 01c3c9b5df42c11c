package org.uplift.portal.app.administration;

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
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.uplift.platform.api.deadletters.DiscardDeadLetter;
import org.uplift.platform.api.deadletters.ReplayDeadLetter;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.services.Service;
import org.uplift.portal.kit.forms.Form;
import org.uplift.portal.kit.forms.Forms;
import org.uplift.portal.kit.forms.Submission;
import org.uplift.portal.kit.page.PageAnswers;
import org.uplift.portal.kit.session.KeptForms;
import org.uplift.portal.kit.session.OpenTo;

/** Replaying a dead letter once its cause is mended, or discarding it where it never can be. */
@Path("/administration/dead-letters/{service}/{id}")
public class DeadLetterForms {

    private final AllDeadLetters letters;
    private final Forms forms;
    private final KeptForms kept;

    DeadLetterForms(AllDeadLetters letters, Forms forms, KeptForms kept) {
        this.letters = letters;
        this.forms = forms;
        this.kept = kept;
    }

    @GET
    @Path("/replay")
    @OpenTo(Permission.DEAD_LETTERS)
    @RunOnVirtualThread
    public Response replayForm(@RestPath String service, @RestPath UUID id) {
        return PageAnswers.page(replay(Service.named(service), id, Form.opened(kept, Map.of())));
    }

    @POST
    @Path("/replay")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @OpenTo(Permission.DEAD_LETTERS)
    @RunOnVirtualThread
    public Response replay(@RestPath String service, @RestPath UUID id, MultivaluedMap<String, String> sent) {
        var named = Service.named(service);
        var submission = new Submission(sent);
        var replay = submission.as(ReplayDeadLetter.class);
        return forms.sending(submission, form -> replay(named, id, form)).to(named, () -> {
            letters.of(named).replay(named.id(), id, replay);
            return DeadLetterPages.address(named, id) + "?done=replayed";
        });
    }

    @GET
    @Path("/discard")
    @OpenTo(Permission.DEAD_LETTERS)
    @RunOnVirtualThread
    public Response discardForm(@RestPath String service, @RestPath UUID id) {
        return PageAnswers.page(discard(Service.named(service), id, Form.opened(kept, Map.of())));
    }

    @POST
    @Path("/discard")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @OpenTo(Permission.DEAD_LETTERS)
    @RunOnVirtualThread
    public Response discard(@RestPath String service, @RestPath UUID id, MultivaluedMap<String, String> sent) {
        var named = Service.named(service);
        var submission = new Submission(sent);
        if (submission.value("reason").isEmpty()) {
            return PageAnswers.again(
                    discard(named, id, submission.form().with("reason", "Say why it may be given up")));
        }
        var discarding = submission.as(DiscardDeadLetter.class);
        return forms.sending(submission, form -> discard(named, id, form)).to(named, () -> {
            letters.of(named).discard(named.id(), id, discarding);
            return DeadLetterPages.address(named, id) + "?done=discarded";
        });
    }

    private TemplateInstance replay(Service service, UUID id, Form form) {
        return Templates.replay(about(service, id), form);
    }

    private TemplateInstance discard(Service service, UUID id, Form form) {
        return Templates.discard(about(service, id), form);
    }

    private About about(Service service, UUID id) {
        var letter = letters.letter(service, id);
        return new About(
                LetterWords.title(letter), service.title(), DeadLetterPages.address(service, id), letter.waiting());
    }

    /**
     * Which letter is decided on.
     *
     * @param at its address
     * @param waiting whether nobody has decided yet
     */
    public record About(String title, String service, String at, boolean waiting) {}

    @CheckedTemplate(basePath = "administration")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance replay(About about, Form form);

        static native TemplateInstance discard(About about, Form form);
    }
}
