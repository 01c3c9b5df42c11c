package org.uplift.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.uplift.events.Topics;
import org.uplift.local.LocalPlatform;
import org.uplift.local.PortPlan;
import org.uplift.local.Service;

/**
 * {@code make deploy-test}: the databases are brought back to a moment while people were working, on an empty installation, by
 * the commands of {@code deploy/backup} in the order of docs/operate.md. Once with the Kafka that went on after that moment and
 * knows of what is gone, once with an empty one; afterwards everything agrees and goes on.
 */
@EnabledIfEnvironmentVariable(named = "UPLIFT_DEPLOY_TEST", matches = "true")
class RestoreIT {

    private static final Path FOLDER = Path.of("target/restore").toAbsolutePath();
    private static final Path LOST = FOLDER.resolve("lost");
    private static final Path LOG = FOLDER.resolve("log");
    private static final Path BACKUP = FOLDER.resolve("base.tar");
    private static final PortPlan PORTS = PortPlan.free();

    /** As long as people work before the backup, from it to the moment, and on after the moment. */
    private static final Duration WORK = Duration.ofSeconds(12);

    private static final Duration SETTLED = Duration.ofMinutes(4);
    private static final int EPOCH = 2;

    private static final List<Service> WITH_DATABASE =
            Arrays.stream(Service.values()).filter(Service::hasDatabase).toList();

    /** The moment, and what had been promised by then. */
    private static String moment;

    private static Set<String> promised;

    /** What was promised after it, and goes by design. */
    private static Set<String> later;

    private static String laterBudget;

    @BeforeAll
    static void workAndLoseTheDisk() throws Exception {
        Trust.forget(FOLDER);
        try (Trust trust = Trust.founded(platform(LOST))) {
            var postgres = trust.processes().postgres();
            backup("archive", LOG.toString());
            trust.platform().restart(postgres);
            try (var promises = Promises.begin(trust)) {
                Thread.sleep(WORK);
                timed(
                        "base backup, people at work",
                        () -> backup(
                                "base-backup",
                                LOST.resolve("data/postgres/data").toString(),
                                BACKUP.toString()));
                Thread.sleep(WORK);
                promised = promises.ids();
                moment = now(trust);
                laterBudget = new Cycle(trust).budget(1_000);
                Thread.sleep(WORK);
                promises.close();
                later = new HashSet<>(promises.ids());
                later.removeAll(promised);
                tell("until the moment %d proposals, after it %d".formatted(promised.size(), later.size()));
            }
            trust.awaitReconciled(SETTLED);
            keepTheRestOfTheLog(trust);
        }
    }

    @AfterAll
    static void forget() {
        Trust.forget(FOLDER);
    }

    @Test
    void onTheKafkaThatKnowsOfWhatIsGoneEverythingAgreesAndGoesOn() throws Exception {
        Path folder = FOLDER.resolve("later-kafka");
        copy(LOST.resolve("data/kafka"), folder.resolve("data/kafka"));
        var platform = platform(folder);
        timed("topics made again", () -> {
            platform.kafka().start();
            forgetTopics(platform);
            platform.kafka().stop();
            return "";
        });

        restoreAndGoOn(folder, platform);
    }

    @Test
    void onAnEmptyKafkaToo() throws Exception {
        Path folder = FOLDER.resolve("empty-kafka");

        restoreAndGoOn(folder, platform(folder));
    }

    private static void restoreAndGoOn(Path folder, LocalPlatform platform) throws Exception {
        // given
        Path data = folder.resolve("data/postgres/data");
        timed("backup unpacked", () -> backup("restore", BACKUP.toString(), LOG.toString(), data.toString(), moment));
        timed("recovered up to the moment, and told again", () -> {
            platform.postgres().start();
            String told = backup("tell-again");
            platform.postgres().stop();
            return told;
        });
        // The realm is in the database that was restored: nothing is imported over it.
        copy(LOST.resolve("data/keycloak/realm.sha256"), folder.resolve("data/keycloak/realm.sha256"));

        // when
        try (Trust trust = Trust.on(platform)) {
            timed("everything started", () -> {
                platform.start();
                return "";
            });
            timed("all records stated in a new epoch", () -> restated(trust) + " records");
            timed("reporting's copies built again", () -> rebuilt(trust));
            timed("reconciliation clean", () -> {
                trust.awaitReconciled(SETTLED);
                return "";
            });

            // then
            assertThat(there(trust, promised)).as("promised before the moment").isEqualTo(promised.size());
            trust.administrator().get("/api/budgets/" + laterBudget).problem(404, "not-found");
            int kept = there(trust, later);
            tell("of %d proposals after the moment %d are gone".formatted(later.size(), later.size() - kept));
            assertThat(later.size() - kept).isPositive();
            trust.assertThatNoLetterIsOpen();
            goesOn(trust);
        }
    }

