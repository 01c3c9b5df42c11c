package org.uplift.platform.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.uplift.events.EventType;
import org.uplift.events.EventTypes;
import org.uplift.platform.testing.Envelope;
import org.uplift.platform.testing.Events;
import org.uplift.platform.testing.Posts;
import org.uplift.platform.testing.Tokens;
import org.uplift.platform.testing.UpliftIT;

/** Who somebody is and what they reach, from the events of the schools service to the answer of an endpoint. */
@UpliftIT
class AccessIT {

    @Inject
    Access access;

    @Inject
    DataSource database;

    @Test
    void aPersonIsKnownByTheirSignInAndNothingElseOfTheToken() {
        var personId = Events.appoint("head@access.test", "HEAD", 100_020);
        var renamed = Tokens.draft("another@access.test").withSubject(Tokens.subject("head@access.test"));

        var me = me(renamed.unverified().sign());

        assertThat(me.getString("personId")).isEqualTo(personId.toString());
        assertThat(me.getString("actor")).isEqualTo(personId.toString());
        assertThat(me.getList("urns", Integer.class)).containsExactly(100_020);
        assertThat(me.getBoolean("wholeTrust")).isFalse();
        assertThat(me.getBoolean("mayPropose")).isTrue();
    }

    @Test
    void anotherSignInWithTheSameEmailIsNobodys() {
        Events.appoint("twice@access.test", "HEAD", null);
        var other = Tokens.draft("twice@access.test")
                .withSubject(UUID.randomUUID().toString())
                .sign();
        var elsewhere = Tokens.draft("twice@access.test");

        assertThat(status(other)).isEqualTo(403);
        assertThat(status(elsewhere.sign())).isEqualTo(200);
    }

    @Test
    void whoeverIsLinkedWhileTheyAskIsWaitedFor() throws Exception {
        var personId = Events.appoint("met@access.test", "HEAD", 100_028);
        var subject = UUID.randomUUID().toString();
        var soon = CompletableFuture.delayedExecutor(500, TimeUnit.MILLISECONDS);
        var linked = CompletableFuture.runAsync(() -> Events.link(personId, subject), soon);

        var status = status(Tokens.draft("met@access.test").withSubject(subject).sign());

        assertThat(status).isEqualTo(200);
        linked.get();
    }

    @Test
    void aSuspendedSignInGivesNothingOfItsPostsAndLeavesARealmRoleToKeycloak() {
        var personId = Events.appoint("suspended@access.test", "HEAD", 100_029);
        var token = Tokens.of("suspended@access.test");
        assertThat(status(token)).isEqualTo(200);

        tellOfSignIn(EventTypes.SIGN_IN_SUSPENDED, personId, "suspended@access.test", false);
        await().untilAsserted(() -> assertThat(status(token)).isEqualTo(403));
        assertThat(status(Tokens.ofAdministrator("suspended@access.test"))).isEqualTo(200);

        tellOfSignIn(EventTypes.SIGN_IN_RESUMED, personId, "suspended@access.test", true);
        await().untilAsserted(() -> assertThat(status(token)).isEqualTo(200));
    }

    @Test
    void aSignInThatTwoPeopleHaveForAMomentIsNobodys() {
        var one = Events.appoint("passes-from@access.test", "HEAD", 100_034);
        var other = Events.appoint("passes-to@access.test", "HEAD", 100_035);
        var subject = Tokens.subject("passes-from@access.test");

        Events.link(other, subject);
        assertThat(status(Tokens.of("passes-from@access.test"))).isEqualTo(403);

        Events.publish(Envelope.of(
                EventTypes.SIGN_IN_ENDED,
                one.toString(),
                Events.nextSequence(),
                "{\"personId\": \"%s\", \"active\": false}".formatted(one)));
        await().untilAsserted(() -> assertThat(
                        me(Tokens.of("passes-from@access.test")).getString("personId"))
                .isEqualTo(other.toString()));
    }

