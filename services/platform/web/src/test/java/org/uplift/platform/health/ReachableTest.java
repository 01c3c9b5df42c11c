package org.uplift.platform.health;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReachableTest {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answer("/ready", 200);
        answer("/moved", 307);
        answer("/broken", 503);
        server.createContext("/later", exchange -> {
            exchange.sendResponseHeaders(asked.incrementAndGet() < 2 ? 503 : 200, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void everythingThatAnswersIsReachableAndMayTakeItsTime() throws InterruptedException {
        assertThat(allAnswer(Duration.ofSeconds(20), at("/ready"), at("/later")))
                .isTrue();
        assertThat(asked).hasValue(2);
    }

    @Test
    void whatDoesNotAnswerIsNamedAndTheRestIsAskedAllTheSame() throws InterruptedException {
        assertThat(allAnswer(Duration.ZERO, "http://localhost:1/", at("/broken"), at("/ready")))
                .isFalse();
        assertThat(said.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "http://localhost:1/ no answer: ConnectException",
                        at("/broken") + " 503",
                        at("/ready") + " 200");
    }

    @Test
    void whoeverIsAskedForNothingHasNotSeenAnythingAnswer() throws InterruptedException {
        assertThat(allAnswer(Duration.ZERO)).isFalse();
    }

    private boolean allAnswer(Duration patience, String... addresses) throws InterruptedException {
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return new Reachable(patience, out).allAnswer(List.of(addresses));
    }

    private String at(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    private void answer(String path, int status) {
        server.createContext(path, exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
    }
}
