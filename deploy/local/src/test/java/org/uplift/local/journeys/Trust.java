package org.uplift.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uplift.local.LocalPlatform;
import org.uplift.local.Platform;
import org.uplift.local.PortPlan;
import org.uplift.local.Progress;
import org.uplift.local.Service;
import org.uplift.local.demonstration.Tokens;
import org.uplift.local.images.ImagePlatform;

/** The running platform with a small trust on it: three schools, an executive and a headteacher. */
final class Trust implements AutoCloseable {

    static final String NAME = "Journeys Trust";
    static final int ASHFIELD = 980_001;
    static final int BEECHWOOD = 980_002;
    static final int CEDAR = 980_003;

    private static final Path MODULE = Path.of("").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Platform platform;
    private final Tokens tokens;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private @Nullable Collector collector;

    private Trust(Platform platform) {
        this.platform = platform;
        this.tokens = new Tokens(platform.issuer());
    }

    /**
     * On an empty platform, in a folder of its own; as processes, whose traces are collected, or from the images where
     * {@code UPLIFT_JOURNEYS=images} says so, as {@code make deploy-test} does.
     */
    static Trust begin() {
        return "images".equals(System.getenv("UPLIFT_JOURNEYS"))
                ? fromImages(MODULE.resolve("target/journeys-images"))
                : traced(MODULE.resolve("target/journeys"));
    }

    private static Trust traced(Path folder) {
        forget(folder);
        LocalPlatform platform = throwaway(folder);
        Collector collector = Collector.begin();
        for (Service service : Service.values()) {
            platform.tell(service, Map.of("OTEL_EXPORTER_OTLP_ENDPOINT", collector.url()));
        }
        Trust trust = founded(platform);
        trust.collector = collector;
        return trust;
    }

    /** On an empty platform, in that folder. */
    static Trust in(Path folder) {
        forget(folder);
        return founded(throwaway(folder));
    }

    static LocalPlatform throwaway(Path folder) {
        return inFolder(folder).build();
    }

    private static LocalPlatform.Builder inFolder(Path folder) {
        return LocalPlatform.in(root()).folder(folder).freePorts().throwaway().progress(Trust::tell);
    }

    /** On an empty platform whose parts know two of each other, in that folder. */
    static Trust ofTwo(Path folder) {
        forget(folder);
        return founded(inFolder(folder).replicated().build());
    }

    private static Trust fromImages(Path folder) {
        var platform = new ImagePlatform(root(), folder, "uplift-journeys", PortPlan.free(), Trust::tell);
        platform.forget();
        return founded(platform);
    }

    /** Starts this platform, which is empty, and founds the trust on it. */
    static Trust founded(Platform platform) {
        Trust trust = new Trust(platform);
        platform.start();
        trust.found();
        return trust;
    }

    static void tell(String part, Progress.State state, String note) {
        System.out.println("  " + part + " " + state + " " + note);
    }

    /** Whatever is on this platform. */
    static Trust on(Platform platform) {
        return new Trust(platform);
    }

    Platform platform() {
        return platform;
    }

    /** The platform, where it runs as processes. */
    LocalPlatform processes() {
        return (LocalPlatform) platform;
    }

    /** Where the traces of the shared platform go; that of others goes nowhere. */
    Collector collector() {
        return Objects.requireNonNull(collector, "traces of this platform go nowhere");
    }

    Caller executive() {
        return as("executive");
    }

    /** The executive, sending to an address of their own choice. */
    Caller executiveAt(String address) {
        return new Caller(http, address, () -> "Bearer " + tokens.of("executive"));
    }

    Caller administrator() {
        return as("administrator");
    }

    Caller as(String user) {
        return new Caller(http, platform.url(), () -> "Bearer " + tokens.of(user));
    }

    String token(String user) {
        return tokens.of(user);
    }

    /** Sends this as its credentials, or none where it is empty. */
    Caller sending(String authorization) {
        return new Caller(http, platform.url(), () -> authorization);
    }

