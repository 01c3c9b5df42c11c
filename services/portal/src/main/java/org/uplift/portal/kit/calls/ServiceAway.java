package org.uplift.portal.kit.calls;

import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.ProblemType;
import org.uplift.platform.services.Service;

/** A service could not be reached, failed, or took longer than its deadline. */
public final class ServiceAway extends ProblemException {

    private static final long serialVersionUID = 1L;

    public ServiceAway(Service service, Throwable cause) {
        super(
                ProblemType.SERVICE_AWAY,
                "%s (the %s service) cannot be reached. Try again in a moment."
                        .formatted(service.title(), service.id()));
        initCause(cause);
    }
}