    private static LocalPlatform platform(Path folder) {
        return LocalPlatform.in(Trust.root())
                .folder(folder)
                .ports(PORTS)
                .progress(Trust::tell)
                .build();
    }

    private static String now(Trust trust) throws SQLException {
        try (var connection = trust.processes().postgres().connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select clock_timestamp()::text")) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** What a minute would do by itself. */
    private static void keepTheRestOfTheLog(Trust trust) throws SQLException {
        try (var connection = trust.processes().postgres().connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select pg_walfile_name(pg_switch_wal())")) {
            rows.next();
            Path last = LOG.resolve(rows.getString(1));
            await("the last piece").atMost(Duration.ofMinutes(1)).until(() -> Files.exists(last));
        }
    }

    /** But for those of sessions that ended: they are no copy of a database, and what ended has to stay ended. */
    private static void forgetTopics(LocalPlatform platform) throws Exception {
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", platform.kafka().bootstrap()))) {
            List<String> copies = Topics.all().stream()
                    .filter(topic -> !topic.startsWith("uplift.portal."))
                    .toList();
            admin.deleteTopics(copies).all().get(1, TimeUnit.MINUTES);
            await("topics are gone")
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> admin.listTopics().names().get().stream().noneMatch(copies::contains));
        }
        platform.kafka().createTopics(Topics.all());
    }

    private static long restated(Trust trust) {
        for (Service service : WITH_DATABASE) {
            trust.administrator()
                    .post("/api/restatements/" + service.id(), Map.of("epoch", EPOCH))
                    .expect(202);
        }
        return WITH_DATABASE.stream()
                .mapToLong(service -> awaitJson(
                                trust,
                                "/api/restatements/" + service.id(),
                                found -> found.path("items")
                                        .path(0)
                                        .path("status")
                                        .asText()
                                        .equals("DONE"))
                        .path("items")
                        .path(0)
                        .path("stated")
                        .asLong())
                .sum();
    }

    private static String rebuilt(Trust trust) {
        trust.administrator()
                .send("POST", "/api/copies/rebuild", BodyPublishers.noBody(), Map.of())
                .expect(202);
        JsonNode rebuild = awaitJson(
                        trust, "/api/copies", found -> found.path("rebuild").hasNonNull("finishedAt"))
                .path("rebuild");
        return "%d events".formatted(rebuild.path("taken").asLong());
    }

    private static JsonNode awaitJson(Trust trust, String path, Predicate<JsonNode> wanted) {
        return await(path)
                .atMost(SETTLED)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> trust.administrator().get(path).expect(200).json(), wanted);
    }

    private static int there(Trust trust, Set<String> interventions) {
        return (int) interventions.stream()
                .filter(id -> trust.executive().get("/api/interventions/" + id).status() == 200)
                .count();
    }

    /** A whole commission, with a person and a budget made before the moment's loss and ones made now alike. */
    private static void goesOn(Trust trust) {
        var cycle = new Cycle(trust);
        String person = cycle.person("Wenna Tregear", Trust.BEECHWOOD, 6);
        String intervention = cycle.propose(cycle.need(Trust.CEDAR), person, 6, 2_400, cycle.budget(2_400));
        assertThat(cycle.decision(intervention)).isEqualTo("COMMISSIONED");
        trust.awaitReconciled(SETTLED);
        assertThat(Answer.number(cycle.ledger(person), "reserved")).isEqualByComparingTo(BigDecimal.valueOf(6));
    }

    private static String backup(String command, String... arguments) throws IOException, InterruptedException {
        var words = new ArrayList<String>();
        words.add(Trust.root().resolve("deploy/backup").resolve(command).toString());
        words.addAll(List.of(arguments));
        var builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "PGHOST",
                        "127.0.0.1",
                        "PGPORT",
                        PORTS.environment().get("UPLIFT_POSTGRES_PORT"),
                        "PGUSER",
                        "postgres"));
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as("%s: %s", words, output).isZero();
        return output.strip();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(
                        Files.isDirectory(file)
                                ? target
                                : target.toAbsolutePath().getParent());
                if (Files.isRegularFile(file)) {
                    Files.copy(file, target);
                }
            }
        }
    }

    private static void timed(String step, Callable<String> work) throws Exception {
        long since = System.nanoTime();
        String what = work.call();
        double seconds = (System.nanoTime() - since) / 1e9;
        tell("%s: %.1f s%s".formatted(step, seconds, what.isEmpty() ? "" : ", " + what.replace("\n", "; ")));
    }

    private static void tell(String what) {
        System.out.println("  restore: " + what);
    }
}
