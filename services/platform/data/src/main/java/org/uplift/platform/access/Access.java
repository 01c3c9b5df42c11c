package org.uplift.platform.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Who is asking, and what their appointments let them reach. */
@ApplicationScoped
public class Access {

    /** The schools within reach of whoever asks, for the permission of the endpoint they called. */
    public Scope scope() {
        throw new UnsupportedOperationException();
    }

    /**
     * Insists that a school is within reach and that it exists. Waits up to two seconds for a school that is not known
     * yet, because its event may be on the way.
     *
     * @throws org.uplift.platform.problem.ProblemException UNKNOWN_SCHOOL at {@code pointer} where it is out of reach
     *     or there is none
     */
    public void requireSchool(int urn, String pointer) {
        throw new UnsupportedOperationException();
    }

    /** Who asks, as events and audit name them: a hash of the verified e-mail, or {@code system:<service>}. */
    public String actor() {
        throw new UnsupportedOperationException();
    }

    /** The person who asks, where they have been recorded among the trust's people. */
    public Optional<UUID> personId() {
        throw new UnsupportedOperationException();
    }

    /** Whether whoever asks has a permission, wherever; for the actions a record offers. */
    public boolean may(Permission permission) {
        throw new UnsupportedOperationException();
    }
}
