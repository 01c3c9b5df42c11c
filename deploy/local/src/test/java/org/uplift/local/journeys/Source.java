package org.uplift.local.journeys;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where schools come from. */
enum Source {
    HAMPSHIRE_AND_SURREY("GLF SCHOOLS", 20),
    DEMONSTRATION("Uplift Learning Trust", 14);

    final String trust;
    final int schools;

    Source(String trust, int schools) {
        this.trust = trust;
        this.schools = schools;
    }

    byte[] file() throws IOException {
        if (this == DEMONSTRATION) {
            return GiasFile.demonstration();
        }
        Path real = Path.of("../../../shared/data/gias-hampshire-surrey-2022.csv");
        assumeTrue(Files.exists(real), "The real GIAS file is not beside this repository: " + real);
        return Files.readAllBytes(real);
    }
}
