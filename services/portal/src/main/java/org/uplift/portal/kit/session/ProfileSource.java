package org.uplift.portal.kit.session;

import org.uplift.platform.problem.ProblemException;
import org.uplift.schools.api.me.Profile;

/** Whom to ask who somebody is and what they may do where. */
public interface ProfileSource {

    /**
     * Asks about whoever is signed in on this request, and waits for the answer. Somebody without a current post is told
     * with nothing they may do.
     *
     * @throws ProblemException SERVICE_AWAY where it cannot be found out now
     */
    Profile ask();
}
