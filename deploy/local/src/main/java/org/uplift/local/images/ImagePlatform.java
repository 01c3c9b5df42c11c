package org.uplift.local.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.uplift.local.Platform;
import org.uplift.local.PortPlan;
import org.uplift.local.Progress;
import org.uplift.local.Realm;
import org.uplift.local.Service;
import org.uplift.platform.testing.servers.Health;
import org.uplift.platform.testing.servers.KafkaServer;
import org.uplift.platform.testing.servers.Ports;
import org.uplift.platform.testing.servers.Server;
import org.uplift.platform.testing.servers.ServerException;

/**
 * The platform of {@code deploy/images/compose.yaml}, run by podman, with the demonstration's sign-ins in its realm. Every
 * process is reachable from this machine too, so that it can be waited for and looked at.
 */
public final class ImagePlatform implements Platform {

    private static final int HTTP = 8080;
    private static final int MANAGEMENT = 9000;
    private static final String POSTGRES = "postgres";
    private static final String KAFKA = "kafka";
    private static final String KEYCLOAK = "keycloak";

    /** The servers' images that need no registry; the environment names others. */
    private static final Map<String, String> OWN_SERVERS = Map.of(
            "UPLIFT_POSTGRES_IMAGE",
            "localhost/uplift/postgres:18",
            "UPLIFT_KAFKA_IMAGE",
            "localhost/uplift/kafka:4",
            "UPLIFT_KAFKA_READ_ONLY",
            "true");

    private final Path root;
    private final Path folder;
    private final String name;
    private final PortPlan ports;
    private final Progress progress;
    private final Podman podman;
    private final Map<String, Container> containers = new ConcurrentHashMap<>();
    private final Set<Container> others = ConcurrentHashMap.newKeySet();
    private final Set<String> expectedUp = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

    /**
     * @param root the repository
     * @param folder where its secrets and its realm are kept
     * @param name what its network and its containers are called; several can run side by side
     */
    public ImagePlatform(Path root, Path folder, String name, PortPlan ports, Progress progress) {
        this.root = root.toAbsolutePath().normalize();
        this.folder = folder.toAbsolutePath();
        this.name = name;
        this.ports = ports;
        this.progress = progress;
        this.podman = new Podman(this.root);
    }

