package org.uplift.observability;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.uplift.platform.testing.servers.DebianPackage;

/** Each rule fires when it should and not before, as Prometheus itself judges, and leads to what is to be done. */
class AlertRulesTest {

    private static final Path RULES = Path.of("rules");
    private static final Path RUNBOOK = Path.of("../../docs/operate.md");

    @Test
    void prometheusTakesTheRules() throws Exception {
        assertThat(promtool("check", "rules", "uplift.yaml")).contains("SUCCESS");
    }

    @Test
    void eachFiresWhenItShouldAndNotBefore() throws Exception {
        assertThat(promtool("test", "rules", "uplift-test.yaml")).contains("SUCCESS");
    }

    @Test
    void eachIsSeenToFireAndNotToFire() throws IOException {
        Map<String, Set<Boolean>> seen = new HashMap<>();
        for (JsonNode test : read("uplift-test.yaml").path("tests")) {
            for (JsonNode moment : test.path("alert_rule_test")) {
                seen.computeIfAbsent(moment.path("alertname").asText(), name -> new HashSet<>())
                        .add(!moment.path("exp_alerts").isEmpty());
            }
        }

        assertThat(alerts())
                .hasSizeGreaterThan(10)
                .allSatisfy(alert ->
                        assertThat(seen).containsEntry(alert.path("alert").asText(), Set.of(true, false)));
    }

    @Test
    void eachHasItsSectionInTheRunbook() throws IOException {
        var sections = Files.readAllLines(RUNBOOK).stream()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT))
                .toList();

        for (JsonNode alert : alerts()) {
            String runbook = alert.path("annotations").path("runbook").asText();
            assertThat(runbook).startsWith("docs/operate.md#");
            assertThat(sections).contains(runbook.substring(runbook.indexOf('#') + 1));
        }
    }

    private static List<JsonNode> alerts() throws IOException {
        var alerts = new ArrayList<JsonNode>();
        for (JsonNode group : read("uplift.yaml").path("groups")) {
            group.path("rules").forEach(alerts::add);
        }
        return alerts;
    }

    private static JsonNode read(String name) throws IOException {
        return new YAMLMapper().readTree(RULES.resolve(name).toFile());
    }

    private static String promtool(String... arguments) throws IOException, InterruptedException {
        var program = DebianPackage.program("promtool", "prometheus")
                .orElseGet(
                        () -> Assumptions.abort("No promtool is installed, and this is no Debian to fetch it from."));
        var command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(RULES.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
