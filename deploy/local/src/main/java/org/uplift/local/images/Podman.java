package org.uplift.local.images;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.uplift.platform.testing.servers.ServerException;

/** Podman's commands. */
record Podman(Path root) {

    /** What a command printed, that succeeded. */
    String run(List<String> arguments) {
        Said said = say(arguments);
        if (said.code() != 0) {
            throw new ServerException("podman " + String.join(" ", arguments.subList(0, Math.min(4, arguments.size())))
                    + " failed: " + said.text());
        }
        return said.text();
    }

    String run(String... arguments) {
        return run(Arrays.asList(arguments));
    }

    boolean succeeds(String... arguments) {
        return say(Arrays.asList(arguments)).code() == 0;
    }

    private record Said(int code, String text) {}

    private Said say(List<String> arguments) {
        // In a session of its own: Ctrl-C is for this program, which decides what ends when.
        var command = new ArrayList<>(List.of("setsid", "podman"));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        if (!Files.isDirectory(Path.of("/run/systemd/system"))) {
            builder.environment()
                    .putIfAbsent(
                            "CONTAINERS_CONF",
                            root.resolve("deploy/images/containers.conf").toString());
        }
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return new Said(process.waitFor(), text);
        } catch (IOException e) {
            throw new ServerException("Podman is not there (on Debian: apt-get install podman runc netavark).", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerException("Interrupted while running podman", e);
        }
    }
}
