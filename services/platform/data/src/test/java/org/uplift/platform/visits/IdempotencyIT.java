package org.uplift.platform.visits;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uplift.platform.testing.Events;
import org.uplift.platform.testing.Tokens;
import org.uplift.platform.testing.UpliftIT;

/** A creating request repeated with its Idempotency-Key: one effect, one answer. */
@UpliftIT
class IdempotencyIT {

    private static final int SCHOOL = 100_050;
    private static final String EMAIL = "planner@idempotency.test";

    @Inject
    Visiting visiting;

    @Inject
    DataSource database;

    @BeforeEach
    void appointThePlanner() {
        Events.school(SCHOOL);
        Events.appoint(EMAIL, "HEAD", SCHOOL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/visits", "/api/visits/typed"})
    void theSameRequestAgainIsAnsweredAgainAndDoneOnce(String address) {
        var key = UUID.randomUUID().toString();
        var title = "Once " + key;

        var first = plan(address, EMAIL, key, title);
        var second = plan(address, EMAIL, key, title);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.header("Idempotency-Replayed")).isNull();
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag")).isNotNull();
        assertThat(second.contentType()).startsWith("application/json");
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(visiting.titled(title)).isEqualTo(1);
    }

    @Test
    void manyAtOnceAreDoneOnce() {
        var key = UUID.randomUUID().toString();
        var title = "Together " + key;

        var answers = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> plan(EMAIL, key, title)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        assertThat(answers)
                .extracting(Response::asString)
                .containsOnly(answers.getFirst().asString());
        assertThat(visiting.titled(title)).isEqualTo(1);
    }

    @Test
    void aKeyIsNotForAnotherRequest() {
        var key = UUID.randomUUID().toString();
        plan(EMAIL, key, "One " + key);

        var other = plan(EMAIL, key, "Two " + key);

        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.jsonPath().getString("type")).isEqualTo("urn:uplift:problem:idempotency-key-reused");
        assertThat(visiting.titled("Two " + key)).isZero();
    }

    @Test
    void anotherPersonsKeyIsAnotherKey() {
        Events.appoint("other@idempotency.test", "HEAD", SCHOOL);
        var key = UUID.randomUUID().toString();
        var title = "Shared " + key;

        plan(EMAIL, key, title);
        var other = plan("other@idempotency.test", key, title);

        assertThat(other.header("Idempotency-Replayed")).isNull();
        assertThat(visiting.titled(title)).isEqualTo(2);
    }

    @Test
    void aFailedAttemptLeavesNoKey() {
        var key = UUID.randomUUID().toString();

        var failed = plan(EMAIL, key, "Impossible " + key);
        var mended = plan(EMAIL, key, "Possible " + key);

        assertThat(failed.statusCode()).isEqualTo(422);
        assertThat(failed.jsonPath().getString("type")).isEqualTo("urn:uplift:problem:rule-broken");
        assertThat(visiting.titled("Impossible " + key)).isZero();
        assertThat(mended.statusCode()).isEqualTo(201);
    }

    @Test
    void aKeyOfNoCharactersOrTooManyIsRefused() {
        for (var key : List.of(" ", "k".repeat(201))) {
            var refused = plan(EMAIL, key, "Refused");

            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.jsonPath().getString("type")).isEqualTo("urn:uplift:problem:invalid-parameter");
        }
        assertThat(plan(EMAIL, UUID.randomUUID() + "k".repeat(164), "Longest").statusCode())
                .isEqualTo(201);
    }

    @Test
    void withoutAKeyEveryRequestIsNew() {
        var title = "Twice " + UUID.randomUUID();

        plan(EMAIL, null, title);
        plan(EMAIL, null, title);

        assertThat(visiting.titled(title)).isEqualTo(2);
    }

    @Test
    void keysAreForgottenAfterAWeek() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("""
                    insert into idempotency_key (person, key, request_hash, created_at) values
                    ('purge', 'old', '', now() - interval '8 days'), ('purge', 'young', '', now() - interval '6 days')
                    """);

            io.quarkus.arc.Arc.container()
                    .instance(org.uplift.platform.idempotency.PurgeNow.class)
                    .get()
                    .run();

            var rows =
                    statement.executeQuery("select string_agg(key, ',') from idempotency_key where person = 'purge'");
            rows.next();
            assertThat(rows.getString(1)).isEqualTo("young");
        }
    }

    private static Response plan(String email, String key, String title) {
        return plan("/api/visits", email, key, title);
    }

    private static Response plan(String address, String email, String key, String title) {
        var request = given().auth()
                .oauth2(Tokens.of(email))
                .contentType("application/json")
                .body("{\"schoolUrn\": %d, \"title\": \"%s\"}".formatted(SCHOOL, title));
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return request.post(address);
    }
}
