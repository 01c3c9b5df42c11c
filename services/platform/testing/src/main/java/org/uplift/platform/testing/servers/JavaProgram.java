package org.uplift.platform.testing.servers;

import java.util.ArrayList;
import java.util.List;

/** The command line of a server written in Java: small, and quick to start. */
public final class JavaProgram {

    private static final List<String> SMALL_AND_QUICK = List.of(
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-XX:TieredStopAtLevel=1",
            "-Xss512k",
            // Every jar is one that a build of ours or a release made; proving its bytecode again is a tenth of a
            // start.
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:-BytecodeVerificationRemote",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-UsePerfData",
            "-Dfile.encoding=UTF-8",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private JavaProgram() {}

    /**
     * @param settings what this program needs besides
     * @param program what to run: {@code -jar} or {@code -cp} and what follows them
     */
    public static List<String> arguments(List<String> settings, List<String> program) {
        List<String> all = new ArrayList<>();
        all.add(Programs.java());
        all.addAll(SMALL_AND_QUICK);
        all.addAll(settings);
        all.addAll(program);
        return all;
    }
}
