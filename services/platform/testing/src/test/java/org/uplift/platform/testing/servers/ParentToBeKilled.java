package org.uplift.platform.testing.servers;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Starts a child that would run for an hour, says its pid, and waits to be killed. */
final class ParentToBeKilled {

    private ParentToBeKilled() {}

    public static void main(String[] arguments) throws InterruptedException {
        Path folder = Path.of(arguments[0]);
        Child child = Child.start(Command.of("sleeper", List.of("sleep", "3600"), folder, folder.resolve("log")));
        System.out.println(child.pid());
        Thread.sleep(Duration.ofHours(1));
    }
}
