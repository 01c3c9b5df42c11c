package org.uplift.platform.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.uplift.platform.api.denials.DenialReason;
import org.uplift.platform.testing.Events;
import org.uplift.platform.testing.Tokens;
import org.uplift.platform.testing.UpliftIT;

/** Crowds that are turned away: nobody else waits for it, and each of them is audited. */
@UpliftIT
class DenialsIT {

    private static final int CROWD = 40;

    @Inject
    Denials denials;

    @Inject
    DenialHousekeeping housekeeping;

    @Inject
    DataSource database;

    @Test
    void fortyWhoNameAnUnknownSchoolKeepNobodyWaiting() throws Exception {
        // given
        var email = UUID.randomUUID() + "@crowd.test";
        Events.appoint(email, "HEAD", 100_041);
        var token = Tokens.of(email);

        // when
        var meanwhile = new ArrayList<Duration>();
        var answers = crowd(() -> plan(token, 100_041), meanwhile);

        // then
        assertThat(answers).hasSize(CROWD).containsOnly(422);
        assertThat(meanwhile).allSatisfy(took -> assertThat(took).isLessThan(Duration.ofSeconds(1)));
    }

    @Test
    void fortyOutOfReachKeepNobodyWaitingAndEachIsAuditedOnceAnswered() throws Exception {
        // given
        var email = UUID.randomUUID() + "@crowd.test";
        Events.school(100_042);
        Events.appoint(email, "HEAD", 100_043);
        var token = Tokens.of(email);

        // when
        var meanwhile = new ArrayList<Duration>();
        var answers = crowd(() -> plan(token, 100_042), meanwhile);

        // then
        assertThat(answers).hasSize(CROWD).containsOnly(422);
        assertThat(denialsOf(Events.actor(email))).isEqualTo(CROWD);
        assertThat(meanwhile).allSatisfy(took -> assertThat(took).isLessThan(Duration.ofSeconds(1)));
    }

    @Test
    void fortyWithoutThePermissionAreEachAuditedOnceAnswered() throws Exception {
        // given
        var email = UUID.randomUUID() + "@crowd.test";
        var token = Tokens.of(email);

        // when
        var answers =
                crowd(() -> given().auth().oauth2(token).get("/api/visits").statusCode(), new ArrayList<>());

        // then
        assertThat(answers).hasSize(CROWD).containsOnly(403);
        assertThat(denialsOf(Events.unlinkedActor(email))).isEqualTo(CROWD);
    }

    @Test
    void aSchoolThatCameWhileItWasWaitedForIsActedOnOnceUnderItsKey() {
        // given
        var urn = 100_044;
        var email = UUID.randomUUID() + "@crowd.test";
        Events.appoint(email, "HEAD", urn);
        var token = Tokens.of(email);
        var key = UUID.randomUUID().toString();
        var soon = CompletableFuture.delayedExecutor(500, TimeUnit.MILLISECONDS);
        var registered = CompletableFuture.runAsync(() -> Events.school(urn), soon);

        // when
        var first = plan(token, urn, key);
        var again = plan(token, urn, key);
        registered.join();

        // then
        assertThat(List.of(first, again)).containsOnly(201);
        assertThat(number("select count(*) from visit where school_urn = " + urn))
                .isEqualTo(1);
    }

    @Test
    void oneThatTheDatabaseCannotTakeHoldsNoOtherBack() throws Exception {
        // given
        var actor = "poison-" + UUID.randomUUID();

        // when
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < CROWD; i++) {
                var target = i % 10 == 0 ? "cannot be text \u0000" : "school " + i;
                threads.submit(() -> denials.record(actor, DenialReason.SCOPE, null, target));
            }
        }

        // then
        assertThat(denialsOf(actor)).isEqualTo(CROWD - CROWD / 10);
    }

    @Test
    void denialsWaitForADatabaseThatDoesNotTakeThem() throws SQLException {
        // given
        var email = UUID.randomUUID() + "@crowd.test";
        execute("alter table audit_denial rename to audit_denial_away");
        try {
            // when
            given().auth().oauth2(Tokens.of(email)).get("/api/visits").then().statusCode(403);
        } finally {
            execute("alter table audit_denial_away rename to audit_denial");
        }

        // then
        await().untilAsserted(
                        () -> assertThat(denialsOf(Events.unlinkedActor(email))).isEqualTo(1));
    }

    @Test
    void onlyThoseOfLongAgoAreForgotten() throws SQLException {
        // given
        var actor = "long-ago-" + UUID.randomUUID();
        for (var age : List.of(401, 399)) {
            execute(
                    "insert into audit_denial (at, actor, reason, target) values (now() - interval '%d days', '%s', 'ROLE', 'x')"
                            .formatted(age, actor));
        }

        // when
        housekeeping.purge();

        // then
        assertThat(denialsOf(actor)).isEqualTo(1);
    }

    /** What the crowd was answered; meanwhile somebody else asks for something ordinary, again and again. */
    private static List<Integer> crowd(Callable<Integer> request, List<Duration> meanwhile) throws Exception {
        var other = UUID.randomUUID() + "@crowd.test";
        Events.appoint(other, "HEAD", 100_040);
        var token = Tokens.of(other);
        given().auth().oauth2(token).get("/api/visits").then().statusCode(200);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Future<Integer>>();
            for (var i = 0; i < CROWD; i++) {
                answers.add(threads.submit(request));
            }
            while (answers.stream().anyMatch(answer -> !answer.isDone())) {
                var since = System.nanoTime();
                given().auth().oauth2(token).get("/api/visits").then().statusCode(200);
                meanwhile.add(Duration.ofNanos(System.nanoTime() - since));
            }
            var all = new ArrayList<Integer>();
            for (var answer : answers) {
                all.add(answer.get());
            }
            return all;
        }
    }

    private static int plan(String token, int urn) {
        return plan(token, urn, UUID.randomUUID().toString());
    }

    private static int plan(String token, int urn, String key) {
        return given().auth()
                .oauth2(token)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body("{\"schoolUrn\": %d, \"title\": \"Walk\"}".formatted(urn))
                .post("/api/visits")
                .statusCode();
    }

    private long denialsOf(String actor) {
        return number("select count(*) from audit_denial where actor = '" + actor + "'");
    }

    private long number(String query) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
