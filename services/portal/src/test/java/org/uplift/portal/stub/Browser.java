package org.uplift.portal.stub;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.uplift.platform.testing.stubs.StubPlatform;
import org.uplift.portal.pages.Gallery;

/** A browser as far as these tests need one: cookies, redirects, forms with their hidden fields and an origin. */
public final class Browser {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private final String origin;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final List<String> setCookies = new ArrayList<>();

    private final boolean seen;

    public Browser(int port) {
        this(port, true);
    }

    private Browser(int port, boolean seen) {
        this.origin = "http://localhost:" + port;
        this.seen = seen;
    }

    /** One whose pages nobody looks at: they are as no page of a trust ever is. */
    public static Browser unseen(int port) {
        return new Browser(port, false);
    }

    /** Opens a page, following redirects, as far as signing in. */
    public Visit open(String path) {
        return follow(request(path).GET());
    }

    /** Asks once; a redirect is the answer. */
    public Visit ask(String path) {
        return send(request(path).GET());
    }

    /** Asks once for JSON, as a script of a page would, with the browser's cookies. */
    public Visit askForJson(String path) {
        return send(request(path).setHeader("Accept", "application/json").GET());
    }

    /** Sends the form of a page as a browser does, with its hidden fields. */
    public Visit submit(Visit page, String action, Map<String, String> typed) {
        var form = page.html().selectFirst("form[action=" + action + "]");
        if (form == null) {
            throw new AssertionError("No form sends to " + action + " on\n" + page.body());
        }
        var fields = new LinkedHashMap<String, String>();
        form.select("input[type=hidden]").forEach(field -> fields.put(field.attr("name"), field.val()));
        fields.putAll(typed);
        return post(
                action,
                fields,
                Map.of("Origin", origin, "Sec-Fetch-Site", "same-origin", "Referer", origin + page.path()));
    }

    /** Sends the form of a page with a file in it; a file without a name is one that was not chosen. */
    public Visit upload(Visit page, String action, Map<String, String> typed, String file, byte[] content) {
        var form = page.html().selectFirst("form[action=" + action + "]");
        if (form == null) {
            throw new AssertionError("No form sends to " + action + " on\n" + page.body());
        }
        var fields = new LinkedHashMap<String, String>();
        form.select("input[type=hidden]").forEach(field -> fields.put(field.attr("name"), field.val()));
        fields.putAll(typed);
        var boundary = "----uplift-test";
        var body = new ByteArrayOutputStream();
        fields.forEach(
                (name, value) -> body.writeBytes("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                        .formatted(boundary, name, value)
                        .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
                        + "Content-Type: application/octet-stream\r\n\r\n")
                .formatted(boundary, file)
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        var request = request(action).POST(BodyPublishers.ofByteArray(body.toByteArray()));
        request.header("Content-Type", "multipart/form-data; boundary=" + boundary);
        request.header("Origin", origin);
        request.header("Sec-Fetch-Site", "same-origin");
        return send(request);
    }

    /** Sends what claims to be a form of ours. */
    public Visit postRaw(String path, String body) {
        var request = request(path).POST(BodyPublishers.ofString(body));
        request.header("Content-Type", "application/x-www-form-urlencoded");
        request.header("Origin", origin);
        return send(request);
    }

    public Visit post(String path, Map<String, String> fields, Map<String, String> headers) {
        var form = fields.entrySet().stream()
                .map(entry -> URLEncoder.encode(entry.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = request(path).POST(BodyPublishers.ofString(form));
        request.header("Content-Type", "application/x-www-form-urlencoded");
        headers.forEach(request::setHeader);
        return send(request);
    }

    /** Loses the session, as when it has run out. */
    public void forgetSession() {
        cookies.keySet().removeIf(name -> name.startsWith("q_"));
        StubPlatform.keycloak().newSession();
    }

    public Map<String, String> cookies() {
        return cookies;
    }

    /** Every Set-Cookie seen, whole. */
    public List<String> setCookies() {
        return setCookies;
    }

    public String origin() {
        return origin;
    }

    private Visit follow(HttpRequest.Builder request) {
        var visit = send(request);
        for (int hops = 0; visit.isRedirect() && hops < 8; hops++) {
            visit = send(request(visit.location()).GET());
        }
        return visit;
    }

    private HttpRequest.Builder request(String to) {
        var uri = to.startsWith("http") ? URI.create(to) : URI.create(origin + to);
        var request =
                HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(30)).header("Accept", "text/html");
        if (!cookies.isEmpty() && uri.toString().startsWith(origin)) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private Visit send(HttpRequest.Builder request) {
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            if (response.body().contains("NOT_FOUND")) {
                throw new AssertionError("The template names something there is not:\n" + response.body());
            }
            if (seen) {
                Gallery.keep(response);
            }
            return new Visit(response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String cookie) {
        setCookies.add(cookie);
        var pair = cookie.split(";", 2)[0].split("=", 2);
        if (cookie.contains("Max-Age=0") || pair[1].isEmpty()) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    /** A page as it came. */
    public record Visit(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public String body() {
            return response.body();
        }

        public Document html() {
            return Jsoup.parse(response.body(), response.uri().toString());
        }

        public String path() {
            var query = response.uri().getRawQuery();
            return response.uri().getPath() + (query == null ? "" : "?" + query);
        }

        public boolean isRedirect() {
            return status() / 100 == 3;
        }

        public String location() {
            return header("Location");
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }
}
