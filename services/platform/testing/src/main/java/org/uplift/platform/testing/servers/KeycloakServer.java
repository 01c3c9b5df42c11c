package org.uplift.platform.testing.servers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Keycloak as a child process on 127.0.0.1, its data in a database of our PostgreSQL, its realm imported from a file.
 * A realm file that differs from the one last imported replaces realm and data: the file is the only source.
 */
public final class KeycloakServer extends ProcessServer {

    private static final String DATABASE = "keycloak";
    private static final String PASSWORD = "uplift-local-keycloak";
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final KeycloakDistribution distribution;
    private final Path folder;
    private final int managementPort;
    private final Path log;
    private final PostgresServer database;
    private final String realm;

    /**
     * @param distribution the zip of the Keycloak distribution
     * @param realm the realm to import, as Keycloak's JSON
     */
    public KeycloakServer(
            Path distribution,
            Path folder,
            int port,
            int managementPort,
            Path log,
            PostgresServer database,
            String realm) {
        super("Keycloak", port, PATIENCE);
        this.distribution = new KeycloakDistribution(distribution);
        this.folder = folder.toAbsolutePath();
        this.managementPort = managementPort;
        this.log = log.toAbsolutePath();
        this.database = database;
        this.realm = realm;
    }

    public String url() {
        return "http://localhost:" + port();
    }

    /** Unpacks and builds the distribution, once per machine; needs neither the database nor the ports. */
    public void prepare() {
        distribution.built();
    }

    @Override
    public void start() {
        super.start();
        imported();
    }

    @Override
    protected Command command() {
        Path built = distribution.built();
        boolean importing;
        try {
            importing = placeRealm(built);
        } catch (IOException e) {
            throw new ServerException("Keycloak cannot write to " + folder + ": " + e.getMessage(), e);
        }
        return Command.of(name(), arguments(built, importing), folder, log)
                .with(environment())
                .stoppedBy("TERM", Duration.ofSeconds(15));
    }

    @Override
    protected boolean answers() {
        return Ports.answers(port()) && Health.isReady(managementPort, "/health/ready");
    }

    /** Puts the realm where Keycloak looks for it; answers whether it is another than the one imported last. */
    private boolean placeRealm(Path built) throws IOException {
        Path imported = folder.resolve("realm.sha256");
        boolean current =
                Files.exists(imported) && Files.readString(imported).strip().equals(digest(realm));
        if (!current) {
            database.dropDatabase(DATABASE);
        }
        database.createDatabase(DATABASE, DATABASE, PASSWORD);
        Path home = folder.resolve("home");
        Files.createDirectories(home.resolve("conf"));
        // Keycloak looks for the marks of its build under its home folder.
        Files.deleteIfExists(home.resolve("lib"));
        Files.createSymbolicLink(home.resolve("lib"), built.resolve("lib"));
        Files.createDirectories(home.resolve("providers"));
        Files.createDirectories(home.resolve("themes"));
        Files.createDirectories(home.resolve("data/import"));
        Files.writeString(home.resolve("data/import/uplift-realm.json"), realm);
        return !current;
    }

    /** Only now: a first start that was cut short has to begin again. */
    private void imported() {
        try {
            Files.writeString(folder.resolve("realm.sha256"), digest(realm));
        } catch (IOException e) {
            throw new ServerException("Keycloak cannot write to " + folder + ": " + e.getMessage(), e);
        }
    }

    private List<String> arguments(Path built, boolean importing) {
        Path home = folder.resolve("home");
        List<String> settings = new ArrayList<>(List.of(
                "-Xms64m",
                "-Xmx288m",
                "-XX:MaxMetaspaceSize=224m",
                "-XX:ReservedCodeCacheSize=80m",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dquarkus-log-max-startup-records=10000",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Dkc.config.built=true"));
        for (String opened : List.of("java.util", "java.util.concurrent", "java.security", "java.lang")) {
            settings.add("--add-opens=java.base/" + opened + "=ALL-UNNAMED");
        }
        List<String> program = new ArrayList<>(List.of(
                "-cp",
                built.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                "start",
                "--optimized"));
        if (importing) {
            program.add("--import-realm");
        }
        return JavaProgram.arguments(settings, program);
    }

    private Map<String, String> environment() {
        return Map.ofEntries(
                Map.entry("MALLOC_ARENA_MAX", "2"),
                Map.entry("KC_DB_URL", database.jdbcUrl(DATABASE)),
                Map.entry("KC_DB_USERNAME", DATABASE),
                Map.entry("KC_DB_PASSWORD", PASSWORD),
                Map.entry("KC_DB_POOL_INITIAL_SIZE", "2"),
                Map.entry("KC_DB_POOL_MAX_SIZE", "15"),
                // Without it Keycloak looks for others to form a cluster with, over TLS and the database.
                Map.entry("KC_CACHE", "local"),
                Map.entry("KC_HTTP_ENABLED", "true"),
                Map.entry("KC_HTTP_HOST", "127.0.0.1"),
                Map.entry("KC_HTTP_PORT", Integer.toString(port())),
                Map.entry("KC_HTTP_MANAGEMENT_PORT", Integer.toString(managementPort)),
                Map.entry("KC_HTTP_MANAGEMENT_HOST", "127.0.0.1"),
                Map.entry("KC_HTTP_POOL_MAX_THREADS", "20"),
                Map.entry("KC_HOSTNAME", url()),
                Map.entry("KC_BOOTSTRAP_ADMIN_USERNAME", "uplift-local-admin"),
                Map.entry("KC_BOOTSTRAP_ADMIN_PASSWORD", "uplift-local-admin"));
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
