package org.uplift.platform.visits;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplift.platform.testing.Events;
import org.uplift.platform.testing.Tokens;
import org.uplift.platform.testing.UpliftIT;

/** What a request is told when a row is locked for long, and when the database is lost at the commit. */
@UpliftIT
class LostAnswersIT {

    private static final int SCHOOL = 100_060;
    private static final String EMAIL = "planner@lost.test";

    @Inject
    Visiting visiting;

    @Inject
    DataSource database;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @BeforeEach
    void appointThePlanner() {
        Events.school(SCHOOL);
        Events.appoint(EMAIL, "HEAD", SCHOOL);
    }

    @Test
    void aRecordSomebodyHoldsForLongIsBusyAndTheAnswerSaysWhenToTryAgain() throws SQLException {
        // given
        var id = post("/api/visits", Map.of(), "Held").jsonPath().getString("id");
        Response held;
        try (var other = database.getConnection();
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select 1 from visit where id = '%s' for update".formatted(id));
            // when
            held = post("/api/visits/" + id + "/rename", Map.of(), "Held and renamed");
            other.rollback();
            other.setAutoCommit(true);
        }
        // then
        assertThat(held.statusCode()).isEqualTo(409);
        assertThat(held.jsonPath().getString("type")).isEqualTo("urn:uplift:problem:record-busy");
        assertThat(held.jsonPath().getString("detail")).contains("Nothing was changed");
        assertThat(held.header("Retry-After")).isEqualTo("5");
        assertThat(post("/api/visits/" + id + "/rename", Map.of(), "Renamed").statusCode())
                .isEqualTo(200);
    }

    @Test
    void aCommitWhoseAnswerIsLostIsSaidToBeUnknownAndTheSameKeyTells() throws SQLException {
        // given a database that is lost in the middle of a commit
        execute("""
                create function end_session() returns trigger language plpgsql as
                'begin perform pg_terminate_backend(pg_backend_pid()); return null; end'""");
        execute("""
                create constraint trigger lost_at_commit after insert on visit deferrable initially deferred
                for each row when (new.title like 'Lost%') execute function end_session()""");
        var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        var title = "Lost " + UUID.randomUUID();
        // when
        var lost = post("/api/visits", key, title);
        execute("drop trigger lost_at_commit on visit");
        execute("drop function end_session");
        // then
        assertThat(lost.statusCode()).isEqualTo(503);
        assertThat(lost.jsonPath().getString("type")).isEqualTo("urn:uplift:problem:outcome-unknown");
        assertThat(lost.jsonPath().getString("detail")).contains("same Idempotency-Key");
        assertThat(lost.header("Retry-After")).isEqualTo("5");
        // and when it is sent again
        var again = post("/api/visits", key, title);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(visiting.titled(title)).isEqualTo(1);
        // and once more
        assertThat(post("/api/visits", key, title).header("Idempotency-Replayed"))
                .isEqualTo("true");
        assertThat(visiting.titled(title)).isEqualTo(1);
    }

    @Test
    void aCommitThatWasDoneAndWhoseAnswerIsLostIsToldByTheSameKey() throws Exception {
        // given commits that are done and wait for a standby that never comes before anybody is told
        var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        var title = "Done " + UUID.randomUUID();
        Response lost;
        try (var administrator = administrator()) {
            waitForStandby(administrator, "'nobody'");
            try {
                // when the connection is lost meanwhile
                var asked = CompletableFuture.supplyAsync(() -> post("/api/visits", key, title));
                await().atMost(Duration.ofSeconds(20)).until(() -> {
                    administrator.createStatement().execute("""
                            select pg_terminate_backend(pid) from pg_stat_activity
                            where wait_event = 'SyncRep' and application_name = 'platform'""");
                    return asked.isDone();
                });
                lost = asked.get();
            } finally {
                waitForStandby(administrator, "''");
            }
        }
        // then
        assertThat(lost.statusCode()).isEqualTo(503);
        assertThat(lost.jsonPath().getString("type")).isEqualTo("urn:uplift:problem:outcome-unknown");
        var again = post("/api/visits", key, title);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(visiting.titled(title)).isEqualTo(1);
    }

    private Connection administrator() throws SQLException {
        var server = url.substring(0, url.lastIndexOf('/'));
        return DriverManager.getConnection(server + "/postgres", "postgres", "");
    }

    private static void waitForStandby(Connection administrator, String name) throws SQLException {
        try (var statement = administrator.createStatement()) {
            statement.execute("alter system set synchronous_standby_names = " + name);
            statement.execute("select pg_reload_conf()");
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Response post(String address, Map<String, String> headers, String title) {
        return given().auth()
                .oauth2(Tokens.of(EMAIL))
                .contentType("application/json")
                .headers(headers)
                .body("{\"schoolUrn\": %d, \"title\": \"%s\"}".formatted(SCHOOL, title))
                .post(address);
    }
}
