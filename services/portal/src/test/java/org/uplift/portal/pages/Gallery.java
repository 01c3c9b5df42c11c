package org.uplift.portal.pages;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/**
 * Keeps the pages tests open, one of each structure, and the files they use, so that a browser can look at them when
 * the portal that answered is gone. They lie on disk, since Quarkus loads this class anew for each portal it starts.
 */
public final class Gallery {

    static final Path DRAWN = Path.of("target/gallery/templates-drawn.txt");

    private static final Path FOLDER = Path.of("target/gallery");
    private static final Path PAGES = FOLDER.resolve("pages");
    private static final Path ASSETS = FOLDER.resolve("assets");

    /** Set once this JVM's gallery was begun. What lies in the folder without it is of a run before. */
    private static final String BEGUN = "uplift.portal.gallery";

    private static final Pattern MARK =
            Pattern.compile(Pattern.quote(TemplateMarks.BEGIN) + "(.+?)" + Pattern.quote(TemplateMarks.END));
    private static final Pattern ASSET = Pattern.compile("/assets/([\\w-]+\\.[0-9a-f]{12}\\.\\w+)");

    private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Set<String> NOTED = new HashSet<>();

    private Gallery() {}

    public static synchronized void keep(HttpResponse<String> answer) {
        if (!isPage(answer)) {
            return;
        }
        try {
            begin();
            note(answer.body());
            var kept = PAGES.resolve(Structure.of(Jsoup.parse(answer.body()), templates(answer.body())) + ".json");
            if (answer.body().contains("<html") && !Files.exists(kept)) {
                JSON.writeValue(kept.toFile(), KeptPage.of(count() + 1, opener(), answer));
                keepAssets(answer.uri(), answer.body());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean begun() {
        return System.getProperty(BEGUN) != null;
    }

    /** In the order they were opened. */
    static List<KeptPage> pages() throws IOException {
        try (var files = Files.list(PAGES)) {
            return files.map(Gallery::page)
                    .sorted(Comparator.comparingInt(KeptPage::number))
                    .toList();
        }
    }

    /** Where the file of an address, {@code /assets/govuk.1a2b3c.css}, lies. */
    static Path asset(String address) {
        return ASSETS.resolve(address.replaceAll("[?#].*", "").replaceAll(".*/", ""));
    }

    private static KeptPage page(Path file) {
        try {
            return JSON.readValue(file.toFile(), KeptPage.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void begin() throws IOException {
        if (begun()) {
            return;
        }
        if (Files.exists(FOLDER)) {
            try (var files = Files.walk(FOLDER)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(PAGES);
        Files.createDirectories(ASSETS);
        System.setProperty(BEGUN, "true");
    }

    private static boolean isPage(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")
                && answer.statusCode() / 100 != 3;
    }

    /** A part of a page that a script asked for counts too. */
    private static void note(String body) throws IOException {
        var drawn = templates(body).stream().filter(NOTED::add).toList();
        Files.write(DRAWN, drawn, CREATE, APPEND);
    }

    private static List<String> templates(String body) {
        return all(MARK, body);
    }

    private static int count() throws IOException {
        try (var files = Files.list(PAGES)) {
            return (int) files.count();
        }
    }

    /** Their names hold a hash of their content, so one is never two. Style sheets name others. */
    private static void keepAssets(URI page, String text) throws IOException {
        for (var name : all(ASSET, text)) {
            var file = ASSETS.resolve(name);
            if (!Files.exists(file)) {
                var content = fetch(page.resolve("/assets/" + name));
                Files.write(file, content);
                keepAssets(page, new String(content, StandardCharsets.ISO_8859_1));
            }
        }
    }

    private static byte[] fetch(URI asset) throws IOException {
        try {
            return HTTP.send(HttpRequest.newBuilder(asset).build(), BodyHandlers.ofByteArray())
                    .body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .distinct()
                .toList();
    }

    private static String opener() {
        return StackWalker.getInstance()
                .walk(frames -> frames.filter(frame -> frame.getClassName().matches("org\\.uplift\\.portal\\..*IT"))
                        .map(frame -> frame.getClassName().replaceAll(".*\\.", "") + "." + frame.getMethodName())
                        .reduce((inner, outer) -> outer)
                        .orElse("a thread of a test"));
    }
}
