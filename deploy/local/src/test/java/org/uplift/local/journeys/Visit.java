package org.uplift.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieHandler;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody at the portal who signs in and goes on, without the cost of a browser: pages and forms, with cookies kept. */
final class Visit implements AutoCloseable {

    private static final Pattern SIGN_IN = Pattern.compile("action=\"([^\"]+)\"");
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf-token\" value=\"([^\"]+)\"");

    private final String url;
    private String traceparent = "";
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new Kept())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private Visit(String url) {
        this.url = url;
    }

    static Visit signIn(String url, String user) {
        var visit = new Visit(url);
        var form = visit.send(visit.page("/home").GET().build());
        assertThat(form.uri().getPath()).as("where to sign in").startsWith("/realms/");
        var action = SIGN_IN.matcher(form.body());
        assertThat(action.find()).as(form.body()).isTrue();
        var home = visit.send(HttpRequest.newBuilder(URI.create(action.group(1).replace("&amp;", "&")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(form(Map.of("username", user, "password", "uplift-local")))
                .build());
        assertThat(visit.isAnsweredAt(home, "/home"))
                .as("%s %s: %s", home.statusCode(), home.uri(), home.body())
                .isTrue();
        return visit;
    }

    /** The page, answered by the portal and not by a page to sign in on; empty otherwise. */
    String open(String path) {
        var answer = send(page(path).GET().build());
        if (!isAnsweredAt(answer, path)) {
            throw new AssertionError("%s: %d at %s".formatted(path, answer.statusCode(), answer.uri()));
        }
        return answer.body();
    }

    /** What a form carries that was opened now. */
    String tokenOf(String path) {
        var token = TOKEN.matcher(open(path));
        assertThat(token.find()).as("a form at %s", path).isTrue();
        return token.group(1);
    }

    /** Sends a form and is shown another page. */
    void submit(String path, Map<String, String> fields) {
        var answer = send(page(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", url)
                .POST(form(fields))
                .build());
        if (answer.statusCode() != 200 || answer.uri().getPath().equals(path)) {
            throw new AssertionError("sent to %s: %d at %s".formatted(path, answer.statusCode(), answer.uri()));
        }
    }

    /** What is asked from now on belongs to this trace. */
    Visit traced(String trace) {
        traceparent = "00-" + trace + "-00f067aa0ba902b7-01";
        return this;
    }

    /** The fields of a need, with what the form carried. */
    static Map<String, String> aNeed(String token) {
        return Map.of(
                "csrf-token",
                token,
                "idempotency-key",
                UUID.randomUUID().toString(),
                "strand",
                "SEND",
                "summary",
                "Two pupils in three wait a term for support");
    }

    private boolean isAnsweredAt(HttpResponse<String> answer, String path) {
        return answer.statusCode() == 200
                && answer.uri().toString().startsWith(url)
                && answer.uri().getPath().equals(path);
    }

    private HttpRequest.Builder page(String path) {
        var request = HttpRequest.newBuilder(URI.create(url + path))
                .timeout(Duration.ofSeconds(60))
                .header("Accept", "text/html");
        return traceparent.isEmpty() ? request : request.header("traceparent", traceparent);
    }

    private static HttpRequest.BodyPublisher form(Map<String, String> fields) {
        return BodyPublishers.ofString(fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&")));
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(request.uri() + " was not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.close();
    }

    /** As a browser does for localhost, which counts as safe: what is Secure is sent too, whichever the port. */
    private static final class Kept extends CookieHandler {

        private final Map<String, String> cookies = new ConcurrentHashMap<>();

        @Override
        public Map<String, List<String>> get(URI uri, Map<String, List<String>> headers) {
            return cookies.isEmpty()
                    ? Map.of()
                    : Map.of(
                            "Cookie",
                            List.of(cookies.entrySet().stream()
                                    .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                    .collect(Collectors.joining("; "))));
        }

        @Override
        public void put(URI uri, Map<String, List<String>> headers) {
            headers.forEach((name, values) -> {
                if ("set-cookie".equalsIgnoreCase(name)) {
                    values.forEach(this::keep);
                }
            });
        }

        private void keep(String cookie) {
            String[] parts = cookie.split(";", 2);
            String[] pair = parts[0].split("=", 2);
            boolean over = parts.length > 1 && parts[1].matches("(?i).*max-age=0(?:;.*|$)");
            if (over || pair[1].isEmpty()) {
                cookies.remove(pair[0].strip());
            } else {
                cookies.put(pair[0].strip(), pair[1]);
            }
        }
    }
}
