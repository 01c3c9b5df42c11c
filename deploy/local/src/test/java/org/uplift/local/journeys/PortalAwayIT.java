package org.uplift.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.uplift.local.Service;
import org.uplift.platform.testing.browser.Browsers;

/** What happens to the portal, or keeps it busy, is nothing to whoever uses the API. */
@Journey
class PortalAwayIT {

    private static final int DOWNLOADING = 8;

    /** A call takes milliseconds, on a busy machine more; the bound is for one that waits behind a file. */
    private static final Duration UNHURT = Duration.ofSeconds(5);

    private final Trust trust;
    private final Browsers browsers;

    PortalAwayIT(Trust trust, Browsers browsers) {
        this.trust = trust;
        this.browsers = browsers;
    }

    @Test
    void withThePortalKilledTheApiAnswersEveryCallAndPagesSayWhatHappened() throws InterruptedException {
        try (Portal portal = Portal.of(browsers, trust);
                Trickle trickle = Trickle.of(schools())) {
            // given
            portal.signIn("executive", "/home");
            trickle.awaitMore(10);

            // when
            trust.platform().kill(Service.PORTAL);

            // then
            portal.open("/schools").shows("Uplift's pages are away for the moment");
            portal.says("Nothing that was saved is lost.").isAccessible();
            trust.sending("").get("/schools").problem(503, "service-away");
            trust.administrator().get("/api/reconciliation").problem(503, "service-away");
            trickle.awaitMore(20);
            trust.platform().restart(Service.PORTAL);
            trickle.awaitMore(10);
            assertThat(trickle.failures()).isEmpty();
            assertThat(trickle.calls())
                    .extracting(call -> call.answer().status())
                    .containsOnly(200);

            // and: the session is in the browser, not in the process that was killed
            portal.link("Go to your home page").click();
            portal.button("Sign out").click();
            portal.page().waitForURL(Pattern.compile(".*/signed-out$"));
        } finally {
            if (!trust.platform().server(Service.PORTAL).running()) {
                trust.platform().restart(Service.PORTAL);
            }
        }
    }

    @Test
    void filesThatThePortalWritesDoNotHoldUpTheApi() throws Exception {
        try (Portal portal = Portal.of(browsers, trust)) {
            // given
            portal.signIn("executive", "/interventions");
            var cookies = portal.context().cookies(trust.platform().url()).stream()
                    .map(cookie -> cookie.name + "=" + cookie.value)
                    .collect(Collectors.joining("; "));
            var files = new CopyOnWriteArrayList<Integer>();
            var enough = new AtomicBoolean();

            // when
            try (var people = Executors.newVirtualThreadPerTaskExecutor();
                    Trickle trickle = Trickle.of(schools())) {
                for (int person = 0; person < DOWNLOADING; person++) {
                    people.submit(downloads(cookies, files, enough));
                }
                try {
                    await("files").atMost(Duration.ofMinutes(2)).until(() -> files.size() >= DOWNLOADING);
                    trickle.awaitMore(40);
                } finally {
                    enough.set(true);
                }

                // then
                assertThat(trickle.failures()).isEmpty();
                assertThat(trickle.calls())
                        .allSatisfy(call -> assertThat(call.answer().status()).isEqualTo(200))
                        .allSatisfy(call -> assertThat(call.took()).isLessThan(UNHURT));
            }
            // One person is given some a minute and so many at once, and is told when there are more.
            assertThat(files).contains(200).isSubsetOf(200, 429, 503);
        }
    }

    private Supplier<Answer> schools() {
        var executive = trust.executive();
        return () -> executive.get("/api/schools?limit=25");
    }

    /** One download after the other, until told that it is enough. */
    private Callable<List<Integer>> downloads(String cookies, List<Integer> files, AtomicBoolean enough) {
        var request = HttpRequest.newBuilder(URI.create(trust.platform().url() + "/interventions?format=xlsx"))
                .header("Cookie", cookies)
                .build();
        return () -> {
            try (var http = HttpClient.newHttpClient()) {
                while (!enough.get()) {
                    files.add(http.send(request, BodyHandlers.discarding()).statusCode());
                }
            }
            return files;
        };
    }
}
