package org.uplift.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.uplift.local.Service;
import org.uplift.platform.testing.browser.Browsers;
import org.uplift.platform.testing.servers.Server;

/**
 * A session that has ended is over at both of two portals, for every copy of its cookie and each time it is tried.
 * {@code UPLIFT_SIGN_OUT_TRIES} and {@code UPLIFT_SIGN_OUT_MINUTES} say how often and for how long: longer than a token
 * lasts, 30 and 6, shows that none of what a copy holds is refreshed either.
 */
@Journey
class EndedEverywhereIT {

    private static final int TRIES = setting("UPLIFT_SIGN_OUT_TRIES", 5);
    private static final Duration TOGETHER = Duration.ofMinutes(setting("UPLIFT_SIGN_OUT_MINUTES", 0));

    /** From one portal to the other by way of Kafka. */
    private static final Duration HEARD = Duration.ofSeconds(10);

    /** The portal renews a token when it has half a minute left; ordinarily it lasts two minutes (ADR 14). */
    private static final int TOKEN_SECONDS = 45;

    /** When it has to be renewed, from when it was made. */
    private static final Duration DUE = Duration.ofSeconds(TOKEN_SECONDS - 30 + 2);

    private static final Duration RENEWED = Duration.ofSeconds(TOKEN_SECONDS);

    private static final String FORM = "/schools/" + Trust.ASHFIELD + "/needs/new";

    private static Server second;

    private final Trust trust;
    private final Browsers browsers;

    EndedEverywhereIT(Trust trust, Browsers browsers) {
        this.trust = trust;
        this.browsers = browsers;
    }

    @BeforeAll
    static void startAnotherPortal(Trust trust) {
        second = trust.platform().startAnother(Service.PORTAL);
    }

    @AfterAll
    static void stopIt() {
        second.stop();
    }

    @Test
    void afterSigningOutACopyOfTheCookieIsRefusedAtBothPortalsEveryTime() {
        try (Portal portal = Portal.of(browsers, trust)) {
            // given
            Copied copied = copied(portal, "executive");

            // when
            portal.button("Sign out").click();
            portal.page().waitForURL(Pattern.compile(".*/signed-out$"));

            // then; signing out waits for the broker, and the other hears it within moments
            assertThat(copied.at(trust.platform().server(Service.PORTAL)).reads())
                    .isFalse();
            await("the other portal")
                    .atMost(HEARD)
                    .until(() -> !copied.at(second).reads());
            copied.isRefusedEveryTime();
        }
    }

    @Test
    void afterAnAdministratorEndedTheSessionInKeycloakToo() {
        try (Portal portal = Portal.of(browsers, trust);
                KeycloakAdmin admin = keycloak()) {
            Copied copied = copied(portal, "executive");

            admin.delete("/uplift/sessions/" + admin.portalSession("executive"));

            await("both portals")
                    .atMost(HEARD)
                    .until(() -> both().stream().noneMatch(at -> copied.at(at).reads()));
            copied.isRefusedEveryTime();
        }
    }

    @Test
    void aDisabledAccountIsRefusedOnceItsTokenHasToBeRenewed() {
        try (Portal portal = Portal.of(browsers, trust);
                KeycloakAdmin admin = keycloak()) {
            var usual = admin.portalTokensLast(Integer.toString(TOKEN_SECONDS));
            try {
                Copied copied = copied(portal, "head");

                admin.enable("head", false);

                await("both portals")
                        .atMost(RENEWED)
                        .pollInterval(Duration.ofSeconds(1))
                        .until(() ->
                                both().stream().noneMatch(at -> copied.at(at).reads()));
                copied.isRefusedEveryTime();
            } finally {
                admin.enable("head", true);
                admin.portalTokensLast(usual);
            }
        }
    }

