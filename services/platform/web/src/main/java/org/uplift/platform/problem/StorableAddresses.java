package org.uplift.platform.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

/** Refuses an address with the one character PostgreSQL can neither store nor compare. */
@Provider
@PreMatching
public class StorableAddresses implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getUriInfo().getRequestUri().toString().contains("%00")) {
            throw new ProblemException(
                    ProblemType.INVALID_PARAMETER, "The address has a character nothing is called by (%00).");
        }
    }
}
