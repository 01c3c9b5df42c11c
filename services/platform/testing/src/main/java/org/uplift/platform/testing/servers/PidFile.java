package org.uplift.platform.testing.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Remembers a child beside its data, so that one left behind by a killed parent is ended before the next start. */
final class PidFile {

    private final Path file;

    PidFile(Path folder, String name) {
        this.file = folder.resolve(name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + ".pid");
    }

    void write(ProcessHandle process) throws IOException {
        Files.writeString(file, process.pid() + " " + startedAt(process));
    }

    void endLeftover() throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        String[] parts = Files.readString(file).strip().split(" ");
        Files.delete(file);
        if (parts.length == 2 && parts[0].matches("\\d+")) {
            ProcessHandle.of(Long.parseLong(parts[0]))
                    .filter(process -> startedAt(process).equals(parts[1]))
                    .ifPresent(PidFile::end);
        }
    }

    /** The start time tells a leftover from a stranger that got the same pid since. */
    private static String startedAt(ProcessHandle process) {
        return process.info()
                .startInstant()
                .map(instant -> Long.toString(instant.toEpochMilli()))
                .orElse("unknown");
    }

    private static void end(ProcessHandle process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            process.onExit().get(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new ServerException(
                    "A process left over from an earlier run (pid " + process.pid()
                            + ") cannot be ended. End it and try again.",
                    e);
        }
    }
}