    @Override
    public void start() {
        removeContainers();
        if (!podman.succeeds("network", "exists", name)) {
            podman.run("network", "create", name);
        }
        ComposeFile file = file(Map.of());
        file.services().forEach(part -> containers.put(part.name(), container(part, 1, published(part.name()))));
        try {
            together(List.of(POSTGRES));
            together(List.of(KAFKA, KEYCLOAK));
            together(Arrays.stream(Service.values())
                    .filter(Service::hasDatabase)
                    .map(Service::id)
                    .toList());
            together(List.of(Service.PORTAL.id()));
            together(List.of(Service.GATEWAY.id()));
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Takes away what it keeps, its secrets too: the next start is the first. */
    public void forget() {
        removeContainers();
        file(Map.of()).volumes().forEach(volume -> podman.run("volume", "rm", "--force", name + "-" + volume));
        try {
            Files.deleteIfExists(folder.resolve("compose.env"));
        } catch (IOException e) {
            throw new ServerException("Secrets in " + folder + " cannot be deleted", e);
        }
    }

    @Override
    public String url() {
        return "http://localhost:" + ports.of(Service.GATEWAY);
    }

    @Override
    public String issuer() {
        return keycloakUrl() + "/realms/uplift";
    }

    @Override
    public String url(Service service) {
        return "http://localhost:" + ports.of(service);
    }

    @Override
    public String managementUrl(Service service) {
        return "http://localhost:" + ports.management(service);
    }

    @Override
    public Container server(Service service) {
        return container(service.id());
    }

    @Override
    public Container postgres() {
        return container(POSTGRES);
    }

    @Override
    public Container kafka() {
        return container(KAFKA);
    }

    @Override
    public Container keycloak() {
        return container(KEYCLOAK);
    }

    @Override
    public Server startAnother(Service service) {
        return startAnother(service, 2, Map.of());
    }

    @Override
    public String bootstrap() {
        return "localhost:" + ports.of(PortPlan.KAFKA);
    }

    /**
     * Starts one more of a service, under the same name on the network.
     *
     * @param number 2 for the second, and so on
     * @param changed variables of the file that are others for it, such as {@code UPLIFT_VERSION}
     */
    public Container startAnother(Service service, int number, Map<String, String> changed) {
        var part = file(changed).services().stream()
                .filter(one -> one.name().equals(service.id()))
                .findFirst()
                .orElseThrow();
        var container = container(part, number, Map.of(HTTP, Ports.free(), MANAGEMENT, Ports.free()));
        others.add(container);
        container.start();
        return container;
    }

    /** Ends one for good, in good order. */
    public void remove(Container container) {
        expectedUp.remove(container.id());
        others.remove(container);
        container.remove();
    }

    @Override
    public void kill(Server server) {
        expectedUp.remove(((Container) server).id());
        server.kill();
    }

    @Override
    public void restart(Server server) {
        expectedUp.remove(((Container) server).id());
        server.restart();
        expectedUp.add(((Container) server).id());
    }

    @Override
    public Path data() {
        return folder;
    }

    @Override
    public void watch(Consumer<ServerException> onDeath) {
        while (!stopping) {
            Set<String> up = podman.run("ps", "--format", "{{.Names}}").lines().collect(Collectors.toSet());
            for (Container container : containers.values()) {
                if (expectedUp.contains(container.id()) && !up.contains(container.id()) && !stopping) {
                    onDeath.accept(container.died());
                    return;
                }
            }
            LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
        }
    }

    /** Stops whoever asks before whoever is asked; what is kept in volumes stays. */
    @Override
    public synchronized void close() {
        stopping = true;
        expectedUp.clear();
        removeContainers();
    }

    private void removeContainers() {
        List<String> present = podman.run("ps", "--all", "--filter", "network=" + name, "--format", "{{.Names}}")
                .lines()
                .toList();
        for (String last : List.of("", KAFKA, KEYCLOAK, POSTGRES)) {
            List<String> now = present.stream()
                    .filter(id -> last.isEmpty()
                            ? !List.of(name + "-" + KAFKA, name + "-" + KEYCLOAK, name + "-" + POSTGRES)
                                    .contains(id)
                            : id.equals(name + "-" + last))
                    .toList();
            each(now, id -> podman.run("rm", "--force", "--ignore", "--time", "30", id));
        }
    }

    private void together(Collection<String> parts) {
        each(parts, part -> {
            long since = System.nanoTime();
            progress.changed(part, Progress.State.STARTING, "");
            Container container = container(part);
            container.start();
            expectedUp.add(container.id());
            progress.changed(
                    part,
                    Progress.State.READY,
                    "%.1f s"
                            .formatted(
                                    Duration.ofNanos(System.nanoTime() - since).toMillis() / 1_000.0));
        });
    }

    private static void each(Collection<String> what, Consumer<String> action) {
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture.allOf(what.stream()
                            .map(one -> CompletableFuture.runAsync(() -> action.accept(one), pool))
                            .toArray(CompletableFuture[]::new))
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private Container container(String part) {
        Container container = containers.get(part);
        if (container == null) {
            throw new IllegalArgumentException(part + " is not part of this platform, or not yet");
        }
        return container;
    }

    private Container container(ComposeFile.Part part, int number, Map<Integer, Integer> published) {
        int management = published.getOrDefault(MANAGEMENT, 0);
        int port = switch (part.name()) {
            case POSTGRES -> ports.of(PortPlan.POSTGRES);
            case KAFKA -> ports.of(PortPlan.KAFKA);
            case KEYCLOAK -> ports.of(PortPlan.KEYCLOAK);
            default -> published.getOrDefault(HTTP, 0);
        };
        BooleanSupplier answers = switch (part.name()) {
            case POSTGRES -> () -> postgresAnswers(part.environment().getOrDefault("POSTGRES_PASSWORD", ""));
            case KAFKA -> () -> KafkaServer.answersAt(port);
            case KEYCLOAK -> () -> Health.isReady(management, "/health/ready");
            default -> () -> Health.isReady(management, "/q/health/ready");
        };
        return new Container(podman, name, part, number, port, published, answers);
    }

    private Map<Integer, Integer> published(String part) {
        return switch (part) {
            case POSTGRES -> Map.of(5432, ports.of(PortPlan.POSTGRES));
            case KAFKA -> Map.of(9094, ports.of(PortPlan.KAFKA));
            case KEYCLOAK ->
                Map.of(HTTP, ports.of(PortPlan.KEYCLOAK), MANAGEMENT, ports.of(PortPlan.KEYCLOAK_MANAGEMENT));
            default -> {
                Service service = Arrays.stream(Service.values())
                        .filter(one -> one.id().equals(part))
                        .findFirst()
                        .orElseThrow(() -> new ServerException("compose.yaml has a service " + part
                                + ", which is none of Uplift's and no server it needs."));
                yield Map.of(HTTP, ports.of(service), MANAGEMENT, ports.management(service));
            }
        };
    }

    private String keycloakUrl() {
        return "http://localhost:" + ports.of(PortPlan.KEYCLOAK);
    }

    private ComposeFile file(Map<String, String> changed) {
        var variables = new LinkedHashMap<>(OWN_SERVERS);
        System.getenv().forEach((variable, value) -> {
            if (variable.startsWith("UPLIFT_")) {
                variables.put(variable, value);
            }
        });
        variables.putAll(secrets());
        variables.put("UPLIFT_PUBLIC_URL", url());
        variables.put("UPLIFT_PORT", Integer.toString(ports.of(Service.GATEWAY)));
        variables.put("UPLIFT_KEYCLOAK_URL", keycloakUrl());
        variables.put("UPLIFT_KEYCLOAK_PORT", Integer.toString(ports.of(PortPlan.KEYCLOAK)));
        variables.put("UPLIFT_KAFKA_PORT", Integer.toString(ports.of(PortPlan.KAFKA)));
        variables.put("UPLIFT_POSTGRES_PORT", Integer.toString(ports.of(PortPlan.POSTGRES)));
        variables.put("UPLIFT_REALM", realm().toString());
        variables.putAll(changed);
        return ComposeFile.read(root.resolve("deploy/images"), variables);
    }

    /** Made once, by the script that others make theirs with. */
    private Map<String, String> secrets() {
        Path file = folder.resolve("compose.env");
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(folder);
                Process made = new ProcessBuilder(
                                root.resolve("deploy/images/secrets").toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
                byte[] secrets = made.getInputStream().readAllBytes();
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.write(file, secrets);
            }
            return Files.readAllLines(file).stream()
                    .map(line -> line.split("=", 2))
                    .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        } catch (IOException e) {
            throw new ServerException("Secrets cannot be kept in " + folder + ": " + e.getMessage(), e);
        }
    }

    /** The realm with the demonstration's sign-ins; its variables are Keycloak's to fill in. */
    private Path realm() {
        Path file = folder.resolve("uplift-realm.json");
        String text = Realm.demonstration(root, Map.of());
        try {
            Files.createDirectories(folder);
            if (!Files.exists(file) || !Files.readString(file).equals(text)) {
                Files.writeString(file, text);
            }
            return file;
        } catch (IOException e) {
            throw new ServerException("The realm cannot be written to " + folder + ": " + e.getMessage(), e);
        }
    }

    private boolean postgresAnswers(String password) {
        int port = ports.of(PortPlan.POSTGRES);
        if (!Ports.answers(port)) {
            return false;
        }
        try (var connection =
                DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", POSTGRES, password)) {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }
}
