package org.uplift.platform.problem;

import java.util.Optional;

/** A bean that recognises a failure of what lies beneath, so that it is answered as what it is and not as an error. */
public interface KnownFailure {

    /** The problem a failure amounts to; empty where this bean does not know it. */
    Optional<ProblemException> recognise(Throwable failure);
}
