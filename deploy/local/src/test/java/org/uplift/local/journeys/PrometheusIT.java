package org.uplift.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.uplift.local.Service;
import org.uplift.platform.testing.servers.DebianPackage;
import org.uplift.platform.testing.servers.Ports;
import org.uplift.platform.testing.servers.PrometheusServer;

/** A real Prometheus reads the running platform: what rules and dashboard ask for is there, and nothing alarms. */
@Journey
class PrometheusIT {

    private static final Path OBSERVABILITY = Trust.root().resolve("deploy/observability");
    private static final Path RULES = OBSERVABILITY.resolve("rules/uplift.yaml");
    private static final Path FOLDER = Path.of("target/prometheus").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** A metric's name, where no bracket or quote shows that it is a function, a label or a label's value. */
    private static final Pattern METRIC = Pattern.compile("\\b(?:uplift|agroal|jvm|http|process|kafka)_[a-z_]+\\b");

    private final Trust trust;
    private final HttpClient http = HttpClient.newHttpClient();

    PrometheusIT(Trust trust) {
        this.trust = trust;
    }

    @Test
    void whatRulesAndDashboardAskForIsThereAndNothingAlarms() throws Exception {
        // given
        Path program = DebianPackage.program("prometheus", "prometheus")
                .orElseGet(
                        () -> Assumptions.abort("No prometheus is installed, and this is no Debian to fetch it from."));
        Trust.forget(FOLDER);
        try (var prometheus = new PrometheusServer(
                program, FOLDER, Ports.free(), FOLDER.resolve("prometheus.log"), RULES, managementPorts())) {
            prometheus.start();

            // when
            await("all processes read").atMost(PATIENCE).untilAsserted(() -> {
                trust.executive().get("/api/schools").expect(200);
                assertThat(series(prometheus, "up{job=\"uplift\"} == 1")).hasSize(Service.values().length);
            });

            // then
            for (String metric : metricsOfRules()) {
                await(metric)
                        .atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(series(prometheus, metric))
                                .as(metric)
                                .isNotEmpty());
            }
            for (String expression : expressionsOfDashboard()) {
                await(expression)
                        .atMost(PATIENCE)
                        .pollInterval(Duration.ofSeconds(1))
                        .untilAsserted(() -> {
                            trust.executive().get("/api/schools").expect(200);
                            assertThat(series(prometheus, expression))
                                    .as(expression)
                                    .isNotEmpty();
                        });
            }
            assertThat(series(prometheus, "ALERTS{alertname=~\"UpliftServiceAway|UpliftNobodyListens|UpliftTopic.+\"}"))
                    .isEmpty();
        }
    }

    private Map<String, List<Integer>> managementPorts() {
        return Arrays.stream(Service.values())
                .collect(Collectors.toMap(
                        Service::id,
                        service -> List.of(URI.create(trust.platform().managementUrl(service))
                                .getPort())));
    }

    private static Set<String> metricsOfRules() throws IOException {
        return METRIC.matcher(Files.readString(RULES))
                .results()
                .map(found -> found.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> expressionsOfDashboard() throws IOException {
        JsonNode dashboard = Answer.JSON.readTree(
                OBSERVABILITY.resolve("dashboards/uplift.json").toFile());
        return dashboard.findValuesAsText("expr");
    }

    private JsonNode series(PrometheusServer prometheus, String expression) {
        var address = prometheus.url() + "/api/v1/query?query=" + URLEncoder.encode(expression, StandardCharsets.UTF_8);
        try {
            var answer = http.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
            assertThat(answer.statusCode())
                    .as("%s: %s", expression, answer.body())
                    .isEqualTo(200);
            return Answer.JSON.readTree(answer.body()).path("data").path("result");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
