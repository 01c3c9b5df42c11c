package org.uplift.platform.visits;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
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

    @BeforeEach
    void appointThePlanner() {
        Events.school(SCHOOL);
        Events.appoint(EMAIL, SCHOOL);
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

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Response post(String address, Map<String, String> headers, String title) {
        return given().auth()
                .oauth2(Tokens.of("school-leader", EMAIL))
                .contentType("application/json")
                .headers(headers)
                .body("{\"schoolUrn\": %d, \"title\": \"%s\"}".formatted(SCHOOL, title))
                .post(address);
    }
}
