package org.uplift.portal.pages;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.testing.browser.Browsers;
import org.uplift.platform.testing.browser.Window;

/**
 * Holds pages up in a real browser. A page is looked at once for each different content it is seen with; what is only
 * made anew for each visit (tokens, keys) does not count as different.
 */
public final class Gallery {

    static final Path DRAWN = Path.of("target/templates-drawn.txt");

    private static final Path SCREENS = Path.of("target/screens");
    private static final Pattern MARK =
            Pattern.compile(Pattern.quote(TemplateMarks.BEGIN) + "(.+?)" + Pattern.quote(TemplateMarks.END));
    private static final Pattern MADE_ANEW =
            Pattern.compile("value=\"[A-Za-z0-9_.-]{30,}\"|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\\d\\d:\\d\\d");

    private static final String RECORD = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\\b\\d{6}\\b";

    private static final Set<Integer> SEEN = new HashSet<>();
    private static final Map<String, Integer> PICTURES = new HashMap<>();
    private static final Map<String, Optional<Window>> WINDOWS = new HashMap<>();
    private static @Nullable HttpResponse<String> hung;
    private static Optional<Browsers> browsers = Optional.empty();
    private static boolean asked;

    private Gallery() {}

    /** @throws AssertionError where the page, as it is now, keeps somebody out */
    public static synchronized void hang(HttpResponse<String> answer) {
        if (!isPage(answer)
                || !SEEN.add(MADE_ANEW.matcher(answer.body()).replaceAll("").hashCode())) {
            return;
        }
        note(answer.body());
        if (!answer.body().contains("<html")) {
            return;
        }
        hung = answer;
        var uri = answer.uri();
        window("http://" + uri.getRawAuthority()).ifPresent(window -> {
            var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            look(window.open(uri.getRawPath() + query), picture(answer));
        });
    }

    /**
     * A page is looked at whole the first time, and with everything on it opened; its other states, which are many, by
     * axe at the width of a phone.
     */
    private static void look(Window window, String picture) {
        if (PICTURES.merge(picture, 1, Integer::sum) == 1) {
            window.picture(SCREENS, picture.replaceAll("[^A-Za-z0-9]+", "-"))
                    .isAccessible()
                    .showsFocus();
            if (window.expand()) {
                window.isAccessibleOnAPhone();
            }
        } else {
            window.isAccessibleOnAPhone();
        }
    }

    private static boolean isPage(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")
                && answer.statusCode() / 100 != 3;
    }

    private static void note(String body) {
        var drawn = MARK.matcher(body)
                .results()
                .map(mark -> mark.group(1))
                .distinct()
                .toList();
        try {
            Files.createDirectories(SCREENS);
            Files.write(DRAWN, drawn, CREATE, APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The page as it was answered, its assets from where they are; nothing else is asked of anybody. */
    private static void serve(Route route) {
        var request = route.request();
        var answer = Objects.requireNonNull(hung);
        if (request.isNavigationRequest()) {
            var headers = new HashMap<String, String>();
            answer.headers().map().forEach((name, values) -> headers.put(name, String.join(", ", values)));
            headers.keySet().removeAll(List.of("set-cookie", "content-length", "content-encoding", ":status"));
            route.fulfill(new Route.FulfillOptions()
                    .setStatus(answer.statusCode())
                    .setHeaders(headers)
                    .setBody(answer.body()));
        } else if (request.url().contains("/assets/")) {
            route.resume();
        } else {
            route.fulfill(new Route.FulfillOptions().setStatus(204));
        }
    }

    /** A page's name, the same for every record: {@code interventions-id-review}; with its part, and its fault. */
    private static String picture(HttpResponse<String> answer) {
        var path = answer.uri().getPath();
        var query = answer.uri().getQuery();
        var tab = query == null ? "" : query.replaceAll("(?:.*&)?tab=([a-z]+).*|.*", "-$1");
        var fault = answer.statusCode() < 400 ? "" : "-" + answer.statusCode();
        return (path.equals("/") ? "start" : path.substring(1).replaceAll(RECORD, "id")) + tab + fault;
    }

    /** One for each address, since opening one for each page takes longer than the page. */
    private static Optional<Window> window(String site) {
        return WINDOWS.computeIfAbsent(
                site,
                address -> browser().map(open -> {
                    var window = open.window(address);
                    window.context().route("**/*", Gallery::serve);
                    return window;
                }));
    }

    private static Optional<Browsers> browser() {
        if (!asked) {
            asked = true;
            browsers = Browsers.open();
            browsers.ifPresent(open -> Runtime.getRuntime().addShutdownHook(new Thread(open::close)));
        }
        return browsers;
    }
}