    @Test
    void somebodyWithoutAnAppointmentMayDoNothing() {
        given().auth()
                .oauth2(Tokens.of("stranger@access.test"))
                .get("/api/visits/me")
                .then()
                .statusCode(403);
    }

    @Test
    void anAppointmentWithoutASchoolReachesTheWholeTrust() {
        Events.appoint("ceo@access.test", "CEO", null);

        assertThat(me(Tokens.of("ceo@access.test")).getBoolean("wholeTrust")).isTrue();
    }

    @Test
    void oneDutyNeverWidensAnother() {
        // given
        Events.appoint("both@access.test", "HEAD", 100_024);
        var today = LocalDate.now(java.time.ZoneId.of("Europe/London"));

        // when; a headteacher is a trustee as well
        publishPerson(UUID.randomUUID(), "both-posts@access.test", Events.nextSequence(), """
                %s, {"appointmentId": "%s", "kind": "TRUSTEE", "from": "%s"}""".formatted(
                        appointment(100_024, today, null), UUID.randomUUID(), today));

        // then
        await().untilAsserted(() -> {
            var me = me(Tokens.of("both-posts@access.test"));
            assertThat(me.getBoolean("packs")).isTrue();
            assertThat(me.getBoolean("wholeTrust")).isFalse();
            assertThat(me.getList("urns", Integer.class)).containsExactly(100_024);
        });
    }

    @Test
    void aPostAtAHubReachesTheSchoolsThatBelongToItToday() {
        // given
        Events.appoint("somebody@access.test", "HEAD", 100_025);
        var personId = UUID.randomUUID();
        publishPerson(personId, "hub@access.test", Events.nextSequence(), """
                {"appointmentId": "%s", "kind": "EXEC_PRINCIPAL", "hub": "North", "from": "2024-09-01"}""".formatted(UUID.randomUUID()));

        // when
        hub(100_026, "North");
        hub(100_027, "South");

        // then
        var token = Tokens.of("hub@access.test");
        await().untilAsserted(() ->
                assertThat(me(token).getList("urns", Integer.class)).containsExactly(100_026));
        hub(100_027, "North");
        await().untilAsserted(() ->
                assertThat(me(token).getList("urns", Integer.class)).containsExactlyInAnyOrder(100_026, 100_027));
    }

    @Test
    void aPostOfAKindNobodyKnowsYetIsAPostAndGrantsNothing() {
        Events.appoint("early@access.test", "LIBRARIAN", null);

        var me = me(Tokens.of("early@access.test"));

        assertThat(me.getBoolean("wholeTrust")).isFalse();
        assertThat(me.getBoolean("packs")).isFalse();
    }

    @Test
    void aPostThatWaitsForASecondPersonGivesNothing() {
        var personId = UUID.randomUUID();
        publishPerson(personId, "waiting@access.test", Events.nextSequence(), """
                {"appointmentId": "%s", "kind": "CEO", "approved": false, "from": "2024-09-01"}""".formatted(UUID.randomUUID()));
        Events.appoint("marker-" + personId + "@access.test", "HEAD", 1);

        await().until(() -> number("select count(*) from access_person where person_id = '" + personId + "'") == 1);
        given().auth()
                .oauth2(Tokens.of("waiting@access.test"))
                .get("/api/visits/me")
                .then()
                .statusCode(403);
    }

    @Test
    void aPowerIsGivenOnlyWhereASecondPersonApprovedItAndTheRestOfThePostAllTheSame() {
        Events.appoint("kinds@access.test", "HEAD", 1);
        publishPerson(
                UUID.randomUUID(), "unapproved@access.test", Events.nextSequence(), """
                {"appointmentId": "%s", "kind": "DIRECTOR", "approved": true, "from": "2024-09-01"}""".formatted(UUID.randomUUID()));
        publishPerson(
                UUID.randomUUID(), "approved@access.test", Events.nextSequence(), """
                {"appointmentId": "%s", "kind": "DIRECTOR", "approved": true, "powers": ["INTERVENTIONS_DECIDE"],
                 "from": "2024-09-01"}""".formatted(UUID.randomUUID()));

        await().untilAsserted(() -> {
            var without = me(Tokens.of("unapproved@access.test"));
            assertThat(without.getBoolean("mayPropose")).isTrue();
            assertThat(without.getBoolean("mayDecide")).isFalse();
            assertThat(me(Tokens.of("approved@access.test")).getBoolean("mayDecide"))
                    .isTrue();
        });
    }

