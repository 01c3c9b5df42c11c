package org.uplift.helm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the applications read from their environment and what the charts tell them are the same. */
class SettingsTest {

    private static final Path WEB =
            Path.of("services/platform/web/src/main/resources/META-INF/microprofile-config.properties");
    private static final Path DATA =
            Path.of("services/platform/data/src/main/resources/META-INF/microprofile-config.properties");

    /** A variable, and whether a default follows. */
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(UPLIFT_[A-Z_]+)([:}])");

    private static final Set<String> WITH_A_DATABASE =
            Set.of("schools", "codesign", "interventions", "finance", "reporting");

    /** Three are PostgreSQL's for its administrators; each server's own agent and its copies take some. */
    private static final int OPERATORS_CONNECTIONS = 20;

    private static final Charts CHARTS = Charts.copy();

    static Stream<Path> variants() {
        return Charts.variants().stream();
    }

    @ParameterizedTest
    @MethodSource("variants")
    void everySettingWithoutADefaultIsInTheRendering(Path variant) throws IOException {
        var documents = CHARTS.render(variant);
        for (var process : processes().entrySet()) {
            var told = documents.environment("uplift-" + process.getKey()).keySet();
            var read = variables(process.getValue());

            assertThat(read).as("the reading of settings").isNotEmpty().containsValue(true);
            assertThat(told)
                    .as("%s of %s", process.getKey(), variant.getFileName())
                    .containsAll(read.entrySet().stream()
                            .filter(Map.Entry::getValue)
                            .map(Map.Entry::getKey)
                            .toList());
            assertThat(told.stream().filter(name -> name.startsWith("UPLIFT_")))
                    .as("told to %s and read by nobody", process.getKey())
                    .isSubsetOf(read.keySet());
        }
    }

    /** The most pods there may be, one more of each while a version is replaced, a job that migrates, and the operator's own. */
    @Test
    void theDatabaseHasConnectionsForAllThatMayAskForThem() throws IOException {
        var documents = CHARTS.render(Charts.UPLIFT.resolve("examples/operators.yaml"));
        int asked = OPERATORS_CONNECTIONS + connections(processes().get("reporting"));
        for (String service : WITH_A_DATABASE) {
            int pods = 1
                    + documents
                            .named("HorizontalPodAutoscaler", "uplift-" + service)
                            .at("/spec/maxReplicas")
                            .asInt();
            asked += pods * connections(processes().get(service));
        }
        var keycloak = documents.named("Keycloak", "uplift-keycloak").path("spec");
        asked += keycloak.path("instances").asInt()
                * keycloak.at("/db/poolMaxSize").asInt();

        assertThat(asked)
                .isBetween(
                        200,
                        documents
                                .named("Cluster", "uplift-database")
                                .at("/spec/postgresql/parameters/max_connections")
                                .asInt());
    }

    private static int connections(Set<Path> files) throws IOException {
        int connections = 0;
        for (Path file : files) {
            connections += Files.readAllLines(Charts.ROOT.resolve(file)).stream()
                    .filter(line -> line.matches("quarkus\\.datasource\\.(.*\\.)?jdbc\\.max-size=[0-9]+"))
                    .mapToInt(line -> Integer.parseInt(line.substring(line.indexOf('=') + 1)))
                    .sum();
        }
        return connections;
    }

    /** Each process, and the files its settings come from. */
    private static Map<String, Set<Path>> processes() {
        var processes = WITH_A_DATABASE.stream()
                .collect(Collectors.toMap(name -> name, name -> Set.of(WEB, DATA, own("services/" + name))));
        processes.put("portal", Set.of(WEB, own("services/portal")));
        processes.put("gateway", Set.of(WEB, own("gateway")));
        return processes;
    }

    private static Path own(String module) {
        return Path.of(module, "src/main/resources/application.properties");
    }

    /** The variables of the profile that an installation runs in, and whether each must be given. */
    private static Map<String, Boolean> variables(Set<Path> files) throws IOException {
        var variables = new TreeMap<String, Boolean>();
        var elsewhere = new TreeSet<String>();
        for (Path file : files) {
            for (String line : Files.readAllLines(Charts.ROOT.resolve(file))) {
                if (line.startsWith("#") || (line.startsWith("%") && !line.startsWith("%prod."))) {
                    elsewhere.add(line);
                    continue;
                }
                VARIABLE.matcher(line)
                        .results()
                        .forEach(match ->
                                variables.merge(match.group(1), match.group(2).equals("}"), Boolean::logicalOr));
            }
        }
        assertThat(elsewhere).isNotEmpty();
        return variables;
    }
}
