package org.uplift.portal.app.administration;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.api.deadletters.ReplayDeadLetters;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.services.Service;
import org.uplift.portal.kit.calls.Calls;
import org.uplift.portal.kit.page.PageAnswers;
import org.uplift.portal.kit.session.OpenTo;

/**
 * Tries everything again that one service holds. Nothing is asked first: an event that came through is not tried twice,
 * and one that fails is where it was.
 */
@Path("/administration/dead-letters/{service}/replay")
public class DeadLetterRetryForms {

    /** A service takes five seconds, and the last event a little more. */
    private static final Duration WITHIN = Duration.ofSeconds(10);

    private final AllDeadLetters letters;
    private final Calls calls;

    DeadLetterRetryForms(AllDeadLetters letters, Calls calls) {
        this.letters = letters;
        this.calls = calls;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @OpenTo(Permission.DEAD_LETTERS)
    @RunOnVirtualThread
    public Response replay(@RestPath String service, @RestForm @Nullable UUID after) {
        var named = Service.named(service);
        var asked = new ReplayDeadLetters(null, after, null);
        var answered = calls.start(named, WITHIN, () -> letters.of(named).replayAll(named.id(), asked))
                .await();
        return PageAnswers.onTo(Retry.of(named, answered).address());
    }
}
