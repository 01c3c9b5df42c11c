package org.uplift.platform.access;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.uplift.platform.problem.ProblemException;

/** The service this process is, as the paths name it that every service has of its own ({@code /dead-letters/schools}). */
@Singleton
public class OwnService {

    private final String name;

    OwnService(@ConfigProperty(name = "quarkus.application.name") String name) {
        this.name = name;
    }

    public String name() {
        return name;
    }

    /** @throws ProblemException NOT_FOUND where a path names another */
    public void require(String named) {
        if (!named.equals(name)) {
            throw ProblemException.notFound("The service");
        }
    }
}
