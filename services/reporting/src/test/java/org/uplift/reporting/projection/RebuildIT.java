package org.uplift.reporting.projection;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplift.events.EventTypes;
import org.uplift.events.Topics;
import org.uplift.platform.testing.Events;
import org.uplift.platform.testing.Posts;
import org.uplift.platform.testing.UpliftIT;
import org.uplift.reporting.Neighbours;

@UpliftIT
class RebuildIT {

    private static final int RIGHT = 933_001;
    private static final int WRONG = 933_002;
    private static final int LOST = 933_003;
    private static final int GHOST = 933_004;
    private static final int LATE = 933_005;

    @Inject
    DataSource database;

    @Inject
    RebuildTable table;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> broker;

    @BeforeEach
    void schoolsAndNoRebuildUnderWay() {
        Neighbours.school(RIGHT, "Right Primary", Events.nextSequence());
        Neighbours.school(WRONG, "Early Primary", Events.nextSequence());
        Neighbours.school(WRONG, "Latest Primary", Events.nextSequence());
        Neighbours.school(LOST, "Lost Primary", Events.nextSequence());
        await().untilAsserted(() -> {
            assertThat(names()).contains("Right Primary", "Latest Primary", "Lost Primary");
            assertThat(underWay()).isFalse();
        });
    }

    @Test
    void whatIsWrongIsMendedWhileTheLiveOnesAnswerAndGoOn() throws SQLException {
        // given a poison event, lines that are wrong, lost and of nothing, and a booking whose parts are lost
        Events.send(new ProducerRecord<>(Topics.SCHOOL, "933001", "{broken"));
        var booking = UUID.randomUUID();
        Neighbours.booking(booking, RIGHT, WRONG, EventTypes.BOOKING_RESERVED, "2026/27", 1);
        await().untilAsserted(() -> assertThat(days(booking)).isEqualTo("6.0"));
        execute("update school_line set name = 'Wrong Primary' where urn = " + WRONG);
        execute("delete from school_line where urn = " + LOST);
        execute("delete from booking_part where intervention_id = '%s'".formatted(booking));
        execute(
                "insert into school_line (urn, name, phase, status, trust, sequence) values (%d, 'Ghost', 'Primary', 'Open', 'Reporting Trust', 1)"
                        .formatted(GHOST));

        try (var writing = writing()) {
            // when it cannot be switched for the moment
            assertThat(rebuild().statusCode()).isEqualTo(202);
            assertThat(rebuild().jsonPath().getString("type")).isEqualTo("urn:uplift:problem:conflict");
            await().until(() ->
                    standing().getLong("rebuild.taken") >= standing().getLong("rebuild.marked")
                            && standing().getInt("rebuild.starts") > 0);

            // then the live ones answer as before, and go on
            assertThat(names()).contains("Right Primary", "Wrong Primary", "Ghost");
            Neighbours.school(LATE, "Late Primary", Events.nextSequence());
            await().untilAsserted(() -> assertThat(names()).contains("Late Primary", "Right Primary"));
            assertThat(underWay()).isTrue();
            assertThat(anotherReplica().lead()).isFalse();
        }

        // then
        await().untilAsserted(() -> assertThat(underWay()).isFalse());
        assertThat(names())
                .contains("Right Primary", "Latest Primary", "Lost Primary", "Late Primary")
                .doesNotContain("Ghost", "Wrong Primary")
                .doesNotHaveDuplicates();
        assertThat(days(booking)).isEqualTo("6.0");
        var done = standing();
        assertThat(done.getLong("rebuild.refused")).isPositive();
        assertThat(done.getLong("rebuild.added")).isGreaterThanOrEqualTo(3);
        assertThat(done.getLong("rebuild.changed")).isPositive();
        assertThat(done.getLong("rebuild.removed")).isPositive();
        assertThat(done.getInt("rebuild.starts")).isEqualTo(1);

        // when nothing is wrong any more, then nothing is written
        assertThat(rebuild().statusCode()).isEqualTo(202);
        await().untilAsserted(() -> assertThat(underWay()).isFalse());
        assertThat(standing().getLong("rebuild.added") + standing().getLong("rebuild.removed"))
                .isZero();
    }

