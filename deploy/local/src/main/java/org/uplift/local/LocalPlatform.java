package org.uplift.local;

import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.testing.servers.KafkaServer;
import org.uplift.platform.testing.servers.KeycloakServer;
import org.uplift.platform.testing.servers.PostgresServer;
import org.uplift.platform.testing.servers.Server;
import org.uplift.platform.testing.servers.ServerException;

/**
 * PostgreSQL, Kafka, Keycloak, the services, the portal and the gateway as processes of this machine. The same class is behind
 * {@code make run}, the journeys and the benchmarks.
 */
public final class LocalPlatform implements Platform {

    private final Path folder;
    private final Progress progress;
    private final Installation installation;
    private final PostgresServer postgres;
    private final KafkaServer kafka;
    private final KeycloakServer keycloak;
    private final Map<Service, ServiceProcess> services = new EnumMap<>(Service.class);
    private final Map<Service, ServiceProcess> others = new EnumMap<>(Service.class);
    private final Map<Service, Map<String, String>> told = new EnumMap<>(Service.class);
    private final Set<Server> expectedUp = ConcurrentHashMap.newKeySet();
    private @Nullable FileLock lock;
    private volatile boolean stopping;

    private LocalPlatform(Builder builder) {
        this.folder = builder.folder.toAbsolutePath();
        this.progress = builder.progress;
        this.installation = new Installation(builder.root, folder, builder.ports, builder.seconds);
        this.postgres = installation.postgres(builder.durable);
        this.kafka = installation.kafka();
        this.keycloak = installation.keycloak(postgres);
        builder.services.forEach(service -> services.put(service, installation.service(service, postgres, kafka)));
    }

    public static Builder in(Path root) {
        return new Builder(root);
    }

    @Override
    public void start() {
        Machine.requireSpace(folder);
        lock = Machine.lock(folder);
        try {
            Machine.requireMemory();
            installation.ports().requireFree(services.keySet());
            startAll();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    @Override
    public void kill(Server server) {
        expectedUp.remove(server);
        server.kill();
    }

    @Override
    public void restart(Server server) {
        expectedUp.remove(server);
        server.restart();
        expectedUp.add(server);
    }

    /** Settings of a service, of each process from its next start: as when an installation's were changed. */
    public void tell(Service service, Map<String, String> settings) {
        told.computeIfAbsent(service, none -> new HashMap<>()).putAll(settings);
        process(service).tell(settings);
        ServiceProcess other = others.get(service);
        if (other != null) {
            other.tell(settings);
        }
    }

    /** At {@code localhost} and its port. */
    @Override
    public Server startAnother(Service service) {
        var other = installation.another(service, postgres, kafka);
        if (others.putIfAbsent(service, other) != null) {
            throw new IllegalStateException("There are two of " + service.id() + " already");
        }
        other.tell(told.getOrDefault(service, Map.of()));
        other.start();
        expectedUp.add(other);
        return other;
    }

    @Override
    public String url() {
        return installation.publicUrl();
    }

    @Override
    public String issuer() {
        return installation.issuer();
    }

    @Override
    public String url(Service service) {
        return process(service).url();
    }

    @Override
    public String managementUrl(Service service) {
        return process(service).managementUrl();
    }

    /** Where a second process, which {@link #startAnother} started, tells of its health. */
    public String managementUrlOfAnother(Service service) {
        return Objects.requireNonNull(others.get(service), service.id()).managementUrl();
    }

    public long pid(Service service) {
        return process(service).pid();
    }

    @Override
    public Server server(Service service) {
        return process(service);
    }

    @Override
    public PostgresServer postgres() {
        return postgres;
    }

    @Override
    public KafkaServer kafka() {
        return kafka;
    }

    @Override
    public String bootstrap() {
        return kafka.bootstrap();
    }

    @Override
    public KeycloakServer keycloak() {
        return keycloak;
    }

    public Path logs() {
        return folder.resolve("logs");
    }

    @Override
    public Path data() {
        return folder.resolve("data");
    }

    @Override
    public void watch(Consumer<ServerException> onDeath) {
        while (!stopping) {
            for (Server server : expectedUp) {
                if (!server.running() && expectedUp.contains(server) && !stopping) {
                    onDeath.accept(server.died());
                    return;
                }
            }
            LockSupport.parkNanos(Duration.ofMillis(250).toNanos());
        }
    }

    /** Stops whoever asks before whoever is asked: gateway, portal, the services together, the servers they need. */
    @Override
    public synchronized void close() {
        stopping = true;
        expectedUp.clear();
        stop(List.of(Service.GATEWAY));
        stop(List.of(Service.PORTAL));
        stop(EnumSet.complementOf(EnumSet.of(Service.GATEWAY, Service.PORTAL)));
        together(List.of(keycloak, kafka));
        postgres.stop();
        FileLock held = lock;
        lock = null;
        if (held != null) {
            try {
                held.acquiredBy().close();
            } catch (IOException e) {
                throw new ServerException("The lock of " + folder + " could not be given back.", e);
            }
        }
    }

    private void startAll() {
        installation.placeThemes();
        var databases = services.keySet().stream().filter(Service::hasDatabase).toList();
        new StartUp(postgres, kafka, keycloak, progress, expectedUp::add, () -> stopping)
                .run(services.values(), databases, this::close);
    }

    private ServiceProcess process(Service service) {
        ServiceProcess process = services.get(service);
        if (process == null) {
            throw new IllegalArgumentException(service.id() + " is not part of this platform");
        }
        return process;
    }

    private void stop(Collection<Service> which) {
        together(Stream.of(services, others)
                .flatMap(processes -> which.stream().map(processes::get))
                .filter(Objects::nonNull)
                .toList());
    }

    private static void together(List<? extends Server> servers) {
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            servers.forEach(server -> pool.execute(server::stop));
        }
    }

    /** What to start and where; the defaults are those of {@code make run}. */
    public static final class Builder {

        private final Path root;
        private Path folder;
        private PortPlan ports = PortPlan.from(System.getenv());
        private Set<Service> services = EnumSet.allOf(Service.class);
        private Progress progress = Progress.silent();
        private Optional<PortPlan> seconds = Optional.empty();
        private boolean durable = true;

        private Builder(Path root) {
            this.root = root.toAbsolutePath().normalize();
            this.folder = this.root.resolve(".uplift");
        }

        /** Where data and logs are kept. */
        public Builder folder(Path chosen) {
            this.folder = chosen;
            return this;
        }

        public Builder freePorts() {
            this.ports = PortPlan.free();
            return this;
        }

        public Builder ports(PortPlan chosen) {
            this.ports = chosen;
            return this;
        }

        public Builder services(Set<Service> chosen) {
            this.services = Set.copyOf(chosen);
            return this;
        }

        public Builder progress(Progress chosen) {
            this.progress = chosen;
            return this;
        }

        /** Who asks a service knows two of each, though the second is only started by {@link #startAnother}. */
        public Builder replicated() {
            this.seconds = Optional.of(PortPlan.free());
            return this;
        }

        /** The database does not wait for the disk: for data that is thrown away. */
        public Builder throwaway() {
            this.durable = false;
            return this;
        }

        public LocalPlatform build() {
            return new LocalPlatform(this);
        }
    }
}
