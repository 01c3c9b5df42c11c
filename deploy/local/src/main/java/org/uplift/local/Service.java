package org.uplift.local;

import java.nio.file.Path;
import java.util.Locale;

/** The processes we write ourselves, with the ports they have unless the environment says otherwise. */
public enum Service {
    SCHOOLS("services/schools", 8081, true),
    CODESIGN("services/codesign", 8082, true),
    INTERVENTIONS("services/interventions", 8083, true),
    FINANCE("services/finance", 8084, true),
    REPORTING("services/reporting", 8085, true),
    PORTAL("services/portal", 8086, false),
    GATEWAY("gateway", 8080, false);

    private final String folder;
    private final int port;
    private final boolean database;

    Service(String folder, int port, boolean database) {
        this.folder = folder;
        this.port = port;
        this.database = database;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The gateway and the portal keep nothing: they have neither a database nor events of their own. */
    public boolean hasDatabase() {
        return database;
    }

    int defaultPort() {
        return port;
    }

    /** Health and metrics are served on 9 followed by the last three digits. */
    int defaultManagementPort() {
        return 9_000 + port % 1_000;
    }

    Path program(Path root) {
        return root.resolve(folder).resolve("target/quarkus-app/quarkus-run.jar");
    }
}
