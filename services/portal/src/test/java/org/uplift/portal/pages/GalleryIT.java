package org.uplift.portal.pages;

import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.uplift.platform.testing.browser.Browsers;
import org.uplift.platform.testing.browser.Window;

/** Runs when all others have, since tests without Quarkus come last: looks at every page they opened, in a browser. */
class GalleryIT {

    private static final Path SCREENS = Path.of("target/screens");

    private final Map<KeptPage, String> pictures = new HashMap<>();
    private final Map<KeptPage, Throwable> faults = new ConcurrentHashMap<>();

    @TestFactory
    Stream<DynamicTest> a_page_keeps_nobody_out() throws IOException, InterruptedException {
        assumeTrue(Gallery.begun(), "no page was opened in this run");
        var pages = Gallery.pages();
        name(pages);
        lookAt(pages);
        return pages.stream()
                .map(page -> dynamicTest(pictures.get(page), () -> {
                    var fault = faults.get(page);
                    if (fault != null) {
                        throw new AssertionError(
                                "%s (%s), opened by %s: %s"
                                        .formatted(
                                                pictures.get(page), page.address(), page.opener(), fault.getMessage()),
                                fault);
                    }
                }));
    }

    /** The states of a page after the first are numbered. */
    private void name(List<KeptPage> pages) {
        var states = new HashMap<String, Integer>();
        for (var page : pages) {
            var state = states.merge(page.name(), 1, Integer::sum);
            pictures.put(page, page.name() + (state == 1 ? "" : "-state-" + state));
        }
    }

    /** A browser for each processor, each taking the next page until there is none. */
    private void lookAt(List<KeptPage> pages) throws InterruptedException {
        var left = new ConcurrentLinkedQueue<>(pages);
        var viewers = Runtime.getRuntime().availableProcessors();
        try (var pool = Executors.newFixedThreadPool(viewers)) {
            var viewings = new ArrayList<Future<?>>();
            for (var viewer = 0; viewer < viewers; viewer++) {
                viewings.add(pool.submit(() -> look(left)));
            }
            for (var viewing : viewings) {
                viewing.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        assumeTrue(left.isEmpty(), "there is no browser");
    }

    private void look(Queue<KeptPage> left) {
        var opened = Browsers.open();
        if (opened.isEmpty()) {
            return;
        }
        try (var browser = opened.get()) {
            for (var page = left.poll(); page != null; page = left.poll()) {
                // One for each page: what the page before was left in, and has still to say, is nothing to it.
                try (var window = browser.window(site(page))) {
                    look(window, page);
                } catch (AssertionError | RuntimeException e) {
                    faults.put(page, e);
                }
            }
        }
    }

    private void look(Window window, KeptPage page) {
        window.context().route("**/*", route -> serve(page, route));
        window.open(page.address().toString().substring(site(page).length()))
                .picture(SCREENS, pictures.get(page))
                .isAccessible()
                .showsFocus();
        if (window.expand()) {
            window.isAccessibleOnAPhone();
        }
        window.hadNoFaults();
    }

    private static String site(KeptPage page) {
        return "http://" + page.address().getRawAuthority();
    }

    /** The page as it was answered, its files as they were; nothing else is asked of anybody. */
    private static void serve(KeptPage page, Route route) {
        var request = route.request();
        if (request.isNavigationRequest()) {
            route.fulfill(new Route.FulfillOptions()
                    .setStatus(page.status())
                    .setHeaders(page.headers())
                    .setBody(page.body()));
        } else if (!request.url().contains("/assets/")) {
            route.fulfill(new Route.FulfillOptions().setStatus(204));
        } else if (Files.exists(Gallery.asset(request.url()))) {
            route.fulfill(new Route.FulfillOptions().setPath(Gallery.asset(request.url())));
        } else {
            route.fulfill(new Route.FulfillOptions().setStatus(404));
        }
    }
}
