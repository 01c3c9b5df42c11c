package org.uplift.portal.kit.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.ProblemType;
import org.uplift.schools.api.me.Profile;

/**
 * What people may do where, as schools told of it lately, by session. A post that begins or ends is seen within half a
 * minute: it decides only what pages offer, and the services decide again. While schools is away its last answer holds for
 * a time, so that the other services' pages stay open.
 */
@Singleton
class Profiles {

    static final Duration FRESH = Duration.ofSeconds(30);
    static final Duration USABLE = Duration.ofMinutes(10);

    private static final Logger LOG = Logger.getLogger(Profiles.class);
    private static final int MOST = 20_000;

    private final Cache<String, Told> lately =
            Caffeine.newBuilder().expireAfterWrite(USABLE).maximumSize(MOST).build();
    private final ProfileSource source;
    private final Clock clock;

    Profiles(ProfileSource source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    /**
     * An answer.
     *
     * @param askAgain when it is no longer taken without asking
     */
    private record Told(Profile profile, Instant at, Instant askAgain) {

        boolean usable(Instant now) {
            return now.isBefore(at.plus(USABLE));
        }
    }

    /**
     * Of a session's person, asking where that was not done lately: that waits.
     *
     * @throws ProblemException SERVICE_AWAY where it cannot be found out and was not within the last ten minutes
     */
    Profile of(String session) {
        var now = clock.instant();
        var known = lately(session, now);
        return known.filter(told -> now.isBefore(told.askAgain()))
                .map(Told::profile)
                .orElseGet(() -> ask(session, known, now));
    }

    /** The same as far as it is known without asking. */
    Optional<Profile> known(String session) {
        return lately(session, clock.instant()).map(Told::profile);
    }

    private Profile ask(String session, Optional<Told> known, Instant now) {
        try {
            var profile = source.ask();
            lately.put(session, new Told(profile, now, now.plus(FRESH)));
            return profile;
        } catch (ProblemException failure) {
            if (failure.type() != ProblemType.SERVICE_AWAY || known.isEmpty()) {
                lately.invalidate(session);
                throw failure;
            }
            var told = known.get();
            LOG.warn("What somebody may do cannot be asked for, so the last answer holds");
            // Whoever is away is asked again as seldom as whoever is there, or every page would wait for them.
            lately.put(session, new Told(told.profile(), told.at(), now.plus(FRESH)));
            return told.profile();
        }
    }

    private Optional<Told> lately(String session, Instant now) {
        return Optional.ofNullable(lately.getIfPresent(session)).filter(told -> told.usable(now));
    }
}
