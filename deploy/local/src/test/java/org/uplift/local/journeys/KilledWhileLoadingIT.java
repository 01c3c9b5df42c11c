package org.uplift.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.uplift.local.LocalPlatform;
import org.uplift.local.Platform;
import org.uplift.local.PortPlan;
import org.uplift.local.Service;
import org.uplift.local.demonstration.Demonstration;
import org.uplift.platform.testing.servers.Server;

/** Whatever is killed while the demonstration loads: once it is started again all is there, once, and all agree. */
class KilledWhileLoadingIT {

    private static final Path FOLDER = Path.of("target/killed-while-loading").toAbsolutePath();

    private final PortPlan ports = PortPlan.free();

    @Test
    void aLoadThatAnyProcessWasKilledInIsCompletedAndDoublesNothing() {
        // given
        Trust.forget(FOLDER);
        aRunInWhichAChildIsKilledSaysWhichAndStopsEverything();
        try (Trust trust = Trust.on(LocalPlatform.in(Trust.root())
                .folder(FOLDER)
                .ports(ports)
                .throwaway()
                .build())) {
            trust.platform().start();

            // when
            List<String> killed = loadWhileKillingEachInTurn(trust.platform());

            // then
            assertThat(killed).containsExactlyInAnyOrderElementsOf(everything());
            loadAgainAsIfItHadBeenCutShortAtItsVeryEnd(trust.platform());
            trust.awaitReconciled();
            assertThatAllIsThereOnce(trust.executive());
            assertThatNothingWasGivenUp(trust.administrator());
        }
    }

    private void aRunInWhichAChildIsKilledSaysWhichAndStopsEverything() {
        try (RunningUplift run = RunningUplift.begin(FOLDER, ports)) {
            run.awaitOutput("demonstration +starting +people");
            run.kill("schools");

            assertThat(run.ended()).isEqualTo(1);
            assertThat(run.output()).containsOnlyOnce("Uplift stopped: schools stopped by itself (exit code 137).");
            assertThat(run.children()).isEmpty();
        }
    }

    private static List<String> loadWhileKillingEachInTurn(Platform platform) {
        var killed = new LinkedBlockingQueue<String>();
        Set<String> seen = new TreeSet<>();
        try (ExecutorService pool = Executors.newSingleThreadExecutor()) {
            var kills = new LinkedBlockingQueue<Future<?>>();
            boolean loaded = load(platform, step -> {
                if (seen.add(step)) {
                    neededBy(step, platform)
                            .forEach(server -> kills.add(pool.submit(() -> {
                                platform.kill(server);
                                platform.restart(server);
                                killed.add(server.name());
                            })));
                }
            });
            for (Future<?> kill : kills) {
                kill.get();
            }
            assertThat(loaded).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new AssertionError("What was killed did not start again", e.getCause());
        }
        return List.copyOf(killed);
    }

    private static void loadAgainAsIfItHadBeenCutShortAtItsVeryEnd(Platform platform) {
        try {
            Files.delete(platform.data().resolve("demonstration-loaded"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(load(platform, step -> {})).isTrue();
        assertThat(load(platform, step -> {})).as("a third time").isFalse();
    }

    /** What is killed, one after the other, from when the step begins. */
    private static List<Server> neededBy(String step, Platform platform) {
        return switch (step) {
            case "people" -> List.of(platform.server(Service.SCHOOLS), platform.kafka());
            case "budgets" -> List.of(platform.server(Service.FINANCE));
            case "needs" -> List.of(platform.server(Service.INTERVENTIONS));
            case "interventions" -> List.of(platform.server(Service.GATEWAY), platform.postgres(), platform.keycloak());
            case "teams" -> List.of(platform.server(Service.CODESIGN), platform.server(Service.PORTAL));
            case "board packs" -> List.of(platform.server(Service.REPORTING));
            default -> List.of();
        };
    }

    private static List<String> everything() {
        return Stream.concat(Stream.of(Service.values()).map(Service::id), Stream.of("Kafka", "PostgreSQL", "Keycloak"))
                .toList();
    }

    private static boolean load(Platform platform, Consumer<String> progress) {
        return Demonstration.load(platform.url(), platform.issuer(), platform.data(), progress);
    }

    private static void assertThatAllIsThereOnce(Caller executive) {
        JsonNode trust = demonstration("trust.json");
        assertThat(count(executive, "schools")).isEqualTo(14);
        assertThat(count(executive, "people"))
                .isEqualTo(demonstration("people.json").size());
        assertThat(count(executive, "needs"))
                .isEqualTo(trust.path("openNeeds").size()
                        + trust.path("improvements").findValues("need").size());
        assertThat(count(executive, "interventions"))
                .isEqualTo(trust.path("improvements").size());
        for (String kind : List.of("teams", "practices", "packs")) {
            assertThat(count(executive, kind))
                    .as(kind)
                    .isEqualTo(trust.path(kind).size());
        }
    }

    private static void assertThatNothingWasGivenUp(Caller administrator) {
        Stream.of(Service.values())
                .filter(Service::hasDatabase)
                .forEach(service -> assertThat(count(administrator, "dead-letters/" + service.id()))
                        .as("dead letters of %s", service.id())
                        .isZero());
    }

    private static int count(Caller caller, String what) {
        JsonNode page = caller.get("/api/" + what + "?limit=200").expect(200).json();
        assertThat(page.path("next").isTextual())
                .as("more than one page of %s", what)
                .isFalse();
        return page.path("items").size();
    }

    private static JsonNode demonstration(String name) {
        try (InputStream file = Demonstration.class.getClassLoader().getResourceAsStream("demonstration/" + name)) {
            return Answer.JSON.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
