package org.uplift.local;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.uplift.platform.testing.servers.Child;
import org.uplift.platform.testing.servers.ServerException;

/** {@code make run}: brings the platform up, and down again on Ctrl-C or SIGTERM. */
public final class Uplift {

    private static final List<String> SIGN_INS = List.of(
            "executive      trust executive, the whole trust",
            "partner        improvement partner, the whole trust",
            "head           headteacher of one school",
            "practitioner   specialist leader",
            "finance        trust finance manager",
            "trustee        trustee, board packs",
            "governor       governor of one school",
            "administrator  imports, people, dead letters");

    private final Screen screen;
    private final AtomicBoolean up = new AtomicBoolean();

    private Uplift(PrintStream out) {
        this.screen = new Screen(out, Screen.isTerminal());
    }

    public static void main(String[] arguments) {
        System.exit(new Uplift(System.out).run(List.of(arguments)));
    }

    private int run(List<String> without) {
        try {
            LocalPlatform platform = LocalPlatform.in(root())
                    .services(allBut(without))
                    .progress(screen)
                    .build();
            Child.beforeShutdown(() -> stop(platform));
            screen.say("Starting Uplift. Logs are in " + platform.logs() + ".");
            platform.start();
            up.set(true);
            welcome(platform);
            platform.watch(Uplift::fail);
            return 1;
        } catch (ServerException e) {
            fail(e);
            return 1;
        }
    }

    private static Set<Service> allBut(List<String> without) {
        List<String> known = Arrays.stream(Service.values()).map(Service::id).toList();
        without.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(unknown -> {
            throw new ServerException(
                    "there is no service called " + unknown + "; there are " + String.join(", ", known) + ".");
        });
        return Arrays.stream(Service.values())
                .filter(service -> !without.contains(service.id()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private void welcome(LocalPlatform platform) {
        screen.say("");
        screen.say("Sign-ins, each with the password uplift-local (demonstration only):");
        SIGN_INS.forEach(line -> screen.say("  " + line));
        screen.say("");
        screen.say("Uplift is ready at " + platform.url());
    }

    private void stop(LocalPlatform platform) {
        if (up.get()) {
            screen.say("Stopping Uplift.");
        }
        platform.close();
    }

    private static void fail(ServerException problem) {
        System.err.println("Uplift stopped: " + problem.getMessage());
    }

    /** The repository: given, or the nearest folder above that has a Makefile and a deploy folder. */
    static Path root() {
        String given = System.getProperty("uplift.root");
        Path candidate = Path.of(given == null ? "" : given).toAbsolutePath();
        for (Path folder = candidate; folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("pom.xml"))
                    && Files.isDirectory(folder.resolve("deploy/keycloak"))) {
                return folder;
            }
        }
        throw new ServerException("The repository of Uplift was not found above " + candidate + ".");
    }
}
