package org.uplift.platform.services;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.uplift.platform.problem.ProblemException;

/** The services behind the gateway. */
public enum Service {
    SCHOOLS("Schools and people"),
    INTERVENTIONS("Needs and interventions"),
    FINANCE("Budgets"),
    CODESIGN("Teams and practices"),
    REPORTING("The dashboard and board packs");

    private final String title;

    Service(String title) {
        this.title = title;
    }

    /** Its name in paths and configuration: {@code schools}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What people know it by, to say that it is away. */
    public String title() {
        return title;
    }

    /** @throws ProblemException NOT_FOUND where no service has that name */
    public static Service named(String id) {
        return byId(id).orElseThrow(() -> ProblemException.notFound("The service"));
    }

    public static Optional<Service> byId(String id) {
        return Arrays.stream(values())
                .filter(service -> service.id().equals(id))
                .findFirst();
    }
}
