package org.uplift.platform.services;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.net.URI;
import java.util.Map;

/** Where each service listens, for whoever asks them: the gateway and the portal. Services never ask each other. */
@ConfigMapping(prefix = "uplift.services")
public interface ServiceAddresses {

    @WithParentName
    Map<String, URI> byId();

    /** @throws IllegalStateException where {@code uplift.services.<id>} is not set */
    default URI of(Service service) {
        var address = byId().get(service.id());
        if (address == null) {
            throw new IllegalStateException("uplift.services." + service.id() + " is not set");
        }
        return address;
    }
}
