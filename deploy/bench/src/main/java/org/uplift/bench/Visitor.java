package org.uplift.bench;

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
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody at a browser of their own: signed in at Keycloak's own page, with the session's cookies. */
final class Visitor {

    private static final Pattern SIGN_IN = Pattern.compile("<form[^>]*kc-form-login[^>]*?action=\"([^\"]+)\"");
    private static final int HOPS = 8;

    private final HttpClient http;
    private final String gateway;
    private final Map<String, Map<String, String>> cookies = new ConcurrentHashMap<>();

    Visitor(HttpClient http, String gateway) {
        this.http = http;
        this.gateway = gateway;
    }

    /** @throws IllegalStateException where that does not lead to home */
    Visitor signIn(String user, String password) {
        var asked = follow(HttpRequest.newBuilder(URI.create(gateway + "/home")));
        var form = SIGN_IN.matcher(asked.body());
        if (!form.find()) {
            throw new IllegalStateException("No sign-in form at " + asked.uri());
        }
        var typed = "username=" + encode(user) + "&password=" + encode(password);
        var home = follow(HttpRequest.newBuilder(URI.create(form.group(1).replace("&amp;", "&")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(typed)));
        if (home.statusCode() != 200 || !home.uri().toString().startsWith(gateway)) {
            throw new IllegalStateException("Signing in led to " + home.statusCode() + " at " + home.uri());
        }
        return this;
    }

    /** Reads a page to its end. */
    void read(String path) {
        var response = send(HttpRequest.newBuilder(URI.create(gateway + path)));
        if (response.statusCode() != 200) {
            throw new IllegalStateException("GET " + path + " answered " + response.statusCode());
        }
    }

    private HttpResponse<String> follow(HttpRequest.Builder request) {
        var response = send(request);
        for (int hop = 0; response.statusCode() / 100 == 3 && hop < HOPS; hop++) {
            var to = response.headers().firstValue("Location").orElseThrow();
            response = send(HttpRequest.newBuilder(response.uri().resolve(to)));
        }
        return response;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        var site = request.build().uri().getAuthority();
        var jar = cookies.computeIfAbsent(site, any -> new ConcurrentHashMap<>());
        if (!jar.isEmpty()) {
            request.header(
                    "Cookie",
                    jar.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            var response = http.send(request.header("Accept", "text/html").build(), BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(cookie -> keep(jar, cookie));
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    /** By name alone: a browser takes the Secure ones of localhost too. */
    private static void keep(Map<String, String> jar, String cookie) {
        var pair = cookie.split(";", 2)[0].split("=", 2);
        if (pair[1].isEmpty() || cookie.contains("Max-Age=0")) {
            jar.remove(pair[0]);
        } else {
            jar.put(pair[0], pair[1]);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
