package org.uplift.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every documented variant is linted and rendered, and each of its documents held against its type. */
class RenderingTest {

    private static final List<String> PROCESSES =
            List.of("schools", "codesign", "interventions", "finance", "reporting", "portal", "gateway");

    private static final Path OPERATORS = Charts.UPLIFT.resolve("examples/operators.yaml");

    @TempDir
    private static Path folder;

    private static final Charts CHARTS = Charts.copy();

    static Stream<Path> variants() {
        return Charts.variants().stream();
    }

    @ParameterizedTest
    @MethodSource("variants")
    void everyVariantPassesTheStrictLint(Path variant) throws IOException {
        var lint = CHARTS.lint(variant);

        assertThat(lint.isFailed()).as(lint.getMessages().toString()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("variants")
    void everyDocumentIsWhatItsTypeKnows(Path variant) {
        var documents = CHARTS.render(variant);

        assertThat(documents.all()).hasSizeGreaterThan(25);
        assertThat(documents.all().stream().flatMap(document -> StrictTypes.refusal(document).stream()))
                .isEmpty();
    }

    /** Without this, the test above would prove nothing: a field nobody knows is put into every object there is. */
    @ParameterizedTest
    @MethodSource("variants")
    void aFieldThatNobodyKnowsIsRefusedWhereverItStands(Path variant) {
        var unnoticed = new TreeSet<String>();
        for (JsonNode document : CHARTS.render(variant).all()) {
            for (String place :
                    closedObjects(document, "", document.path("kind").asText())) {
                JsonNode broken = document.deepCopy();
                ((ObjectNode) broken.at(place)).put("nobodyKnowsThis", "x");
                if (StrictTypes.refusal(broken).isEmpty()) {
                    unnoticed.add(document.path("kind").asText() + place.replaceAll("/[0-9]+", "/*"));
                }
            }
        }

        assertThat(unnoticed).isEmpty();
    }

    @Test
    void aTextWhereANumberBelongsIsRefusedAndTheOtherWayRound() {
        JsonNode deployment = CHARTS.render(Charts.variants().getFirst()).named("Deployment", "uplift-schools");
        JsonNode textForNumber = deployment.deepCopy();
        ((ObjectNode) textForNumber.at("/spec/template/spec")).put("terminationGracePeriodSeconds", "25");
        JsonNode numberForText = deployment.deepCopy();
        ((ObjectNode) numberForText.at("/spec/template/spec/containers/0/env/0")).put("value", 1);

        assertThat(StrictTypes.refusal(textForNumber)).isPresent();
        assertThat(StrictTypes.refusal(numberForText)).isPresent();
    }

    @Test
    void whatAnInstallationMustSayIsAskedFor() throws IOException {
        Path nothing = Files.writeString(folder.resolve("nothing.yaml"), "{}");
        Path typingError = Files.writeString(folder.resolve("error.yaml"), "schools: {replica: 3}");

        assertThatThrownBy(() -> CHARTS.render(nothing)).hasMessageContaining("global.");
        assertThatThrownBy(() -> CHARTS.render(Charts.variants().getFirst(), typingError))
                .hasMessageContaining("replica");
    }

    @ParameterizedTest
    @MethodSource("variants")
    void everyPodMayDoNothingButRun(Path variant) {
        CHARTS.render(variant).pods().forEach((name, pod) -> {
            assertThat(pod.path("automountServiceAccountToken").asText())
                    .as(name)
                    .isEqualTo("false");
            assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean())
                    .as(name)
                    .isTrue();
            assertThat(pod.at("/securityContext/seccompProfile/type").asText())
                    .as(name)
                    .isEqualTo("RuntimeDefault");
            for (JsonNode container : pod.path("containers")) {
                JsonNode security = container.path("securityContext");
                assertThat(security.path("readOnlyRootFilesystem").asBoolean())
                        .as(name)
                        .isTrue();
                assertThat(security.path("allowPrivilegeEscalation").asText("unsaid"))
                        .as(name)
                        .isEqualTo("false");
                assertThat(security.at("/capabilities/drop/0").asText())
                        .as(name)
                        .isEqualTo("ALL");
                assertThat(container.at("/resources/requests/memory").asText())
                        .as(name)
                        .isNotEmpty();
                assertThat(container.at("/resources/limits/memory").asText())
                        .as(name)
                        .isNotEmpty();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("variants")
    void noSecretIsInTheRendering(Path variant) {
        assertThat(CHARTS.render(variant).ofKind("Secret")).isEmpty();
        for (String process : PROCESSES) {
            CHARTS.render(variant).environment("uplift-" + process).forEach((variable, value) -> {
                if (variable.matches(".*(SECRET|PASSWORD|JAAS).*")) {
                    assertThat(value).as(variable).startsWith("secret ");
                }
            });
        }
    }

    @Test
    void onlyTheGatewayIsReachableAndOnlyNeighboursTalk() {
        var documents = CHARTS.render(OPERATORS);
        var reached = new TreeMap<String, Set<String>>();
        for (String process : PROCESSES) {
            JsonNode policy = documents.named("NetworkPolicy", "uplift-" + process);
            assertThat(policy.at("/spec/policyTypes")).hasSize(2);
            reached.put(
                    process,
                    Documents.each(policy.at("/spec/ingress"))
                            .filter(rule -> rule.at("/ports/0/port").asInt() == 8080)
                            .flatMap(rule -> Documents.each(rule.path("from")))
                            .map(peer -> peer.has("namespaceSelector")
                                    ? "outside"
                                    : peer.at("/podSelector/matchLabels/app.kubernetes.io~1name")
                                            .asText())
                            .collect(Collectors.toCollection(TreeSet::new)));
        }

        Set<String> both = Set.of("gateway", "portal");
        assertThat(reached)
                .isEqualTo(Map.of(
                        "gateway", Set.of("outside", "test"),
                        "portal", Set.of("gateway"),
                        "schools", both,
                        "codesign", both,
                        "interventions", both,
                        "finance", both,
                        "reporting", both));
    }

    @Test
    void everyProcessIsThereTwiceIsSpreadAndGoesWhenNobodyIsSentToItAnyMore() {
        var documents = CHARTS.render(OPERATORS);
        for (String process : PROCESSES) {
            JsonNode scaling = documents.named("HorizontalPodAutoscaler", "uplift-" + process);
            JsonNode budget = documents.named("PodDisruptionBudget", "uplift-" + process);
            JsonNode deployment = documents.named("Deployment", "uplift-" + process);
            JsonNode template = deployment.at("/spec/template");
            JsonNode container = template.at("/spec/containers/0");

            assertThat(scaling.at("/spec/minReplicas").asInt()).as(process).isEqualTo(2);
            assertThat(scaling.at("/spec/metrics/0/resource/name").asText()).isEqualTo("cpu");
            assertThat(budget.at("/spec/maxUnavailable").asInt()).isEqualTo(1);
            for (JsonNode selector :
                    List.of(budget.at("/spec/selector/matchLabels"), deployment.at("/spec/selector/matchLabels"))) {
                assertThat(template.at("/metadata/labels").properties())
                        .as("pods of " + process)
                        .containsAll(selector.properties());
            }
            assertThat(template.at("/spec/topologySpreadConstraints"))
                    .extracting(each -> each.path("topologyKey").asText())
                    .containsExactly("kubernetes.io/hostname", "topology.kubernetes.io/zone");
            assertThat(Stream.of("startupProbe", "livenessProbe", "readinessProbe")
                            .map(probe ->
                                    container.at("/" + probe + "/httpGet/port").asText()))
                    .containsOnly("management");
            int sleep = container.at("/lifecycle/preStop/sleep/seconds").asInt();
            assertThat(sleep).isPositive();
            assertThat(template.at("/spec/terminationGracePeriodSeconds").asInt())
                    .as("after the sleep, ten seconds for requests that are being answered")
                    .isGreaterThan(sleep + 10);
            assertThat(deployment
                            .at("/spec/strategy/rollingUpdate/maxUnavailable")
                            .asText())
                    .isEqualTo("0");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "cloudnativepg,Cluster Database",
        "strimzi,Kafka KafkaNodePool KafkaTopic KafkaUser",
        "keycloak,Keycloak KeycloakRealmImport"
    })
    void eachServerMayBeBroughtAlone(String server, String kinds) throws IOException {
        Path brought = Files.writeString(folder.resolve("brought.yaml"), server + ": {enabled: false}");

        var made = CHARTS.render(OPERATORS).all();
        var left = CHARTS.render(OPERATORS, brought);

        assertThat(left.all().stream().map(document -> document.path("kind").asText()))
                .doesNotContainAnyElementsOf(List.of(kinds.split(" ")))
                .containsAll(made.stream()
                        .map(document -> document.path("kind").asText())
                        .filter(kind -> !List.of(kinds.split(" ")).contains(kind))
                        .collect(Collectors.toSet()));
        assertThat(left.all().stream().flatMap(document -> StrictTypes.refusal(document).stream()))
                .isEmpty();
    }

    /** In a rule of a NetworkPolicy nobody named means everybody. */
    @Test
    void whereNobodyIsNamedNobodyIsLetThrough() throws IOException {
        Path nobody = Files.writeString(folder.resolve("nobody.yaml"), """
                global: {network: {databases: [], brokers: [], issuers: [], collectors: [], monitoring: []}}
                gateway: {openTo: []}
                """);

        assertThat(CHARTS.render(OPERATORS, nobody).ofKind("NetworkPolicy"))
                .hasSize(PROCESSES.size())
                .allSatisfy(policy -> {
                    for (JsonNode rule : policy.at("/spec/ingress")) {
                        assertThat(rule.path("from")).isNotEmpty();
                    }
                    for (JsonNode rule : policy.at("/spec/egress")) {
                        if (rule.at("/ports/0/port").asInt() != 53) {
                            assertThat(rule.path("to")).isNotEmpty();
                        }
                    }
                });
    }

    @Test
    void whatAnOperatorKnowsBesidesIsPassedOn() throws IOException {
        Path more = Files.writeString(folder.resolve("more.yaml"), """
                cloudnativepg: {spec: {plugins: [{name: archive, isWALArchiver: true}], postgresql: {parameters: {jit: "off"}}}}
                strimzi: {spec: {kafka: {config: {log.roll.hours: 24}}}}
                keycloak: {spec: {http: {tlsSecret: inside}}}
                """);

        var documents = CHARTS.render(OPERATORS, more);

        JsonNode database = documents.named("Cluster", "uplift-database").path("spec");
        assertThat(database.at("/plugins/0/name").asText()).isEqualTo("archive");
        assertThat(database.at("/postgresql/parameters/jit").asText()).isEqualTo("off");
        assertThat(database.at("/postgresql/parameters").has("max_connections")).isTrue();
        JsonNode kafka = documents.named("Kafka", "uplift-kafka").at("/spec/kafka");
        assertThat(kafka.at("/config/log.roll.hours").asInt()).isEqualTo(24);
        assertThat(kafka.at("/config/min.insync.replicas").asInt()).isEqualTo(2);
        JsonNode keycloak = documents.named("Keycloak", "uplift-keycloak").path("spec");
        assertThat(keycloak.at("/http/tlsSecret").asText()).isEqualTo("inside");
        assertThat(keycloak.at("/http/httpEnabled").asBoolean()).isTrue();
    }

    /** Whoever is called must let its caller through, and nobody is called who is not there. */
    @Test
    void whoeverCallsIsLetThrough() {
        JsonNode values = Yaml.read(Charts.UPLIFT.resolve("values.yaml"));
        for (String caller : PROCESSES) {
            for (JsonNode called : values.at("/" + caller + "/calls")) {
                assertThat(values.at("/" + called.asText() + "/callers"))
                        .extracting(JsonNode::asText)
                        .as(caller + " calls " + called.asText())
                        .contains(caller);
            }
        }
    }

    @Test
    void aServiceMigratesBeforeItsNewVersionWithTheSameImageAndSettings() {
        var documents = CHARTS.render(Charts.variants().getFirst());
        for (String service : PROCESSES.subList(0, 5)) {
            JsonNode job = documents.named("Job", "uplift-" + service + "-migration");
            JsonNode migrates = job.at("/spec/template/spec/containers/0");
            JsonNode serves = documents.named("Deployment", "uplift-" + service).at("/spec/template/spec/containers/0");

            assertThat(job.at("/metadata/annotations/" + Charts.HOOK.replace("/", "~1"))
                            .asText())
                    .isEqualTo("pre-upgrade");
            assertThat(migrates.path("image")).isEqualTo(serves.path("image"));
            ArrayNode environment = migrates.path("env").deepCopy();
            assertThat(environment.remove(0).path("name").asText()).isEqualTo("QUARKUS_INIT_AND_EXIT");
            assertThat(environment).isEqualTo(serves.path("env"));
        }
        assertThat(documents.ofKind("Job")).hasSize(5);
    }

    @Test
    void whatHoldsATrustsDataStaysWhenTheReleaseGoes() {
        var documents = CHARTS.render(OPERATORS);

        assertThat(Stream.of("Cluster", "Database", "Kafka", "KafkaNodePool", "KafkaTopic")
                        .flatMap(documents::ofKind))
                .hasSizeGreaterThan(15)
                .allSatisfy(document -> assertThat(document.at("/metadata/annotations/helm.sh~1resource-policy")
                                .asText())
                        .isEqualTo("keep"));
    }

    /** Objects whose fields are fixed: not maps of labels, settings, environments or quantities. */
    private static List<String> closedObjects(JsonNode node, String place, String kind) {
        var places = new ArrayList<String>();
        if (place.matches(".*/(labels|annotations|matchLabels|nodeSelector|requests|limits|config|parameters"
                        + "|placeholders|realm)")
                || (kind.equals("Service") && place.equals("/spec/selector"))) {
            return places;
        }
        if (node.isObject()) {
            places.add(place);
            node.properties()
                    .forEach(entry ->
                            places.addAll(closedObjects(entry.getValue(), place + "/" + entry.getKey(), kind)));
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            places.addAll(closedObjects(node.get(i), place + "/" + i, kind));
        }
        return places;
    }
}