    @Test
    void twoTabsAtTwoPortalsAtTheMomentOfRenewalStaySignedIn() {
        try (Portal portal = Portal.of(browsers, trust);
                KeycloakAdmin admin = keycloak()) {
            var usual = admin.portalTokensLast(Integer.toString(TOKEN_SECONDS));
            try {
                portal.signIn("executive", FORM);
                for (int renewal = 0; renewal < 2; renewal++) {
                    // given
                    await().pollDelay(DUE).atMost(DUE.plusMinutes(1)).until(() -> true);
                    var cookies = new Cookies(
                            portal.context().cookies(trust.platform().url()));

                    // when; script reloads nothing meanwhile, so that all come with the same token
                    List<Integer> answers;
                    try (var tabs = Executors.newVirtualThreadPerTaskExecutor()) {
                        answers = Stream.of(0, 1, 2, 3, 4, 5, 6, 7)
                                .map(tab -> tabs.submit(() -> trust.at("http://localhost:"
                                                + both().get(tab % 2).port())
                                        .get(FORM + "?form=" + UUID.randomUUID(), headers(cookies))
                                        .status()))
                                .toList()
                                .stream()
                                .map(EndedEverywhereIT::answered)
                                .toList();
                    }

                    // then; and the browser, which never had those answers, goes on as well
                    assertThat(answers).containsOnly(200);
                    portal.open("/home");
                    assertThat(portal.page().url()).endsWith("/home");
                }
            } finally {
                admin.portalTokensLast(usual);
            }
        }
    }

    private static int answered(Future<Integer> status) {
        try {
            return status.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private Map<String, String> headers(Cookies cookies) {
        var address = trust.platform().url();
        return Map.of(
                "Cookie",
                cookies.header(),
                "Accept",
                "text/html",
                "Origin",
                address,
                "X-Forwarded-Host",
                address.replace("http://", ""));
    }

    private Copied copied(Portal portal, String user) {
        portal.signIn(user, FORM);
        var cookies = new Cookies(portal.context().cookies(trust.platform().url()));
        var token = portal.page().locator("main input[name='csrf-token']").getAttribute("value");
        var copied = new Copied(cookies, token);
        assertThat(both()).allMatch(at -> copied.at(at).reads());
        assertThat(both()).allMatch(at -> copied.at(at).writes());
        return copied;
    }

    private List<Server> both() {
        return List.of(trust.platform().server(Service.PORTAL), second);
    }

    private KeycloakAdmin keycloak() {
        return new KeycloakAdmin(trust.processes().keycloak().url());
    }

    private static int setting(String name, int usual) {
        var set = System.getenv(name);
        return set == null || set.isBlank() ? usual : Integer.parseInt(set);
    }

    /** A session as somebody holds it who copied its cookie while it lasted. */
    private final class Copied {

        private final Cookies cookies;
        private final String token;

        Copied(Cookies cookies, String token) {
            this.cookies = cookies;
            this.token = token;
        }

        At at(Server server) {
            return new At(server, this);
        }

        void isRefusedEveryTime() {
            var pause = TOGETHER.dividedBy(TRIES);
            for (int attempt = 1; attempt <= TRIES; attempt++) {
                for (var server : both()) {
                    assertThat(at(server).reads())
                            .as("read %d of %d at port %d", attempt, TRIES, server.port())
                            .isFalse();
                    assertThat(at(server).writes())
                            .as("write %d of %d at port %d", attempt, TRIES, server.port())
                            .isFalse();
                }
                if (!pause.isZero()) {
                    await().pollDelay(pause).atMost(pause.plusMinutes(1)).until(() -> true);
                }
            }
        }
    }

    /** The copy, used at one of the portals as the gateway would ask it. */
    private final class At {

        private final Caller caller;
        private final Copied copied;

        At(Server server, Copied copied) {
            this.caller = trust.at("http://localhost:" + server.port());
            this.copied = copied;
        }

        boolean reads() {
            return caller.get(FORM + "?form=" + UUID.randomUUID(), headers(copied.cookies))
                            .status()
                    == 200;
        }

        /** Whether there is a need afterwards that was not there before. */
        boolean writes() {
            var summary = "Copied " + UUID.randomUUID();
            caller.sendForm(
                    FORM,
                    headers(copied.cookies),
                    Map.of(
                            "csrf-token",
                            copied.token,
                            "idempotency-key",
                            UUID.randomUUID().toString(),
                            "strand",
                            "SEND",
                            "summary",
                            summary));
            return trust.executive()
                    .get("/api/needs?limit=200")
                    .expect(200)
                    .json()
                    .toString()
                    .contains(summary);
        }
    }
}
