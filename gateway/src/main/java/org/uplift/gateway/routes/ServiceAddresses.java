package org.uplift.gateway.routes;

import io.smallrye.config.ConfigMapping;
import java.net.URI;

/** Where each service listens. */
@ConfigMapping(prefix = "uplift.services")
public interface ServiceAddresses {

    URI schools();

    URI interventions();

    URI finance();

    URI codesign();

    URI reporting();

    default URI of(Service service) {
        return switch (service) {
            case SCHOOLS -> schools();
            case INTERVENTIONS -> interventions();
            case FINANCE -> finance();
            case CODESIGN -> codesign();
            case REPORTING -> reporting();
        };
    }
}
