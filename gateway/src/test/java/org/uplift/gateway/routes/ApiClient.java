package org.uplift.gateway.routes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.uplift.platform.testing.stubs.StubPlatform;

/** A machine that calls the API through the gateway. */
final class ApiClient {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String origin;

    ApiClient(int port) {
        origin = "http://localhost:" + port;
    }

    HttpResponse<String> get(String path) {
        return get(path, token());
    }

    HttpResponse<String> get(String path, String token) {
        return send(with(request(path).GET(), token));
    }

    HttpResponse<String> get(String path, Map<String, String> headers) {
        var request = with(request(path).GET(), token());
        headers.forEach(request::header);
        return send(request);
    }

    HttpResponse<String> anonymously(String path, Map<String, String> headers) {
        var request = request(path).GET();
        headers.forEach(request::header);
        return send(request);
    }

    /** As a browser or its scripts ask: without a token, with what they accept. */
    HttpResponse<String> open(String path, String accepted) {
        return send(request(path).GET().header("Accept", accepted));
    }

    HttpResponse<String> post(String path, String type, HttpRequest.BodyPublisher body) {
        return post(path, type, body, Map.of());
    }

    HttpResponse<String> post(String path, String type, HttpRequest.BodyPublisher body, Map<String, String> headers) {
        var request = with(request(path).POST(body), token()).header("Content-Type", type);
        headers.forEach(request::header);
        return send(request);
    }

    HttpResponse<String> send(String path, Map<String, String> headers, HttpRequest.BodyPublisher body) {
        var request = request(path).POST(body);
        headers.forEach(request::header);
        return send(request);
    }

    static String token() {
        return StubPlatform.keycloak().accessToken("loader", List.of("administrator"));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(origin + path)).timeout(Duration.ofSeconds(60));
    }

    private static HttpRequest.Builder with(HttpRequest.Builder request, String token) {
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