    @Test
    void oneThatIsKilledInTheMiddleBeginsAgainAndEnds() throws SQLException {
        // given
        try (var writing = writing()) {
            assertThat(rebuild().statusCode()).isEqualTo(202);
            await().until(() -> standing().getInt("rebuild.starts") == 1);

            // when the server ends its connection, as it does where its process is gone
            execute("""
                    select pg_terminate_backend(pid) from pg_stat_activity
                     where application_name = 'reporting-rebuild' and datname = current_database()""");

            // then
            await().until(() -> standing().getInt("rebuild.starts") == 2);
            assertThat(names()).contains("Right Primary");
        }
        await().untilAsserted(() -> assertThat(underWay()).isFalse());
        assertThat(names()).contains("Right Primary", "Latest Primary");
    }

    @Test
    void aHigherGenerationIsRebuiltByItselfAndNothingIsPublishedBefore() throws SQLException {
        var pack = draft();
        try (var writing = writing()) {
            execute("update projection_generation set generation = 0");
            await().until(() -> underWay());

            var refused = publish(pack);
            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(refused.jsonPath().getString("type")).isEqualTo("urn:uplift:problem:figures-behind");
            assertThat(standing().getInt("generation")).isZero();
        }
        await().untilAsserted(() -> assertThat(standing().getInt("generation")).isEqualTo(1));
        assertThat(publish(pack).statusCode()).isEqualTo(200);
    }

    @Test
    void aHeldUpKindHoldsUpNoOtherAndNothingIsPublishedWithoutIt() throws SQLException {
        // given schools that cannot be written
        var pack = draft();
        var need = UUID.randomUUID();
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            lock(connection, "exclusive");
            Neighbours.school(LATE, "Held Primary", Events.nextSequence());

            // when
            Neighbours.need(need, RIGHT, "OPEN", 1);

            // then
            await().untilAsserted(
                            () -> assertThat(ask("select status from need_line where need_id = '%s'".formatted(need)))
                                    .isEqualTo("OPEN"));
            var refused = publish(pack);
            assertThat(refused.jsonPath().getString("type")).isEqualTo("urn:uplift:problem:figures-behind");
            assertThat(refused.header("Retry-After")).isEqualTo("10");
            assertThat(executive().get("/api/packs/" + pack).jsonPath().getString("status"))
                    .isEqualTo("DRAFT");
            connection.rollback();
        }

        // when it comes through
        await().untilAsserted(() -> assertThat(publish(pack).statusCode()).isEqualTo(200));

        // then
        var content = executive().get("/api/packs/" + pack).jsonPath();
        assertThat(content.getList("content.schools.name")).contains("Held Primary");
        assertThat(content.getString("content.asAt")).isNotBlank();
    }

    /** Somebody who is writing a line: until they are done, nothing can be switched. */
    private Connection writing() throws SQLException {
        var connection = database.getConnection();
        connection.setAutoCommit(false);
        lock(connection, "row exclusive");
        return connection;
    }

    private static void lock(Connection connection, String mode) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("lock table school_line in %s mode".formatted(mode));
        }
    }

    private RebuildJob anotherReplica() {
        return new RebuildJob(table, database, broker, 1, "reporting");
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String ask(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            return row.next() ? String.valueOf(row.getObject(1)) : "";
        }
    }

    private String days(UUID booking) throws SQLException {
        return ask("select sum(days) from booking_part where intervention_id = '%s'".formatted(booking));
    }

    private static boolean underWay() {
        var standing = standing();
        return standing.get("rebuild") != null && standing.get("rebuild.finishedAt") == null;
    }

    private static JsonPath standing() {
        return administrator()
                .get("/api/copies")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static Response rebuild() {
        return administrator().post("/api/copies/rebuild");
    }

    private static List<String> names() {
        return executive()
                .get("/api/dashboard?trust=Reporting%20Trust")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("schools.name");
    }

    private static String draft() {
        return executive()
                .body("{\"title\": \"Rebuilt board\", \"meetingOn\": \"2026-12-10\"}")
                .post("/api/packs")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response publish(String pack) {
        return executive().post("/api/packs/" + pack + "/publish");
    }

    private static RequestSpecification administrator() {
        return as("administrator", "administrator@rebuild.test");
    }

    private static RequestSpecification executive() {
        return as("DIRECTOR", "executive@rebuild.test");
    }

    private static RequestSpecification as(String kind, String email) {
        return given().auth()
                .preemptive()
                .oauth2(Posts.token(kind, email, null))
                .contentType("application/json")
                .urlEncodingEnabled(false);
    }
}
