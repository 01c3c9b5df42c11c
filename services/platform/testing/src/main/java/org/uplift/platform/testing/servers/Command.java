package org.uplift.platform.testing.servers;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How to run one child process.
 *
 * @param name what a person calls it
 * @param log where its output is appended
 * @param stopSignal the signal that ends it in good order
 * @param patience how long it may take to end before it is killed
 */
public record Command(
        String name,
        List<String> arguments,
        Map<String, String> environment,
        Path folder,
        Path log,
        String stopSignal,
        Duration patience) {

    public static Command of(String name, List<String> arguments, Path folder, Path log) {
        return new Command(name, List.copyOf(arguments), Map.of(), folder, log, "TERM", Duration.ofSeconds(20));
    }

    public Command with(Map<String, String> variables) {
        return new Command(name, arguments, Map.copyOf(variables), folder, log, stopSignal, patience);
    }

    public Command stoppedBy(String signal, Duration within) {
        return new Command(name, arguments, environment, folder, log, signal, within);
    }
}
