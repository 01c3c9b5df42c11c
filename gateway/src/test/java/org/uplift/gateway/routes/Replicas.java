package org.uplift.gateway.routes;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.PfxOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Services of more than one replica, one of them gone, and services that speak TLS, one of them unknown. */
public class Replicas implements QuarkusTestResourceLifecycleManager {

    private static final String PASSWORD = "uplift-local-tls";

    private final Vertx vertx = Vertx.vertx();

    @Override
    public Map<String, String> start() {
        try {
            var folder = Files.createTempDirectory("uplift-tls-");
            var known = certificate(folder.resolve("known.p12"));
            var unknown = certificate(folder.resolve("unknown.p12"));
            return Map.of(
                    "uplift.services.codesign",
                    "http://localhost:%d,http://localhost:%d,http://localhost:%d"
                            .formatted(
                                    nobody(),
                                    listen("one", new HttpServerOptions()),
                                    listen("two", new HttpServerOptions())),
                    "uplift.services.finance",
                    "https://localhost:" + listen("secure", secure(known)),
                    "uplift.services.reporting",
                    "https://localhost:" + listen("unknown", secure(unknown)),
                    "quarkus.tls.trust-store.p12.path",
                    known.toString(),
                    "quarkus.tls.trust-store.p12.password",
                    PASSWORD);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int listen(String name, HttpServerOptions options) {
        return vertx.createHttpServer(options)
                .requestHandler(request -> request.response().end(name))
                .listen(0, "localhost")
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .actualPort();
    }

    private static HttpServerOptions secure(Path store) {
        return new HttpServerOptions()
                .setSsl(true)
                .setKeyCertOptions(new PfxOptions().setPath(store.toString()).setPassword(PASSWORD));
    }

    private static int nobody() throws IOException {
        try (var free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    /** A certificate of localhost, made by the JDK's own tool. */
    private static Path certificate(Path store) throws IOException {
        var made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "service",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD)
                .inheritIO()
                .start();
        try {
            if (made.waitFor() != 0) {
                throw new IllegalStateException("keytool made no certificate");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return store;
    }

    @Override
    public void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
