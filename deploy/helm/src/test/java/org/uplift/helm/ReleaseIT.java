package org.uplift.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Helm's own command installs, upgrades, rolls back and takes away, as the page on operating says, against a stand-in of an API
 * server: what is there after each step, and in which order it came.
 */
class ReleaseIT {

    private static final Path VALUES = Charts.UPLIFT.resolve("examples/operators.yaml");
    private static final String IMAGES = "registry.example.org/trust/uplift/";
    private static final List<String> SERVICES =
            List.of("codesign", "finance", "interventions", "reporting", "schools");

    @TempDir
    private Path folder;

    private Cluster cluster;
    private ApiServer server;
    private HelmCommand helm;

    @BeforeEach
    void begin() throws Exception {
        cluster = new Cluster();
        server = new ApiServer(cluster);
        helm = new HelmCommand(server.address(), folder);
        install();
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void anInstallationIsWhatTheChartRendersAndNoDatabaseIsMigratedBeforeThereIsOne() throws Exception {
        var rendered = Charts.copy().render(VALUES).all().stream()
                .filter(document -> document.at("/metadata/annotations/" + Charts.HOOK.replace("/", "~1"))
                        .isMissingNode())
                .map(document -> document.path("kind").asText() + "/" + Documents.name(document))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(there()).isEqualTo(rendered);
        assertThat(cluster.told(0, "Job", "Pod")).isEmpty();
        assertThat(history()).containsExactly("1 deployed: Install complete");
    }

    @Test
    void theTestRunsToItsEndAndGoes() throws Exception {
        // when
        long before = cluster.version();
        String said = done("test", "uplift", "--timeout", "1m");

        // then
        assertThat(said).contains("Phase:          Succeeded");
        assertThat(cluster.told(before, "Pod"))
                .containsExactly("ADDED Pod/uplift-test", "STATUS Pod/uplift-test", "DELETED Pod/uplift-test");

        // and when
        cluster.breaks(IMAGES + "gateway:1.0");
        said = failed("test", "uplift", "--timeout", "1m");

        // then
        assertThat(said).contains("Phase:          Failed");
        assertThat(there()).as("kept, for its log").contains("Pod/uplift-test");
    }

    @Test
    void anUpgradeMigratesEveryDatabaseBeforeTheFirstPodOfTheNewVersionAndARollbackNone() throws Exception {
        // when
        long before = cluster.version();
        upgrade("1.1");

        // then
        var expected = new ArrayList<String>();
        for (String service : SERVICES) {
            expected.add("ADDED Job/uplift-%s-migration".formatted(service));
            expected.add("STATUS Job/uplift-%s-migration".formatted(service));
        }
        for (String service : SERVICES.reversed()) {
            expected.add("DELETED Job/uplift-%s-migration".formatted(service));
        }
        var told = cluster.told(before, "Job", "Deployment");
        assertThat(told.subList(0, 15)).isEqualTo(expected);
        assertThat(told.subList(15, told.size()))
                .hasSize(14)
                .allMatch(change -> change.matches("(MODIFIED|STATUS) Deployment/.*"));
        assertThat(versions()).containsExactly("1.1");
        assertThat(history()).containsExactly("1 superseded: Install complete", "2 deployed: Upgrade complete");

        // and when
        before = cluster.version();
        done("rollback", "uplift", "--wait", "--timeout", "1m");

        // then
        assertThat(cluster.told(before, "Job", "Deployment"))
                .hasSize(14)
                .allMatch(change -> change.matches("(MODIFIED|STATUS) Deployment/.*"));
        assertThat(versions()).containsExactly("1.0");
        assertThat(history()).last().isEqualTo("3 deployed: Rollback to 1");
    }

    @Test
    void aMigrationThatFailsLeavesTheOldVersionServingAndTheNextUpgradeBeginsAgain() throws Exception {
        // given
        cluster.breaks(IMAGES + "finance:1.1");
        var serving = deployments();

        // when
        long before = cluster.version();
        String said = failed(upgradeTo("1.1"));

        // then
        assertThat(said).contains("pre-upgrade hooks failed", "Job/trust/uplift-finance-migration");
        assertThat(deployments()).as("nobody touched them").isEqualTo(serving);
        assertThat(cluster.told(before, "Job"))
                .containsExactly(
                        "ADDED Job/uplift-codesign-migration",
                        "STATUS Job/uplift-codesign-migration",
                        "ADDED Job/uplift-finance-migration",
                        "STATUS Job/uplift-finance-migration",
                        "DELETED Job/uplift-codesign-migration");
        assertThat(there()).as("kept, for its log").contains("Job/uplift-finance-migration");
        assertThat(history())
                .satisfiesExactly(
                        one -> assertThat(one).isEqualTo("1 deployed: Install complete"),
                        two -> assertThat(two).startsWith("2 failed: "));

        // and when
        upgrade("1.2");

        // then
        assertThat(versions()).containsExactly("1.2");
        assertThat(there()).noneMatch(name -> name.startsWith("Job/"));
    }

    @Test
    void aVersionThatFailsIsTakenBackWhereHelmIsToldSo() throws Exception {
        // given
        cluster.breaks(IMAGES + "schools:1.1");
        cluster.breaks(IMAGES + "portal:1.2");
        var serving = specifications();

        // when
        String migration = failed(takenBack("1.1"));

        // then
        assertThat(migration).contains("has been rolled back", "uplift-schools-migration");
        assertThat(history()).last().isEqualTo("3 deployed: Rollback to 1");
        assertThat(specifications()).isEqualTo(serving);

        // and when
        String pods = failed(takenBack("1.2"));

        // then
        assertThat(pods).contains("has been rolled back", "Deployment/trust/uplift-portal");
        assertThat(history()).last().isEqualTo("5 deployed: Rollback to 3");
        assertThat(specifications()).isEqualTo(serving);
    }

    @Test
    void aSubscriberIsAddedWithoutTouchingAProcess() throws Exception {
        // given
        Path subscribers = Files.writeString(
                folder.resolve("subscribers.yaml"), "subscribers: {warehouse: {topics: [uplift.schools.school.v1]}}");
        var serving = deployments();
        var before = there();

        // when
        var command = upgradeTo("1.0");
        command.addAll(List.of("-f", subscribers.toString()));
        done(command);

        // then
        before.add("KafkaUser/uplift-subscriber-warehouse");
        assertThat(there()).isEqualTo(before);
        assertThat(deployments()).isEqualTo(serving);

        // and when
        upgrade("1.0");

        // then
        before.remove("KafkaUser/uplift-subscriber-warehouse");
        assertThat(there()).isEqualTo(before);
    }

    @Test
    void whatHoldsATrustsDataOutlivesTheReleaseAndTheNextOneTakesItUp() throws Exception {
        // when
        String said = done("uninstall", "uplift", "--wait", "--timeout", "1m");

        // then
        var kept = there();
        assertThat(kept)
                .hasSize(23)
                .contains("Cluster/uplift-database", "Kafka/uplift-kafka", "KafkaTopic/uplift.schools.school.v1")
                .allMatch(name -> name.matches("(Cluster|Database|Kafka|KafkaNodePool|KafkaTopic)/.*"));
        assertThat(said).contains("[Cluster] uplift-database");
        var before = uids(kept);

        // and when
        install();

        // then
        assertThat(history()).containsExactly("1 deployed: Install complete");
        assertThat(uids(kept)).isEqualTo(before);
    }

    /** Without this, all of the above would say little: the stand-in takes nothing that an API server would not. */
    @Test
    void whatAnApiServerRefusesIsRefusedHere() throws Exception {
        // given
        Path chart = Files.createDirectories(folder.resolve("chart/templates")).getParent();
        Files.writeString(chart.resolve("Chart.yaml"), "{apiVersion: v2, name: chart, version: 1.0.0}");
        Path template = chart.resolve("templates/deployment.yaml");
        String deployment = """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: one}
                spec:
                  %s
                  selector: {matchLabels: {app: %s}}
                  template:
                    metadata: {labels: {app: %s}}
                    spec: {containers: [{name: one, image: one}]}
                """;

        // when
        Files.writeString(template, deployment.formatted("nobodyKnowsThis: 1", "one", "one"));
        String unknown = failed("install", "one", chart.toString());
        Files.writeString(template, deployment.formatted("paused: false", "one", "one"));
        done("upgrade", "--install", "one", chart.toString());
        Files.writeString(template, deployment.formatted("paused: false", "other", "other"));
        String changed = failed("upgrade", "one", chart.toString());

        // then
        assertThat(unknown).contains("strict decoding error", "nobodyKnowsThis");
        assertThat(changed).contains("/spec/selector is immutable");
    }

    private void install() throws Exception {
        done("install", "uplift", Charts.UPLIFT.toString(), "-f", VALUES.toString(), "--wait", "--timeout", "1m");
    }

    private void upgrade(String version) throws Exception {
        done(upgradeTo(version));
    }

    private static List<String> upgradeTo(String version) {
        return new ArrayList<>(List.of(
                "upgrade",
                "uplift",
                Charts.UPLIFT.toString(),
                "-f",
                VALUES.toString(),
                "--set-string",
                "global.images.tag=" + version,
                "--wait",
                "--timeout",
                "1m"));
    }

    private static List<String> takenBack(String version) {
        var command = upgradeTo(version);
        command.add("--rollback-on-failure");
        return command;
    }

    private String done(String... arguments) throws Exception {
        return done(List.of(arguments));
    }

    private String done(List<String> arguments) throws Exception {
        return said(arguments, true);
    }

    private String failed(String... arguments) throws Exception {
        return failed(List.of(arguments));
    }

    private String failed(List<String> arguments) throws Exception {
        return said(arguments, false);
    }

    private String said(List<String> arguments, boolean done) throws Exception {
        var answer = helm.run(arguments);
        assertThat(answer.done()).as("helm %s: %s", arguments, answer.said()).isEqualTo(done);
        return answer.said();
    }

    /** Each revision: its number, how it stands and how it went. */
    private List<String> history() throws Exception {
        return Yaml.documents(done("history", "uplift", "-o", "yaml")).stream()
                .map(each -> "%s %s: %s"
                        .formatted(
                                each.path("revision").asText(),
                                each.path("status").asText(),
                                each.path("description").asText()))
                .toList();
    }

    /** What there is but Helm's own records. */
    private Set<String> there() {
        return cluster.list(key -> !key.kind().kind().equals("Secret")).stream()
                .map(ReleaseIT::named)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String named(JsonNode object) {
        return object.path("kind").asText() + "/" + Documents.name(object);
    }

    private List<ObjectNode> deployments() {
        return cluster.list(key -> key.kind().kind().equals("Deployment"));
    }

    private List<JsonNode> specifications() {
        return deployments().stream().map(deployment -> deployment.path("spec")).toList();
    }

    private Set<String> versions() {
        return deployments().stream()
                .map(deployment ->
                        deployment.at("/spec/template/spec/containers/0/image").asText())
                .filter(image -> image.startsWith(IMAGES))
                .map(image -> image.substring(image.lastIndexOf(':') + 1))
                .collect(Collectors.toSet());
    }

    private List<String> uids(Set<String> names) {
        return cluster.list(key -> names.contains(key.toString())).stream()
                .map(object -> object.at("/metadata/uid").asText())
                .toList();
    }
}
