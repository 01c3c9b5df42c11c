package org.uplift.portal.kit.assets;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uplift.platform.testing.stubs.StubPlatform;
import org.uplift.portal.stub.Answers;
import org.uplift.portal.stub.Browser;

/** What a browser that has nothing yet must fetch before it shows a page. */
@QuarkusTest
@QuarkusTestResource(StubPlatform.class)
class PageWeightIT {

    private static final int BUDGET = 120_000;
    private static final Pattern FINGERPRINTED = Pattern.compile("/assets/[a-z-]+\\.[0-9a-f]{12}\\.[a-z0-9]+");
    private static final Pattern IN_STYLE = Pattern.compile("url\\(\"?(/[^\")]+)");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TestHTTPResource
    URL address;

    private Browser browser;

    @BeforeEach
    void everythingIsThere() {
        Answers.none();
        Answers.everything();
        browser = new Browser(address.getPort());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/home", "/dashboard", "/schools/100001"})
    void the_first_page_with_all_it_names_is_light(String path) throws Exception {
        var page = firstVisit(path);
        int weight = page.body().length;
        for (var asset : named(page)) {
            weight += get(asset).body().length;
        }
        assertThat(weight).as("bytes of %s and %s", path, named(page)).isLessThan(BUDGET);
    }

    @Test
    void a_page_travels_compressed_and_is_kept_by_nobody() throws Exception {
        var page = firstVisit("/home");
        assertThat(header(page, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(page, "Cache-Control")).isEqualTo("no-store");
        assertThat(page.body().length).isLessThan(text(page).length() / 2);
    }

    @Test
    void a_browser_that_takes_nothing_compressed_gets_the_page_as_it_is() {
        var page = browser.open("/home");
        assertThat(page.header("Content-Encoding")).isIn("", "identity");
        assertThat(page.html().selectFirst("h1")).isNotNull();
    }

    @Test
    @Timeout(20)
    void a_stream_of_events_is_not_held_back_to_be_compressed() throws Exception {
        browser.open("/home");
        var stream = HTTP.send(asked("/live?topic=figures"), BodyHandlers.ofInputStream());
        assertThat(header(stream, "Content-Type")).startsWith("text/event-stream");
        assertThat(header(stream, "Content-Encoding")).isIn("", "identity");
        try (var lines = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).isEqualTo("event:ready");
        }
    }

    @Test
    void every_asset_is_named_by_its_content_and_kept_for_ever() throws Exception {
        var assets = named(firstVisit("/home"));
        assertThat(assets).hasSizeGreaterThan(8).allMatch(FINGERPRINTED.asMatchPredicate());
        for (var asset : assets) {
            var file = get(asset);
            assertThat(file.statusCode()).as(asset).isEqualTo(200);
            assertThat(header(file, "Cache-Control")).as(asset).isEqualTo("public, max-age=31536000, immutable");
            assertThat(header(file, "Vary")).as(asset).isEqualTo("Accept-Encoding");
            assertThat(header(file, "Set-Cookie")).as(asset).isEmpty();
            assertThat(header(file, "Content-Encoding")).as(asset).isIn("gzip", asset.endsWith("woff2") ? "" : "gzip");
            IN_STYLE.matcher(asset.endsWith(".css") ? text(file) : "")
                    .results()
                    .forEach(found -> assertThat(found.group(1)).matches(FINGERPRINTED));
        }
    }

    @Test
    void a_name_of_other_content_is_not_found() throws Exception {
        var asset = named(firstVisit("/")).iterator().next();
        var stale = asset.replaceFirst("[0-9a-f]{12}", "0123456789ab");
        assertThat(get(stale).statusCode()).isEqualTo(404);
        assertThat(header(get(stale), "Cache-Control")).isEqualTo("no-store");
    }

    private HttpResponse<byte[]> firstVisit(String path) throws Exception {
        browser.open(path);
        return get(path);
    }

    private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return HTTP.send(asked(path), BodyHandlers.ofByteArray());
    }

    /** As a browser asks. */
    private HttpRequest asked(String path) {
        var cookies = browser.cookies().entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        var request = HttpRequest.newBuilder(URI.create(browser.origin() + path))
                .header("Accept-Encoding", "gzip, deflate, br")
                .header("Accept", "text/html,*/*");
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies);
        }
        return request.build();
    }

    /** What the page names by any attribute; the typeface, which the style sheets name, is preloaded. */
    private static Set<String> named(HttpResponse<byte[]> page) throws IOException {
        var named = new LinkedHashSet<String>();
        for (var element : Jsoup.parse(text(page)).select("link, script, img, source, use, image, object, iframe")) {
            element.attributes().asList().stream()
                    .map(Attribute::getValue)
                    .filter(value -> value.startsWith("/") || value.contains("://"))
                    .forEach(named::add);
        }
        return named;
    }

    private static String text(HttpResponse<byte[]> response) throws IOException {
        if (!header(response, "Content-Encoding").equals("gzip")) {
            return new String(response.body(), StandardCharsets.UTF_8);
        }
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
            return new String(gzip.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
