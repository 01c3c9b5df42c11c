package org.uplift.portal.app.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URL;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplift.events.EventType;
import org.uplift.events.EventTypes;
import org.uplift.platform.services.Service;
import org.uplift.platform.testing.Envelope;
import org.uplift.platform.testing.Events;
import org.uplift.platform.testing.stubs.StubPlatform;
import org.uplift.portal.stub.Answers;
import org.uplift.portal.stub.Appointed;
import org.uplift.portal.stub.Browser;

/** Pages on which people wait hear that something changed, through a real broker. */
@QuarkusTest
@QuarkusTestResource(StubPlatform.class)
@QuarkusTestResource(StubKafka.class)
class LiveIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String IMPORT = "0193f000-0000-7000-8000-0000000000b1";

    @TestHTTPResource
    URL address;

    private Browser browser;

    @BeforeEach
    void signIn() {
        Answers.none();
        Answers.everything();
        Appointed.to(Appointed.DIRECTOR, "person-" + UUID.randomUUID());
        browser = new Browser(address.getPort());
        browser.open("/home");
    }

    @AfterEach
    void tokensLastAgain() {
        StubPlatform.keycloak().tokensLast(Duration.ofMinutes(5));
    }

    @Test
    void whoever_waits_for_an_intervention_hears_of_its_events_and_of_no_other() throws IOException {
        try (var stream = listen("intervention=" + Answers.INTERVENTION)) {
            assertThat(stream.status()).isEqualTo(200);
            await().atMost(PATIENCE).untilAsserted(() -> {
                publish(EventTypes.INTERVENTION_COMMISSIONED, UUID.randomUUID().toString());
                publish(EventTypes.COMMITMENT_MADE, Answers.INTERVENTION);
                assertThat(stream.lines())
                        .contains("data:{\"aggregate\":\"commitment\",\"id\":\"" + Answers.INTERVENTION + "\"}");
            });
            assertThat(changes(stream))
                    .allMatch(line -> line.contains(Answers.INTERVENTION))
                    .noneMatch(line -> line.contains("2400"));
        }
    }

    @Test
    void whoever_waits_for_the_dashboard_hears_what_kind_of_thing_changed_and_not_which() throws IOException {
        try (var stream = listen("topic=figures")) {
            await().atMost(PATIENCE).untilAsserted(() -> {
                publish(EventTypes.NEED_RECORDED, Answers.NEED);
                assertThat(stream.lines()).contains("event:change", "data:{\"aggregate\":\"need\"}");
            });
        }
    }

    @Test
    void whoever_waits_for_a_school_hears_what_kind_of_thing_named_it_and_not_which() throws IOException {
        try (var stream = listen("school=" + Answers.SCHOOL)) {
            await().atMost(PATIENCE).untilAsserted(() -> {
                publish(EventTypes.NEED_MET, Answers.NEED);
                assertThat(stream.lines()).contains("data:{\"aggregate\":\"need\"}");
            });
            assertThat(changes(stream)).noneMatch(line -> line.contains(Answers.NEED));
        }
    }

    @Test
    void of_a_kind_the_reader_may_not_read_nothing_is_heard_whatever_school_it_names() throws IOException {
        Appointed.to("BUDGET_HOLDER", "holder of a budget");
        browser = new Browser(address.getPort());
        browser.open("/home");
        try (var stream = listen("school=" + Answers.SCHOOL)) {
            assertThat(stream.status()).isEqualTo(200);
            await().atMost(PATIENCE).untilAsserted(() -> {
                publish(EventTypes.NEED_MET, Answers.NEED);
                publish(EventTypes.COMMITMENT_MADE, Answers.INTERVENTION);
                assertThat(stream.lines()).contains("data:{\"aggregate\":\"commitment\"}");
            });
            assertThat(changes(stream)).noneMatch(line -> line.contains("need") || line.contains("\"id\""));
        }
    }

    @Test
    void a_leader_hears_nothing_of_another_leader_s_school() throws IOException {
        Appointed.to("HEAD", "leader of one school");
        browser = new Browser(address.getPort());
        browser.open("/home");
        try (var stream = listen("school=" + Answers.SCHOOL)) {
            await().atMost(PATIENCE).untilAsserted(() -> {
                Events.publish(Envelope.of(
                        EventTypes.NEED_RECORDED,
                        UUID.randomUUID().toString(),
                        Events.nextSequence(),
                        "{\"schoolUrn\": 999998}"));
                publish(EventTypes.COMMITMENT_MADE, Answers.INTERVENTION);
                assertThat(stream.lines()).contains("data:{\"aggregate\":\"commitment\"}");
            });
            assertThat(changes(stream)).noneMatch(line -> line.contains("need"));
        }
    }

    @Test
    void whoever_waits_for_an_import_hears_of_each_step_and_of_its_end() throws IOException {
        theImportIs("RUNNING", 1_000);
        try (var stream = listen("import=" + IMPORT)) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(changes(stream)).hasSize(1));
            theImportIs("RUNNING", 2_000);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(changes(stream)).hasSizeGreaterThan(1));
            var before = changes(stream).size();
            theImportIs("DONE", 2_000);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(changes(stream)).hasSizeGreaterThan(before));
            assertThat(changes(stream)).containsOnly("data:{\"aggregate\":\"import\",\"id\":\"" + IMPORT + "\"}");
        }
        try (var stream = listen("import=" + UUID.randomUUID())) {
            assertThat(stream.status()).isEqualTo(404);
        }
    }

    @Test
    void a_stream_says_at_once_that_it_listens_and_then_that_it_still_does() throws IOException {
        try (var stream = listen("topic=figures")) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(stream.lines()).contains("event:ready", "event:beat"));
        }
    }

    @Test
    void a_record_the_reader_may_not_read_cannot_be_listened_to() throws IOException {
        try (var stream = listen("intervention=" + UUID.randomUUID())) {
            assertThat(stream.status()).isEqualTo(404);
        }
        Answers.notAllowed(Service.INTERVENTIONS, "/api/interventions/" + Answers.INTERVENTION);
        try (var stream = listen("intervention=" + Answers.INTERVENTION)) {
            assertThat(stream.status()).isEqualTo(403);
        }
    }

    @Test
    void a_topic_opens_to_whose_posts_may_read_it() throws IOException {
        Appointed.to("BUDGET_HOLDER", "holder");
        browser = new Browser(address.getPort());
        browser.open("/home");
        try (var stream = listen("topic=figures")) {
            assertThat(stream.status()).isEqualTo(403);
        }
        try (var stream = listen("topic=nothing")) {
            assertThat(stream.status()).isEqualTo(400);
        }
    }

    @Test
    void a_visitor_without_a_session_is_not_led_to_sign_in_by_a_stream() throws IOException {
        browser.forgetSession();
        try (var stream = listen("topic=figures")) {
            assertThat(stream.status()).isEqualTo(499);
        }
    }

    @Test
    void nobody_opens_more_than_six() throws IOException {
        var open = new ArrayList<Stream>();
        try {
            for (int each = 0; each < OpenStreams.EACH; each++) {
                open.add(listen("topic=figures"));
                assertThat(open.getLast().status()).isEqualTo(200);
            }
            try (var one = listen("topic=figures")) {
                assertThat(one.status()).isEqualTo(429);
            }
        } finally {
            for (var each : open) {
                each.close();
            }
        }
        await().atMost(PATIENCE).untilAsserted(() -> {
            try (var again = listen("topic=figures")) {
                assertThat(again.status()).isEqualTo(200);
            }
        });
    }

    @Test
    void a_stream_ends_with_the_token_of_its_session() throws IOException {
        StubPlatform.keycloak().tokensLast(Duration.ofSeconds(40));
        browser = new Browser(address.getPort());
        browser.open("/home");
        StubPlatform.keycloak().tokensLast(Duration.ofSeconds(3));
        try (var stream = listen("topic=figures")) {
            await().atMost(Duration.ofSeconds(50)).until(stream::ended);
        }
    }

    private static void theImportIs(String status, int read) {
        Answers.says(
                Service.SCHOOLS,
                "/api/schools/imports/" + IMPORT,
                "{\"id\":\"%s\",\"status\":\"%s\",\"dryRun\":true,\"runAt\":\"2026-11-22T09:30:00Z\",\"read\":%d,\"of\":4000}"
                        .formatted(IMPORT, status, read));
    }

    private static List<String> changes(Stream stream) {
        return stream.lines().stream().filter(line -> line.startsWith("data:{")).toList();
    }

    private Stream listen(String query) throws IOException {
        return new Stream(address.getPort(), browser.cookies(), query);
    }

    private static void publish(EventType type, String id) {
        Events.publish(Envelope.of(
                type, id, Events.nextSequence(), "{\"schoolUrn\": " + Answers.SCHOOL + ", \"amount\": 2400.00}"));
    }
}
