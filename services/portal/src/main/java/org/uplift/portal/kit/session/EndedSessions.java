package org.uplift.portal.kit.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.reactive.messaging.kafka.Record;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.jboss.logging.Logger;

/**
 * The sessions that ended before their cookie did, by Keycloak's id of them. A cookie holds its tokens, so that whoever
 * copied it could go on with it until they run out; here it is refused for as long as it could be of use. Every portal
 * hears of every end by a topic, and reads at its start what ended before (ADR 14).
 */
@ApplicationScoped
class EndedSessions {

    /** Longer than a session can last at Keycloak (ssoSessionMaxLifespan, 10 hours). */
    static final Duration KEPT = Duration.ofHours(12);

    private static final Logger LOG = Logger.getLogger(EndedSessions.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final int MOST = 200_000;

    private final Cache<String, Boolean> ended =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST).build();
    private final Emitter<Record<String, String>> others;

    EndedSessions(
            @Channel("ended-sessions") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER)
                    Emitter<Record<String, String>> others) {
        this.others = others;
    }

    boolean contains(String session) {
        return ended.getIfPresent(session) != null;
    }

    /** Ends one here at once, and everywhere once the broker has it, which the answer waits for. */
    CompletionStage<Void> end(String session) {
        ended.put(session, true);
        return others.send(Record.of(session, ""));
    }

    /**
     * The same, and waits for the broker. One that is away hears of it when it is back; Keycloak refreshes no token of the
     * session meanwhile.
     */
    void endEverywhere(String session) {
        try {
            end(session).toCompletableFuture().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            LOG.warnf(
                    "other portals are not told yet that a session ended cause=%s",
                    e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Incoming("ended-sessions-heard")
    void heard(Record<String, String> told) {
        ended.put(told.key(), true);
    }
}