    @Test
    void administratorsAndOtherSystemsReachTheWholeTrustByTheirRole() {
        assertThat(me(Tokens.ofAdministrator("office@access.test")).getBoolean("wholeTrust"))
                .isTrue();
        assertThat(me(Tokens.ofService()).getString("actor")).isEqualTo("system:uplift-test");
        assertThat(me(Tokens.ofService()).getBoolean("wholeTrust")).isTrue();
    }

    @Test
    void onlyTodaysAppointmentsCountTheirFirstAndLastDayIncluded() {
        var today = LocalDate.now(java.time.ZoneId.of("Europe/London"));
        var personId = UUID.randomUUID();
        publishPerson(personId, "dated@access.test", Events.nextSequence(), """
                %s, %s, %s, %s""".formatted(
                        appointment(1, today.minusYears(1), today.minusDays(1)),
                        appointment(2, today.minusYears(1), today),
                        appointment(3, today, today.plusDays(1)),
                        appointment(4, today.plusDays(1), null)));

        await().untilAsserted(
                        () -> assertThat(me(Tokens.of("dated@access.test")).getList("urns", Integer.class))
                                .containsExactlyInAnyOrder(2, 3));
    }

    @Test
    void aLateEventChangesNothing() {
        var personId = Events.appoint("moved@access.test", "HEAD", 100_022);
        var late = 5L;

        publishPerson(personId, "moved@access.test", late, appointment(100_021, LocalDate.of(2020, 9, 1), null));
        Events.appoint("marker-" + personId + "@access.test", "HEAD", 1);

        assertThat(me(Tokens.of("moved@access.test")).getList("urns", Integer.class))
                .containsExactly(100_022);
    }

    @Test
    void anErasedPersonIsForgottenAndALateEventDoesNotBringThemBack() {
        var personId = Events.appoint("leaver@access.test", "HEAD", 100_023);

        Events.publish(Envelope.of(
                EventTypes.PERSON_ERASED,
                personId.toString(),
                Events.nextSequence(),
                "{\"personId\": \"%s\"}".formatted(personId)));

        var token = Tokens.of("leaver@access.test");
        await().untilAsserted(() -> assertThat(status(token)).isEqualTo(403));
        publishPerson(personId, "leaver@access.test", 3, appointment(100_023, LocalDate.of(2020, 9, 1), null));
        await().during(Duration.ofMillis(500))
                .untilAsserted(() -> assertThat(status(token)).isEqualTo(403));
        assertThat(number("select count(*) from access_appointment where person_id = '" + personId + "'"))
                .isZero();
    }

    @Test
    void outsideARequestTheServiceItselfActs() {
        assertThat(access.actor()).isEqualTo("system:platform");
    }

    @Test
    void aSchoolThatIsOnItsWayIsWaitedFor() throws Exception {
        var urn = 100_030;
        Events.appoint("patient@access.test", "HEAD", urn);
        var soon = CompletableFuture.delayedExecutor(500, TimeUnit.MILLISECONDS);
        var registered = CompletableFuture.runAsync(() -> Events.school(urn), soon);

        var status = plan(Tokens.of("patient@access.test"), urn);

        assertThat(status).isEqualTo(201);
        registered.get();
    }

