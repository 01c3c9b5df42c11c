package org.uplift.schools.signins;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.uplift.events.EventTypes;
import org.uplift.platform.testing.Events;
import org.uplift.platform.testing.Posts;
import org.uplift.platform.testing.Tokens;
import org.uplift.platform.testing.UpliftIT;
import org.uplift.platform.testing.stubs.StubAccounts;
import org.uplift.schools.Trust;

/** Making, switching off and ending people's accounts at Keycloak, whatever happens to it, and whose sign-in is whose. */
@UpliftIT
@WithTestResource(KeycloakStandIn.class)
class SignInIT {

    @Inject
    KeycloakAgreement agreement;

    @Inject
    DataSource database;

    @AfterEach
    void keycloakIsThere() {
        accounts().sendsMail(true);
        agreement.agree();
    }

    @Test
    void whoeverIsInvitedIsKnownOnTheirFirstPage() {
        // given
        var person = person();

        // when
        act(person.id(), "invite").then().statusCode(200).body("state", equalTo("TO_MAKE"));
        signIn(person.id()).then().body("waitingSince", notNullValue());
        agreement.agree();

        // then
        signIn(person.id())
                .then()
                .body("state", equalTo("MADE"))
                .body("linked", equalTo("INVITATION"))
                .body("waitingSince", nullValue())
                .body("firstSignedInAt", nullValue())
                .body("actions", contains("INVITE", "ONE_TIME_PASSWORD", "DISABLE", "END", "RELINK"));
        var account = accounts().withEmail(person.email()).orElseThrow();
        assertThat(account)
                .containsEntry("username", person.id())
                .containsEntry("firstName", "Ann Grace")
                .containsEntry("lastName", "Lee");
        var linked = Events.await(EventTypes.SIGN_IN_LINKED, person.id()).json();
        assertThat(linked.getString("subject")).isEqualTo(account.get("id"));
        assertThat(linked.getString("issuer")).isEqualTo(Tokens.ISSUER);

        // and when
        me(person, account.get("id"))
                .then()
                .body("personId", equalTo(person.id()))
                .body("standing", equalTo("LINKED"))
                .body("grants.permission", hasItem("NEEDS_READ"));
        signIn(person.id()).then().body("firstSignedInAt", notNullValue()).body("actions", not(hasItem("INVITE")));
    }

    @Test
    void keycloakIsAskedAgainUntilItIsBack() throws Exception {
        // given
        var person = person();
        KeycloakStandIn.keycloak().stop();

        // when
        act(person.id(), "invite");
        agreement.agree();

        // then
        signIn(person.id())
                .then()
                .body("state", equalTo("TO_MAKE"))
                .body("problem", equalTo("AWAY"))
                .body("attempts", equalTo(1))
                .body("nextTryAt", notNullValue());
        agreement.agree();
        signIn(person.id()).then().body("attempts", equalTo(1));

        // and when
        KeycloakStandIn.keycloak().start();
        due(person.id());
        agreement.agree();

        // then
        signIn(person.id()).then().body("state", equalTo("MADE")).body("problem", nullValue());
    }

    @Test
    void whatWasMadeByAProcessThatDidNotLiveToNoteItIsFoundAgain() throws Exception {
        // given
        var person = person();
        act(person.id(), "invite");
        accounts().loseTheAnswerTo("POST ");

        // when
        agreement.agree();
        assertThat(accounts().count("email", person.email())).isEqualTo(1);
        signIn(person.id()).then().body("state", equalTo("TO_MAKE"));
        due(person.id());
        agreement.agree();

        // then
        signIn(person.id()).then().body("state", equalTo("MADE")).body("linked", equalTo("INVITATION"));
        assertThat(accounts().count("email", person.email())).isEqualTo(1);
    }

    @Test
    void twoWhoInviteAndTwoWhoAskKeycloakMakeOneAccount() throws Exception {
        // given
        var people = IntStream.range(0, 5).mapToObj(number -> person()).toList();

        // when
        var answers = new ArrayList<Integer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var invited = people.stream()
                    .flatMap(person -> IntStream.range(0, 2)
                            .mapToObj(time -> threads.submit(
                                    () -> act(person.id(), "invite").statusCode())))
                    .toList();
            for (var answer : invited) {
                answers.add(answer.get());
            }
            var asked = List.of(threads.submit(agreement::agree), threads.submit(agreement::agree));
            for (var run : asked) {
                run.get();
            }
        }

