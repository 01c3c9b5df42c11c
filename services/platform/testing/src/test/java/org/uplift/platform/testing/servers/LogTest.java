package org.uplift.platform.testing.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTest {

    @TempDir
    Path folder;

    @Test
    void theInnermostCauseTellsMost() throws Exception {
        // given
        Log log = written("10:00 ERROR Failed to start\nCaused by: outer\n\tat x\nCaused by: inner\n\t... 5 more\n");

        // when, then
        assertThat(log.telling()).isEqualTo("inner");
    }

    @Test
    void withoutACauseTheLastErrorTellsMost() throws Exception {
        // given
        Log log = written("10:00 ERROR first\n10:01 ERROR second\n10:02 INFO bye\n");

        // when, then
        assertThat(log.telling()).isEqualTo("10:01 ERROR second");
    }

    @Test
    void whatAnEarlierRunWroteIsNotLookedAt() throws Exception {
        // given
        Path file = folder.resolve("service.log");
        Files.writeString(file, "Caused by: something long ago\n");
        Log log = Log.from(file);
        Files.writeString(file, "10:02 INFO bye\n", StandardOpenOption.APPEND);

        // when, then
        assertThat(log.telling()).isEqualTo("10:02 INFO bye");
    }

    private Log written(String text) throws Exception {
        Path file = folder.resolve("service.log");
        Log log = Log.from(file);
        Files.writeString(file, text);
        return log;
    }
}
