package org.uplift.gateway.routes;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A portal that streams what a test says when it says it, and never answers anything else. */
public class ScriptedPortal implements QuarkusTestResourceLifecycleManager {

    private static final Set<HttpServerResponse> STREAMS = ConcurrentHashMap.newKeySet();
    private static final Set<HttpServerRequest> HANGING = ConcurrentHashMap.newKeySet();

    private final Vertx vertx = Vertx.vertx();

    /** Streams somebody listens to. */
    static int listeners() {
        return STREAMS.size();
    }

    /** Requests that are waited for. */
    static int hanging() {
        return HANGING.size();
    }

    static void say(String event) {
        STREAMS.forEach(stream -> stream.write("data: " + event + "\n\n"));
    }

    static void endStreams() {
        STREAMS.forEach(HttpServerResponse::end);
    }

    @Override
    public Map<String, String> start() {
        var server = vertx.createHttpServer()
                .requestHandler(ScriptedPortal::receive)
                .listen(0, "localhost")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        return Map.of("uplift.gateway.portal", "http://localhost:" + server.actualPort());
    }

    private static void receive(HttpServerRequest request) {
        if (!request.path().equals("/live")) {
            HANGING.add(request);
            request.connection().closeHandler(closed -> HANGING.remove(request));
            return;
        }
        var stream = request.response().setChunked(true).putHeader("Content-Type", "text/event-stream");
        stream.write("event: ready\ndata:\n\n");
        STREAMS.add(stream);
        stream.closeHandler(closed -> STREAMS.remove(stream));
        stream.endHandler(ended -> STREAMS.remove(stream));
    }

    @Override
    public void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
        STREAMS.clear();
        HANGING.clear();
    }
}
