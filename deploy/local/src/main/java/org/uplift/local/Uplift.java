package org.uplift.local;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.uplift.local.demonstration.Demonstration;
import org.uplift.local.images.ImagePlatform;
import org.uplift.platform.testing.servers.Child;
import org.uplift.platform.testing.servers.ServerException;

/** {@code make run} and {@code make run-images}: brings the platform up, and down again on Ctrl-C or SIGTERM. */
public final class Uplift {

    /** The argument that tells to run the images. */
    private static final String FROM_IMAGES = "--images";

    private static final List<String> SIGN_INS = List.of(
            "executive      director of education: decides on support, the whole trust",
            "partner        external improvement partner, the whole trust",
            "head           headteacher of Marlbury High School",
            "practitioner   specialist leader of education at Thornacre Academy",
            "finance        trust finance manager",
            "trustee        trustee: board packs",
            "governor       governor of Marlbury High School",
            "administrator  imports, people, dead letters");

    private final Screen screen;
    private final AtomicBoolean failed = new AtomicBoolean();
    private final AtomicBoolean up = new AtomicBoolean();

    private Uplift(PrintStream out) {
        this.screen = new Screen(out, Screen.isTerminal());
    }

    public static void main(String[] arguments) {
        var words = List.of(arguments);
        System.exit(new Uplift(System.out).run(words.contains(FROM_IMAGES), words));
    }

    private int run(boolean fromImages, List<String> words) {
        try {
            Path root = root();
            List<String> without = fromImages ? List.of() : words;
            Platform platform = fromImages ? fromImages(root) : fromFolders(root, without);
            Child.beforeShutdown(() -> stop(platform));
            platform.start();
            up.set(true);
            Thread watch = Thread.ofPlatform().name("watch").start(() -> platform.watch(this::fail));
            if (without.isEmpty()) {
                demonstrate(platform);
            }
            welcome(platform);
            watch.join();
            return 1;
        } catch (ServerException e) {
            fail(e);
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private LocalPlatform fromFolders(Path root, List<String> without) {
        LocalPlatform platform = LocalPlatform.in(root)
                .folder(folder(root))
                .services(allBut(without))
                .progress(screen)
                .build();
        screen.say("Starting Uplift. Logs are in " + platform.logs() + ".");
        return platform;
    }

    private Platform fromImages(Path root) {
        screen.say("Starting Uplift from its images. \"podman logs uplift-schools\" and so on show the logs.");
        return new ImagePlatform(
                root, folder(root).resolve("images"), "uplift", PortPlan.from(System.getenv()), screen);
    }

    private void demonstrate(Platform platform) {
        long since = System.nanoTime();
        String part = "demonstration";
        screen.changed(part, Progress.State.STARTING, "");
        try {
            boolean loaded = Demonstration.load(
                    platform.url(),
                    platform.issuer(),
                    platform.data(),
                    step -> screen.changed(part, Progress.State.STARTING, step));
            long seconds = Duration.ofNanos(System.nanoTime() - since).toSeconds();
            screen.changed(part, Progress.State.READY, loaded ? "loaded in " + seconds + " s" : "was loaded before");
        } catch (IllegalStateException | UncheckedIOException e) {
            if (failed.get()) {
                throw new ServerException("the demonstration was not loaded.", e);
            }
            throw new ServerException(
                    "the demonstration trust could not be loaded: " + e.getMessage()
                            + " Try make run again, which goes on where this ended, or make reset first.",
                    e);
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

    private void welcome(Platform platform) {
        screen.say("");
        screen.say("Sign-ins, each with the password uplift-local (demonstration only):");
        SIGN_INS.forEach(line -> screen.say("  " + line));
        screen.say("");
        screen.say("Uplift is ready at " + platform.url());
    }

    private void stop(Platform platform) {
        if (up.get()) {
            screen.say("Stopping Uplift.");
        }
        platform.close();
    }

    /** One line, once; ending the JVM stops everything. */
    private void fail(ServerException problem) {
        if (failed.compareAndSet(false, true)) {
            System.err.println("Uplift stopped: " + problem.getMessage());
            Thread.ofPlatform().start(() -> System.exit(1));
        }
    }

    private static Path folder(Path root) {
        return root.resolve(System.getenv().getOrDefault("UPLIFT_FOLDER", ".uplift"));
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
