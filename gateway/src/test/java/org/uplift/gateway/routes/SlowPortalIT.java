package org.uplift.gateway.routes;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplift.platform.services.Service;
import org.uplift.platform.testing.stubs.StubPlatform;

/** Streams of events pass as they come; a portal that hangs, on 16 connections here, takes nothing from the API. */
@QuarkusTest
@TestProfile(SlowPortalIT.FewConnections.class)
@QuarkusTestResource(StubPlatform.class)
@QuarkusTestResource(value = ScriptedPortal.class, restrictToAnnotatedClass = true)
class SlowPortalIT {

    private static final int PAGES = 200;
    private static final int CONNECTIONS = 16;
    private static final int WAITING = 2 * CONNECTIONS;

    @TestHTTPResource
    URL address;

    private ApiClient api;

    @BeforeEach
    void everyServiceAnswers() {
        StubPlatform.reset();
        for (var service : Service.values()) {
            StubPlatform.service(service).stubFor(any(anyUrl()).willReturn(ok(service.id())));
        }
        api = new ApiClient(address.getPort());
    }

    @Test
    void an_event_arrives_before_its_stream_ends() throws Exception {
        try (var listener = listen()) {
            assertThat(listener.next()).isEqualTo("event: ready");
            for (var event : new String[] {"one", "two", "three"}) {
                ScriptedPortal.say(event);
                assertThat(listener.nextData()).isEqualTo("data: " + event);
            }
            assertThat(ScriptedPortal.listeners()).isEqualTo(1);
            ScriptedPortal.endStreams();
            assertThat(listener.ended()).isTrue();
        }
    }

    @Test
    void a_browser_that_leaves_ends_the_stream_at_the_portal() throws Exception {
        try (var listener = listen()) {
            assertThat(listener.next()).isEqualTo("event: ready");
            assertThat(ScriptedPortal.listeners()).isEqualTo(1);
        }
        await().until(() -> ScriptedPortal.listeners() == 0);
    }

    @Test
    void a_browser_that_leaves_while_it_waits_for_a_page_ends_it_at_the_portal() throws Exception {
        try (var browser = HttpClient.newHttpClient()) {
            var page = browser.sendAsync(request("/home", "text/html"), BodyHandlers.ofString());
            await().until(() -> ScriptedPortal.hanging() == 1);
            page.cancel(true);
            browser.shutdownNow();
        }
        await().until(() -> ScriptedPortal.hanging() == 0);
    }

    @Test
    void the_api_and_open_streams_work_while_the_portal_hangs_on_two_hundred_pages() throws Exception {
        var pages = new ArrayList<Future<HttpResponse<String>>>();
        try (var people = Executors.newVirtualThreadPerTaskExecutor();
                var listener = listen()) {
            // given
            for (int page = 0; page < PAGES; page++) {
                pages.add(people.submit(() -> api.open("/home", "text/html")));
            }
            await().until(() -> ScriptedPortal.hanging() == CONNECTIONS);

            // when, then
            for (int call = 0; call < 50; call++) {
                assertThat(api.get("/api/schools").body()).isEqualTo("schools");
            }
            ScriptedPortal.say("still here");
            assertThat(listener.nextData()).isEqualTo("data: still here");
            assertThat(ScriptedPortal.hanging()).isEqualTo(CONNECTIONS);
        }
        assertThat(answers(pages, 504)).as("the portal had these").hasSizeGreaterThanOrEqualTo(CONNECTIONS);
        assertThat(answers(pages, 503))
                .as("there was no room for these")
                .hasSizeGreaterThanOrEqualTo(PAGES - CONNECTIONS - WAITING)
                .allSatisfy(page -> assertThat(page.body()).contains("has as many requests as it can answer"));
        assertThat(answers(pages, 503).size() + answers(pages, 504).size()).isEqualTo(PAGES);
    }

    private static List<HttpResponse<String>> answers(List<Future<HttpResponse<String>>> pages, int status) {
        return pages.stream()
                .map(Future::resultNow)
                .filter(page -> page.statusCode() == status)
                .toList();
    }

    private HttpRequest request(String path, String accepted) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + address.getPort() + path))
                .header("Accept", accepted)
                .build();
    }

    private Listener listen() throws IOException, InterruptedException {
        return Listener.to(request("/live", "text/event-stream"));
    }

    /** A browser that listens to a stream of events. */
    private record Listener(HttpClient http, BlockingQueue<String> lines, Thread reading) implements AutoCloseable {

        static Listener to(HttpRequest request) throws IOException, InterruptedException {
            var http =
                    HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
            var stream = http.send(request, BodyHandlers.ofLines());
            assertThat(stream.headers().firstValue("Content-Type")).contains("text/event-stream");
            var lines = new ArrayBlockingQueue<String>(100);
            var reading = Thread.ofVirtual().unstarted(() -> {
                try {
                    stream.body().filter(line -> !line.isEmpty()).forEach(lines::add);
                } catch (UncheckedIOException left) {
                    // close() broke it off
                }
            });
            reading.start();
            return new Listener(http, lines, reading);
        }

        String next() throws InterruptedException {
            var line = lines.poll(10, TimeUnit.SECONDS);
            return line == null ? "(nothing came)" : line;
        }

        /** The next line with something to say. */
        String nextData() throws InterruptedException {
            var line = next();
            while (line.startsWith("event:") || line.equals("data:")) {
                line = next();
            }
            return line;
        }

        boolean ended() throws InterruptedException {
            return reading.join(Duration.ofSeconds(10));
        }

        @Override
        public void close() {
            http.shutdownNow();
        }
    }

    public static class FewConnections implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "uplift.gateway.limits.pages", Integer.toString(CONNECTIONS),
                    "uplift.gateway.limits.waiting-per-connection", "2",
                    "uplift.gateway.limits.turn", "2s",
                    "uplift.gateway.limits.answer", "6s");
        }
    }
}
