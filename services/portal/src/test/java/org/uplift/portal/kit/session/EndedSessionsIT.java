package org.uplift.portal.kit.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplift.platform.services.Service;
import org.uplift.platform.testing.Events;
import org.uplift.platform.testing.stubs.StubPlatform;
import org.uplift.portal.app.live.StubKafka;
import org.uplift.portal.stub.Answers;
import org.uplift.portal.stub.Appointed;
import org.uplift.portal.stub.Browser;

/** A session that ended is over for every copy of its cookie and at every portal, each time it is tried. */
@QuarkusTest
@QuarkusTestResource(StubPlatform.class)
@QuarkusTestResource(StubKafka.class)
class EndedSessionsIT {

    private static final String TOPIC = "uplift.portal.ended-sessions";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TestHTTPResource
    URL address;

    private Browser browser;

    @BeforeEach
    void open() {
        Answers.none();
        Answers.everything();
        browser = new Browser(address.getPort());
    }

    @Test
    void a_copied_cookie_is_of_no_use_after_signing_out() {
        var home = browser.open("/home");
        var copy = copy();
        assertThat(copy.ask("/home").status()).isEqualTo(200);
        var session = StubPlatform.keycloak().session("director");

        browser.submit(home, "/sign-out", Map.of());

        for (var attempt = 0; attempt < 5; attempt++) {
            var again = copyOf(copy);
            assertThat(again.ask("/home").isRedirect())
                    .as("attempt %d", attempt)
                    .isTrue();
            var written = copyOf(copy).submit(home, "/sign-out", Map.of());
            assertThat(written.status()).isEqualTo(303);
        }
        assertThat(Events.on(TOPIC)).anyMatch(told -> told.key().equals(session));
    }

    @Test
    void a_copied_cookie_writes_nothing_after_signing_out() {
        var form = browser.open("/schools/100001/needs/new");
        var home = browser.open("/home");
        var copy = copy();
        browser.submit(home, "/sign-out", Map.of());
        StubPlatform.service(Service.INTERVENTIONS).resetRequests();

        var action = form.html().selectFirst("main form[method=post]").attr("action");
        var sent = copy.submit(form, action, Map.of("summary", "Phonics", "strand", "QUALITY_OF_EDUCATION"));

        assertThat(sent.isRedirect()).isTrue();
        assertThat(StubPlatform.service(Service.INTERVENTIONS).getAllServeEvents())
                .noneMatch(event -> event.getRequest().getMethod().getName().equals("POST"));
    }

    @Test
    void a_session_that_ended_at_another_portal_is_over_here() {
        browser.open("/home");
        assertThat(browser.ask("/home").status()).isEqualTo(200);

        Events.send(new ProducerRecord<>(TOPIC, StubPlatform.keycloak().session("director"), ""));

        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(copy().ask("/home").isRedirect()).isTrue());
        for (var attempt = 0; attempt < 5; attempt++) {
            assertThat(copy().ask("/home").isRedirect())
                    .as("attempt %d", attempt)
                    .isTrue();
        }
    }

    @Test
    void a_session_ended_at_keycloak_is_over_each_time_and_at_every_portal() {
        Appointed.to("TRUSTEE", "leaver");
        browser.open("/home");
        var session = StubPlatform.keycloak().session("leaver");

        var told = new Browser(address.getPort())
                .post(
                        "/sign-out/by-keycloak",
                        Map.of("logout_token", StubPlatform.keycloak().logoutToken("leaver")),
                        Map.of());

        assertThat(told.status()).isEqualTo(200);
        for (var attempt = 0; attempt < 5; attempt++) {
            assertThat(copy().ask("/home").isRedirect())
                    .as("attempt %d", attempt)
                    .isTrue();
        }
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(Events.on(TOPIC)).anyMatch(end -> end.key().equals(session)));
    }

    @Test
    void what_is_no_word_of_keycloak_ends_nothing() {
        browser.open("/home");
        var forged = StubPlatform.keycloak().forgedToken();

        var told =
                new Browser(address.getPort()).post("/sign-out/by-keycloak", Map.of("logout_token", forged), Map.of());

        assertThat(told.status()).isEqualTo(400);
        assertThat(browser.ask("/home").status()).isEqualTo(200);
    }

    private Browser copy() {
        return copyOf(browser);
    }

    private Browser copyOf(Browser owner) {
        var copy = new Browser(address.getPort());
        copy.cookies().putAll(owner.cookies());
        return copy;
    }
}