    @Test
    void aSchoolThereIsNotIsUnknown() {
        Events.appoint("mistaken@access.test", "HEAD", 100_031);

        given().auth()
                .oauth2(Tokens.of("mistaken@access.test"))
                .contentType("application/json")
                .body("{\"schoolUrn\": 100031, \"title\": \"Walk\"}")
                .post("/api/visits")
                .then()
                .statusCode(422)
                .body("type", org.hamcrest.Matchers.equalTo("urn:uplift:problem:unknown-school"))
                .body("errors[0].pointer", org.hamcrest.Matchers.equalTo("/schoolUrn"));
    }

    @Test
    void denialsAreKeptAndAnAdministratorReadsThem() {
        var email = UUID.randomUUID() + "@access.test";
        Events.school(100_032);

        given().auth().oauth2(Posts.token("FINANCE", email, null)).get("/api/visits?secret=1");
        given().auth().oauth2(Tokens.ofAdministrator(email)).get("/api/visits/unruled");
        plan(Posts.token("HEAD", email, 100_033), 100_032);

        var denials = given().auth()
                .oauth2(Tokens.ofAdministrator("office@access.test"))
                .get("/api/audit/denials/platform?limit=200")
                .jsonPath();
        var actor = Events.actor(email);
        assertThat(denials.<String>getList("items.findAll { it.actor == '%s' }.reason".formatted(actor)))
                .containsExactly("SCOPE", "NO_RULE", "ROLE");
        assertThat(denials.<String>getList("items.findAll { it.actor == '%s' }.personId".formatted(actor)))
                .containsOnly(actor);
        assertThat(denials.<String>getList("items.findAll { it.actor == '%s' }.target".formatted(actor)))
                .containsExactly("school 100032", "GET /api/visits/unruled", "GET /api/visits");
    }

    @Test
    void anotherServicesDenialsAreNotHere() {
        given().auth()
                .oauth2(Tokens.ofAdministrator("office@access.test"))
                .get("/api/audit/denials/finance")
                .then()
                .statusCode(404);
    }

    private static int plan(String token, int urn) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body("{\"schoolUrn\": %d, \"title\": \"Walk\"}".formatted(urn))
                .post("/api/visits")
                .statusCode();
    }

    private static int status(String token) {
        return given().auth().oauth2(token).get("/api/visits/me").statusCode();
    }

    private static void hub(int urn, String hub) {
        Events.publish(Envelope.of(
                EventTypes.SCHOOL_CHANGED, Integer.toString(urn), Events.nextSequence(), """
                {"urn": %d, "name": "School %d", "phase": "PRIMARY", "type": "Academy converter", "status": "OPEN",
                 "hub": "%s"}""".formatted(urn, urn, hub)));
    }

    private static JsonPath me(String token) {
        var response = given().auth().oauth2(token).get("/api/visits/me");
        assertThat(response.statusCode()).isEqualTo(200);
        return response.jsonPath();
    }

    private static void publishPerson(UUID personId, String email, long sequence, String appointments) {
        Events.publish(Envelope.of(
                EventTypes.PERSON_CHANGED, personId.toString(), sequence, """
                {"personId": "%s", "appointments": [%s], "specialisms": [],
                 "supportDaysPerYear": 0, "fieldNobodyKnows": {"a": 1}}""".formatted(personId, appointments)));
        Events.link(personId, Tokens.subject(email));
    }

    private static void tellOfSignIn(EventType type, UUID personId, String email, boolean active) {
        Events.publish(Envelope.of(type, personId.toString(), Events.nextSequence(), """
                {"personId": "%s", "issuer": "%s", "subject": "%s", "active": %s}""".formatted(
                        personId, Tokens.ISSUER, Tokens.subject(email), active)));
    }

    private static String appointment(int urn, LocalDate from, LocalDate to) {
        return """
                {"appointmentId": "%s", "kind": "HEAD", "schoolUrn": %d, "from": "%s"%s}""".formatted(UUID.randomUUID(), urn, from, to == null ? "" : ", \"to\": \"" + to + "\"");
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
}
