package org.uplift.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

/** Runs when all others have: tests without Quarkus come last. */
class EveryTemplateIT {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    @Test
    void every_template_was_drawn_on_a_page_that_axe_looked_at() throws IOException {
        assumeTrue(Gallery.begun(), "no page was opened in this run");
        var drawn = new HashSet<>(Files.readAllLines(Gallery.DRAWN));

        try (var files = Files.walk(TEMPLATES)) {
            assertThat(files.filter(file -> file.toString().endsWith(".html"))
                            .map(file -> TEMPLATES.relativize(file).toString().replaceAll("\\.html$", ""))
                            .filter(name -> !name.startsWith("tags/"))
                            .filter(name -> !drawn.contains(name)))
                    .as("templates no test draws")
                    .isEmpty();
        }
    }
}
