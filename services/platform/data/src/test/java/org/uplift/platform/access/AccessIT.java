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
import org.uplift.events.EventTypes;
import org.uplift.platform.testing.Envelope;
import org.uplift.platform.testing.Events;
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
    void aPersonIsKnownByTheirVerifiedEmailInAnyCase() {
        var personId = Events.appoint("head@access.test", 100_020);

        var me = me(Tokens.of("school-leader", " Head@Access.TEST "));

        assertThat(me.getString("personId")).isEqualTo(personId.toString());
        assertThat(me.getString("actor")).isEqualTo(Identity.of("head@access.test"));
        assertThat(me.getList("urns", Integer.class)).containsExactly(100_020);
        assertThat(me.getBoolean("wholeTrust")).isFalse();
        assertThat(me.getBoolean("mayPropose")).isTrue();
    }

    @Test
    void anUnverifiedEmailIsNobodys() {
        Events.appoint("unverified@access.test", null);

        given().auth()
                .oauth2(Tokens.draft("trust-executive", "unverified@access.test")
                        .unverified()
                        .sign())
                .get("/api/visits/me")
                .then()
                .statusCode(403);
    }

    @Test
    void somebodyWithoutAnAppointmentReachesNoSchool() {
        var me = me(Tokens.of("trust-executive", "stranger@access.test"));

        assertThat(me.getString("personId")).isEqualTo("nobody");
        assertThat(me.getBoolean("wholeTrust")).isFalse();
        assertThat(me.getList("urns", Integer.class)).containsExactly(-1);
    }

    @Test
    void anAppointmentWithoutASchoolReachesTheWholeTrust() {
        Events.appoint("ceo@access.test", null);

        assertThat(me(Tokens.of("trust-executive", "ceo@access.test")).getBoolean("wholeTrust"))
                .isTrue();
    }

    @Test
    void administratorsAndOtherSystemsReachTheWholeTrustByTheirRole() {
        assertThat(me(Tokens.of("administrator", "office@access.test")).getBoolean("wholeTrust"))
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

        await().untilAsserted(() -> assertThat(
                        me(Tokens.of("governor", "dated@access.test")).getList("urns", Integer.class))
                .containsExactlyInAnyOrder(2, 3));
    }

    @Test
    void aLateEventChangesNothing() {
        var personId = Events.appoint("moved@access.test", 100_022);
        var late = 5L;

        publishPerson(personId, "moved@access.test", late, appointment(100_021, LocalDate.of(2020, 9, 1), null));
        Events.appoint("marker-" + personId + "@access.test", 1);

        assertThat(me(Tokens.of("governor", "moved@access.test")).getList("urns", Integer.class))
                .containsExactly(100_022);
    }

    @Test
    void anErasedPersonIsForgottenAndALateEventDoesNotBringThemBack() {
        var personId = Events.appoint("leaver@access.test", 100_023);

        Events.publish(Envelope.of(
                EventTypes.PERSON_ERASED,
                personId.toString(),
                Events.nextSequence(),
                "{\"personId\": \"%s\"}".formatted(personId)));

        var token = Tokens.of("governor", "leaver@access.test");
        await().untilAsserted(() -> assertThat(me(token).getString("personId")).isEqualTo("nobody"));
        publishPerson(personId, "leaver@access.test", 3, appointment(100_023, LocalDate.of(2020, 9, 1), null));
        await().during(Duration.ofMillis(500))
                .untilAsserted(() -> assertThat(me(token).getString("personId")).isEqualTo("nobody"));
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
        Events.appoint("patient@access.test", urn);
        var soon = CompletableFuture.delayedExecutor(500, TimeUnit.MILLISECONDS);
        var registered = CompletableFuture.runAsync(() -> Events.school(urn), soon);

        var status = plan(Tokens.of("school-leader", "patient@access.test"), urn);

        assertThat(status).isEqualTo(201);
        registered.get();
    }

    @Test
    void aSchoolThereIsNotIsUnknown() {
        Events.appoint("mistaken@access.test", 100_031);

        given().auth()
                .oauth2(Tokens.of("school-leader", "mistaken@access.test"))
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
        Events.appoint(email, 100_033);

        given().auth().oauth2(Tokens.of("finance", email)).get("/api/visits?secret=1");
        given().auth().oauth2(Tokens.of("administrator", email)).get("/api/visits/unruled");
        plan(Tokens.of("school-leader", email), 100_032);

        var denials = given().auth()
                .oauth2(Tokens.of("administrator", "office@access.test"))
                .get("/api/audit/denials/platform?limit=200")
                .jsonPath();
        var actor = Identity.of(email);
        assertThat(denials.<String>getList("items.findAll { it.actor == '%s' }.reason".formatted(actor)))
                .containsExactly("SCOPE", "NO_RULE", "ROLE");
        assertThat(denials.<String>getList("items.findAll { it.actor == '%s' }.target".formatted(actor)))
                .containsExactly("school 100032", "GET /api/visits/unruled", "GET /api/visits");
    }

    @Test
    void anotherServicesDenialsAreNotHere() {
        given().auth()
                .oauth2(Tokens.of("administrator", "office@access.test"))
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

    private static JsonPath me(String token) {
        var response = given().auth().oauth2(token).get("/api/visits/me");
        assertThat(response.statusCode()).isEqualTo(200);
        return response.jsonPath();
    }

    private static void publishPerson(UUID personId, String email, long sequence, String appointments) {
        Events.publish(Envelope.of(EventTypes.PERSON_CHANGED, personId.toString(), sequence, """
                {"personId": "%s", "identity": "%s", "appointments": [%s], "specialisms": [],
                 "supportDaysPerYear": 0, "fieldNobodyKnows": {"a": 1}}""".formatted(
                        personId, Events.identity(email), appointments)));
    }

    private static String appointment(int urn, LocalDate from, LocalDate to) {
        return """
                {"appointmentId": "%s", "post": "GOVERNOR", "schoolUrn": %d, "from": "%s"%s}""".formatted(UUID.randomUUID(), urn, from, to == null ? "" : ", \"to\": \"" + to + "\"");
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
