package org.uplift.local;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.uplift.platform.testing.servers.Server;
import org.uplift.platform.testing.servers.ServerException;

/** All of Uplift, running: as processes of this machine or as containers made from the images. */
public interface Platform extends AutoCloseable {

    /** Returns when everything answers; when anything does not, stops the rest and says what was wrong. */
    void start();

    /** Where the portal and the public API are. */
    String url();

    /** Keycloak's realm, as browsers and tokens name it. */
    String issuer();

    /** Where one process listens for requests, as this machine reaches it. */
    String url(Service service);

    /** Where one process tells of its health and its figures, as this machine reaches it. */
    String managementUrl(Service service);

    Server server(Service service);

    Server postgres();

    Server kafka();

    Server keycloak();

    /** Where Kafka's clients on this machine begin. */
    String bootstrap();

    /** Starts a second process of a service, told the same as the first; it is stopped with the rest. */
    Server startAnother(Service service);

    void kill(Server server);

    void restart(Server server);

    default void kill(Service service) {
        kill(server(service));
    }

    default void restart(Service service) {
        restart(server(service));
    }

    /** The folder of what it keeps. */
    Path data();

    /** Calls back, once, when something that should be running is not; returns when that happens or on stop. */
    void watch(Consumer<ServerException> onDeath);

    /** Stops everything; data stays. */
    @Override
    void close();
}
