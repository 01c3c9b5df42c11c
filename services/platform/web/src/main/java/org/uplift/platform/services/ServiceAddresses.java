package org.uplift.platform.services;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Where each service listens, for whoever asks them: the gateway and the portal. Services never ask each other. */
@ConfigMapping(prefix = "uplift.services")
public interface ServiceAddresses {

    /** A service's address, or with commas between them those of its replicas. */
    @WithParentName
    Map<String, List<URI>> byId();

    /** @throws IllegalStateException where {@code uplift.services.<id>} is not set */
    default List<URI> all(Service service) {
        var addresses = byId().get(service.id());
        if (addresses == null || addresses.isEmpty()) {
            throw new IllegalStateException("uplift.services." + service.id() + " is not set");
        }
        return addresses;
    }

    /** The one address, or the first. */
    default URI of(Service service) {
        return all(service).getFirst();
    }
}
