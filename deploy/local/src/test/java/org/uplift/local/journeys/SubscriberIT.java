package org.uplift.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uplift.events.EventTypes;

/** The subscriber of {@code docs/subscribe.md}, run as it says. */
@Journey
class SubscriberIT {

    private final Trust trust;

    SubscriberIT(Trust trust) {
        this.trust = trust;
    }

    @Test
    void theSubscriberOfTheDocumentsPrintsWhatHappened(@TempDir Path folder) throws IOException, InterruptedException {
        // when
        var printed = folder.resolve("printed");
        var program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "../../docs/subscribe/Watch.java",
                        trust.platform().bootstrap())
                .redirectOutput(printed.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var ended = program.waitFor();

        // then
        assertThat(ended).isZero();
        assertThat(Files.readAllLines(printed, StandardCharsets.UTF_8))
                .anySatisfy(line -> assertThat(line)
                        .startsWith(EventTypes.SCHOOL_REGISTERED.fullName() + " " + Trust.ASHFIELD + " #")
                        .contains("\"name\":\"Ashfield Primary School\""));
    }
}