    /** One process, asked without the gateway and without credentials. */
    Caller at(String address) {
        return new Caller(http, address, () -> "");
    }

    static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/London"));
    }

    /** The academic year of a day, 1 September to 31 August: {@code 2026/27}. */
    static String year(LocalDate day) {
        int start = day.getMonthValue() >= 9 ? day.getYear() : day.getYear() - 1;
        return "%d/%02d".formatted(start, (start + 1) % 100);
    }

    /** Days and money agree everywhere, reporting's copies too, and nothing is still being decided or on its way. */
    void awaitReconciled() {
        awaitReconciled(PATIENCE);
    }

    void awaitReconciled(Duration patience) {
        await().atMost(patience).pollInterval(Duration.ofMillis(500)).untilAsserted(() -> {
            String after = "";
            do {
                JsonNode agreement = administrator()
                        .get("/api/reconciliation?limit=200" + after)
                        .expect(200)
                        .json();
                assertThat(agreement.path("differences")).as("differences").isEmpty();
                assertThat(agreement.path("inProgress").asInt())
                        .as("still being decided or on its way")
                        .isZero();
                assertThat(agreement.path("clean").asBoolean()).isTrue();
                after = agreement.hasNonNull("next")
                        ? "&after=" + agreement.path("next").asText()
                        : "";
            } while (!after.isEmpty());
        });
    }

    void assertThatNoLetterIsOpen() {
        for (Service service : Service.values()) {
            if (service.hasDatabase()) {
                assertThat(administrator()
                                .get("/api/dead-letters/" + service.id() + "?status=OPEN")
                                .expect(200)
                                .json()
                                .path("items"))
                        .as("letters of %s", service.id())
                        .isEmpty();
            }
        }
    }

    @Override
    public void close() {
        http.close();
        platform.close();
        if (collector != null) {
            collector.close();
        }
    }

    private void found() {
        var schools = new GiasFile()
                .school(ASHFIELD, "Ashfield Primary School", NAME)
                .school(BEECHWOOD, "Beechwood Primary School", NAME)
                .school(CEDAR, "Cedar Road Primary School", NAME);
        administrator().upload("/api/schools/imports", schools.body()).expect(201);
        appoint("executive", "DIRECTOR", Map.of());
        appoint("head", "HEAD", Map.of("schoolUrn", ASHFIELD));
        appointmentsArrive();
    }

    /** Approved where it takes a second person. Again for the same person, it changes nothing; answers their identifier. */
    String appoint(String user, String kind, Map<String, Object> where) {
        var appointment = new HashMap<String, Object>(where);
        appointment.put("kind", kind);
        appointment.put("from", "2024-09-01");
        var recorded = administrator()
                .post(
                        "/api/people",
                        "journeys-" + user,
                        Map.of(
                                "name",
                                "The " + user,
                                "email",
                                user + "@uplift.example",
                                "appointments",
                                List.of(appointment),
                                "supportDaysPerYear",
                                0))
                .expect(201);
        recorded.json().findValues("approvals").forEach(asked -> asked.forEach(this::approve));
        // Their first page links their sign-in with them.
        as(user).get("/api/me").expect(200);
        return recorded.id();
    }

    private void approve(JsonNode asked) {
        var id = asked.path("id").asText();
        as("second-administrator")
                .post("/api/people/approvals/" + id + "/approve", "journeys-approval-" + id, Map.of())
                .expect(200);
    }

    /** Who may reach what travels to every service as an event. */
    private void appointmentsArrive() {
        for (String path : List.of("/api/schools", "/api/needs", "/api/budgets", "/api/teams", "/api/packs")) {
            await(path)
                    .atMost(PATIENCE)
                    .untilAsserted(() -> executive().get(path + "?limit=1").expect(200));
        }
        await("the dashboard")
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(executive()
                                .get("/api/dashboard")
                                .expect(200)
                                .json()
                                .path("schools"))
                        .hasSize(3));
    }

    static Path root() {
        return Path.of(System.getProperty("uplift.root", MODULE.resolve("../..").toString()));
    }

    static void forget(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