        // then
        assertThat(answers).containsOnly(200);
        for (var person : people) {
            signIn(person.id()).then().body("state", equalTo("MADE"));
            assertThat(accounts().count("email", person.email())).isEqualTo(1);
            assertThat(accounts().count("username", person.id())).isEqualTo(1);
        }
    }

    @Test
    void anAccountWithAVerifiedAddressIsTakenAndAnotherIsNot() {
        // given
        var verified = person();
        var unverified = person();
        var account = accounts().add("old-name", verified.email(), true);
        accounts().add("stranger", unverified.email(), false);

        // when
        act(verified.id(), "invite");
        act(unverified.id(), "invite");
        agreement.agree();

        // then
        signIn(verified.id()).then().body("state", equalTo("MADE")).body("actions", not(hasItem("ONE_TIME_PASSWORD")));
        me(verified, account).then().body("personId", equalTo(verified.id()));
        signIn(unverified.id())
                .then()
                .body("state", equalTo("TO_MAKE"))
                .body("problem", equalTo("NOT_VERIFIED"))
                .body("linked", nullValue());
        assertThat(accounts().count("email", unverified.email())).isEqualTo(1);
    }

    @Test
    void oneThatIsSwitchedOffOpensNothingAtOnceAndItsSessionsAreEnded() {
        // given
        var person = invited();
        var subject = String.valueOf(
                accounts().withEmail(person.email()).orElseThrow().get("id"));
        me(person, subject).then().body("standing", equalTo("LINKED"));

        // when
        act(person.id(), "disable", Map.of("reason", "Off sick"))
                .then()
                .statusCode(200)
                .body("state", equalTo("TO_DISABLE"));

        // then, before Keycloak was asked
        me(person, subject).then().body("standing", equalTo("SWITCHED_OFF")).body("grants.size()", equalTo(0));
        Events.await(EventTypes.SIGN_IN_SUSPENDED, person.id());

        // and when
        agreement.agree();
        signIn(person.id()).then().body("state", equalTo("DISABLED")).body("reason", equalTo("Off sick"));
        assertThat(accounts().withEmail(person.email()).orElseThrow()).containsEntry("enabled", false);
        assertThat(accounts().asked()).contains("POST /" + subject + "/logout");

        // and when it is switched on again
        act(person.id(), "enable", Map.of("reason", "Back")).then().statusCode(200);
        agreement.agree();
        me(person, subject).then().body("standing", equalTo("LINKED")).body("grants.size()", greaterThan(0));
        assertThat(accounts().withEmail(person.email()).orElseThrow()).containsEntry("enabled", true);
    }

    @Test
    void whoeverHasLeftIsSwitchedOffByThemselves() {
        // given
        var person = invited();
        var yesterday = LocalDate.now().minusDays(1).toString();

        // when
        administrator()
                .header("If-Match", "*")
                .body(Map.of(
                        "name",
                        "Ann Grace Lee",
                        "email",
                        person.email(),
                        "appointments",
                        List.of(Map.of(
                                "kind", "HEAD", "schoolUrn", person.school(), "from", "2020-09-01", "to", yesterday))))
                .put("/api/people/" + person.id())
                .then()
                .statusCode(200);
        agreement.agree();

        // then
        signIn(person.id())
                .then()
                .body("state", equalTo("DISABLED"))
                .body("reason", equalTo("Their last post has ended"));
    }

    @Test
    void whoeverIsErasedHasNoAccountAnyMoreAndIsNobody() {
        // given
        var person = invited();
        var subject = String.valueOf(
                accounts().withEmail(person.email()).orElseThrow().get("id"));

        // when
        administrator().post("/api/people/" + person.id() + "/erase").then().statusCode(200);

        // then
        me(person, subject).then().body("personId", nullValue());
        assertThat(Events.await(EventTypes.SIGN_IN_ENDED, person.id()).data())
                .isEqualTo("{\"personId\":\"%s\",\"active\":false}".formatted(person.id()));
        agreement.agree();
        assertThat(accounts().withEmail(person.email())).isEmpty();
        signIn(person.id()).then().body("state", equalTo("ENDED"));
    }

    @Test
    void anAdministratorsAccountIsLeftAlone() {
        // given
        var person = person();
        var account = accounts().add("chief", person.email(), true);
        accounts().administrator(account);
        act(person.id(), "invite");
        agreement.agree();

        // when
        act(person.id(), "end", Map.of("reason", "A mistake")).then().statusCode(200);
        agreement.agree();

        // then
        signIn(person.id()).then().body("state", equalTo("TO_END")).body("problem", equalTo("ADMINISTRATOR"));
        assertThat(accounts().withEmail(person.email())).isPresent();
    }

    @Test
    void aSignInNobodyHasIsLinkedOnceByItsVerifiedAddress() {
        // given
        var person = person();
        var subject = UUID.randomUUID().toString();
        var token = Tokens.draft(person.email().toUpperCase(Locale.ROOT)).withSubject(subject);

        // when and then; not while the address is not verified
        me(token.unverified().sign()).then().body("personId", nullValue()).body("standing", equalTo("NOT_VERIFIED"));
        me(token.sign())
                .then()
                .body("personId", equalTo(person.id()))
                .body("standing", equalTo("LINKED"))
                .body("grants.permission", hasItem("NEEDS_READ"));
        signIn(person.id()).then().body("linked", equalTo("VERIFIED_EMAIL")).body("firstSignedInAt", notNullValue());

        // then nobody else is them, and no change of address moves anything
        me(Tokens.of(person.email())).then().body("personId", nullValue()).body("standing", equalTo("UNKNOWN"));
        me(Tokens.draft("elsewhere@uplift.test")
                        .withSubject(subject)
                        .unverified()
                        .sign())
                .then()
                .body("personId", equalTo(person.id()));
        administrator()
                .header("If-Match", "*")
                .body(Map.of("name", "Ann Grace Lee", "email", UUID.randomUUID() + "@uplift.test"))
                .put("/api/people/" + person.id())
                .then()
                .statusCode(200);
        me(token.sign()).then().body("personId", equalTo(person.id()));
        me(Tokens.of(person.email())).then().body("personId", nullValue());
    }

    @Test
    void twoFirstPagesAtOnceLinkOneSignIn() throws Exception {
        var person = person();
        var token = Tokens.of(person.email());

        var found = new ArrayList<String>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = IntStream.range(0, 6)
                    .mapToObj(page -> threads.submit(() -> me(token).<String>path("personId")))
                    .toList();
            for (var answer : asked) {
                found.add(answer.get());
            }
        }

        assertThat(found).hasSize(6).containsOnly(person.id());
    }

    @Test
    void anAdministratorLinksAnotherSignInForAReasonAndBothAddressesAreToBeTold() throws Exception {
        // given
        var person = invited();
        var former = String.valueOf(
                accounts().withEmail(person.email()).orElseThrow().get("id"));
        var other = UUID.randomUUID() + "@elsewhere.test";
        var account = accounts().add("other-name", other, true);
        var asked = Map.of("email", other, "reason", "Married, new account");

        // when
        given().auth()
                .oauth2(Posts.token("OFFICE"))
                .contentType(ContentType.JSON)
                .body(asked)
                .post(at(person.id()) + "/relink")
                .then()
                .statusCode(403);
        act(person.id(), "relink", asked).then().statusCode(200).body("linked", equalTo("RELINKED"));

        // then
        me(person, account).then().body("personId", equalTo(person.id()));
        me(person, former).then().body("personId", nullValue());
        assertThat(told(person.id())).containsExactlyInAnyOrder(person.email(), other);
        administrator()
                .get("/api/people/" + person.id() + "/history?limit=200")
                .then()
                .body("items.find { it.field == 'reason' }.after", equalTo("Married, new account"))
                .body(
                        "items.find { it.field == 'reason' }.actor",
                        equalTo(Events.unlinkedActor("administrator@uplift.test")));
        act(person.id(), "relink", asked).then().statusCode(409);

        // and when they are erased
        administrator().post("/api/people/" + person.id() + "/erase").then().statusCode(200);
        assertThat(told(person.id())).isEmpty();
        assertThat(administrator()
                        .get("/api/people/" + person.id() + "/history?limit=200")
                        .asString())
                .doesNotContain("Married");
    }

    @Test
    void aPasswordWorksOnceAndIsGivenUntilTheyHaveComeForTheFirstTime() {
        // given
        var person = invited();
        var account = String.valueOf(
                accounts().withEmail(person.email()).orElseThrow().get("id"));

        // when
        var given = act(person.id(), "one-time-password");

        // then
        given.then().statusCode(200).body("signInAs", equalTo(person.email()));
        assertThat(accounts().password(account)).contains(given.path("password"));
        me(person, account).then().statusCode(200);
        act(person.id(), "one-time-password").then().statusCode(422);
    }

    @Test
    void nobodySeesToTheirOwnSignIn() {
        // given
        var person = invited();
        var account = String.valueOf(
                accounts().withEmail(person.email()).orElseThrow().get("id"));
        me(person, account);
        var own = new Tokens(
                        "administrator",
                        person.email(),
                        account,
                        true,
                        Tokens.ISSUER,
                        Tokens.AUDIENCE,
                        Duration.ofMinutes(5),
                        Duration.ZERO)
                .sign();

        // then
        given().auth()
                .oauth2(own)
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "Just so"))
                .post(at(person.id()) + "/disable")
                .then()
                .statusCode(403);
    }

    @Test
    void withoutAPostNobodyIsInvited() {
        var id = Trust.record(Map.of("name", "No post", "email", UUID.randomUUID() + "@uplift.test"))
                .<String>path("id");

        act(id, "invite").then().statusCode(422);
    }

    private record Recorded(String id, String email, int school) {}

    private static Recorded person() {
        var email = UUID.randomUUID() + "@uplift.test";
        var school = Trust.school("School of a sign-in");
        var id = Trust.record(Map.of(
                        "name",
                        "Ann Grace Lee",
                        "email",
                        email,
                        "appointments",
                        List.of(Map.of("kind", "HEAD", "schoolUrn", school, "from", "2020-09-01"))))
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        return new Recorded(id, email, school);
    }

    /** A person with an account, whose posts this service's own copy has. */
    private Recorded invited() {
        var person = person();
        act(person.id(), "invite").then().statusCode(200);
        agreement.agree();
        signIn(person.id()).then().body("state", equalTo("MADE"));
        return person;
    }

    private static StubAccounts accounts() {
        return KeycloakStandIn.keycloak().accounts();
    }

    private static String at(String person) {
        return "/api/people/" + person + "/sign-in";
    }

    private static RequestSpecification administrator() {
        return Trust.administrator().contentType(ContentType.JSON);
    }

    private static Response act(String person, String what) {
        return administrator().post(at(person) + "/" + what);
    }

    private static Response act(String person, String what, Map<String, ?> body) {
        return administrator().body(body).post(at(person) + "/" + what);
    }

    private static Response signIn(String person) {
        return Trust.administrator().get(at(person));
    }

    private static Response me(Recorded person, Object subject) {
        return me(Tokens.draft(person.email())
                .withSubject(String.valueOf(subject))
                .sign());
    }

    /** Once this service's own copy has the posts of whoever asks, which it may have been given a moment ago. */
    private static Response me(String token) {
        var last = new Response[1];
        Awaitility.await().until(() -> {
            last[0] = given().auth().oauth2(token).get("/api/me");
            JsonPath me = last[0].jsonPath();
            return !"LINKED".equals(me.getString("standing"))
                    || !me.getList("grants").isEmpty()
                    || me.getList("appointments").isEmpty();
        });
        return last[0];
    }

    /** As if the pause until the next attempt had passed. */
    private void due(String person) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(
                        "update sign_in set next_try_at = now() - interval '1 second' where person_id = ?::uuid")) {
            update.setString(1, person);
            update.executeUpdate();
        }
    }

    private List<String> told(String person) throws SQLException {
        try (var connection = database.getConnection();
                var query =
                        connection.prepareStatement("select address from sign_in_notice where person_id = ?::uuid")) {
            query.setString(1, person);
            var found = new ArrayList<String>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        }
    }
}
