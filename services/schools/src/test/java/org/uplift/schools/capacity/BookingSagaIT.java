package org.uplift.schools.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.uplift.schools.capacity.Proposals.BOOKINGS;
import static org.uplift.schools.capacity.Proposals.event;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.uplift.events.EventContracts;
import org.uplift.events.EventType;
import org.uplift.events.EventTypes;
import org.uplift.platform.inbox.IncomingEvent;
import org.uplift.platform.testing.Envelope;
import org.uplift.platform.testing.Events;
import org.uplift.platform.testing.Published;
import org.uplift.platform.testing.UpliftIT;
import org.uplift.schools.Trust;

/** This service's part in the saga: every step once, however often and in whatever order it is told. */
@UpliftIT
class BookingSagaIT {

    @Inject
    BookingSaga saga;

    private final UUID intervention = UUID.randomUUID();

    @Test
    void sixDaysAreReservedReleasedAndFreeAgain() {
        var giver = Trust.school("Giving school");
        var receiver = Trust.school("Receiving school");
        var person = Trust.teacher("Giver", giver, 12);

        Events.publish(event(EventTypes.INTERVENTION_PROPOSED, intervention, receiver, Map.of(person, 6)));
        var reserved = answer(EventTypes.BOOKING_RESERVED);

        assertThat(reserved.json().getString("academicYear")).isEqualTo("2026/27");
        assertThat(reserved.json().getInt("lines[0].giverUrn")).isEqualTo(giver);
        assertThat(reserved.json().getInt("days")).isEqualTo(6);
        ledger(person, 6, 0, 6);
        balance(giver, 6, 0);
        balance(receiver, 0, 6);

        Events.publish(event(EventTypes.INTERVENTION_STOPPED, intervention, receiver, Map.of(person, 6)));

        assertThat(answer(EventTypes.BOOKING_RELEASED).json().getInt("days")).isEqualTo(6);
        ledger(person, 0, 0, 12);
        holding("RELEASED", 0);
    }

    @Test
    void aSchoolSeesWhoseDaysItGivesAndReceivesAndThePersonWhereTheyAreDeployed() {
        var giver = Trust.school("Lending school");
        var receiver = Trust.school("Borrowing school");
        var email = UUID.randomUUID() + "@uplift.test";
        var person = Trust.record(Map.of(
                        "name",
                        "Deployed Person",
                        "email",
                        email,
                        "appointments",
                        List.of(Map.of("kind", "PRACTITIONER", "schoolUrn", giver, "from", "2020-09-01")),
                        "supportDaysPerYear",
                        12))
                .<String>path("id");

        Events.publish(
                event(EventTypes.INTERVENTION_PROPOSED, intervention, receiver, Map.of(UUID.fromString(person), 4)));
        answer(EventTypes.BOOKING_RESERVED);

        Trust.administrator()
                .get("/api/capacity/schools/" + giver + "?year=2026/27")
                .then()
                .body("gives.lines.person", contains("Deployed Person"))
                .body("gives.lines[0].school", equalTo("Borrowing school"))
                .body("gives.lines[0].schoolUrn", equalTo(receiver))
                .body("gives.lines[0].interventionId", equalTo(intervention.toString()))
                .body("gives.lines[0].status", equalTo("RESERVED"))
                .body("gives.lines[0].days", equalTo(4))
                .body("receives.lines", hasSize(0));
        Trust.administrator()
                .get("/api/capacity/schools/" + receiver + "?year=2026/27")
                .then()
                .body("receives.lines[0].school", equalTo("Lending school"));
        Trust.as(email).get("/api/me").then().statusCode(200);
        await().untilAsserted(() -> Trust.as(email)
                .get("/api/capacity/me")
                .then()
                .statusCode(200)
                .body("name", equalTo("Deployed Person"))
                .body("bookings[0].receiver", equalTo("Borrowing school"))
                .body("bookings[0].startsOn", equalTo("2026-10-05"))
                .body("bookings[0].endsOn", equalTo("2027-03-26")));
    }

    @Test
    void aCompletedInterventionsDaysStayCounted() {
        var receiver = Trust.school("Completed school");
        var person = Trust.teacher("Deliverer", Trust.school("Delivering school"), 12);

        Events.publish(event(EventTypes.INTERVENTION_PROPOSED, intervention, receiver, Map.of(person, 2.5)));
        Events.publish(event(EventTypes.INTERVENTION_COMPLETED, intervention, receiver, Map.of(person, 2.5)));
        var delivered = answer(EventTypes.BOOKING_DELIVERED);
        Events.publish(event(EventTypes.INTERVENTION_STOPPED, intervention, receiver, Map.of(person, 2.5)));

        assertThat(delivered.json().getFloat("days")).isEqualTo(2.5f);
        Trust.administrator()
                .get("/api/capacity/people/" + person + "?year=2026/27")
                .then()
                .body("delivered", equalTo(2.5f))
                .body("reserved", equalTo(0))
                .body("free", equalTo(9.5f))
                .body("bookings", hasSize(1))
                .body("bookings[0].receiver", equalTo("Completed school"));
        holding("DELIVERED", 2.5f);
    }

    @Test
    void moreDaysThanAreFreeAreRefusedInWordsAndWithoutNames() {
        var receiver = Trust.school("Asking school");
        var person = Trust.teacher("Zebedee Unmistakable", Trust.school("Tired school"), 4);

        Events.publish(event(EventTypes.INTERVENTION_PROPOSED, intervention, receiver, Map.of(person, 6)));

        assertThat(answer(EventTypes.BOOKING_REFUSED).json().getList("reasons", String.class))
                .containsExactly(
                        "The specialist leader of Tired school has 4 days free in 2026/27 and 6 were asked for.");
        ledger(person, 0, 0, 4);
        holding("REFUSED", 0);
    }

    @Test
    void everyReasonIsTold() {
        var school = Trust.school("Reasons school");
        var left = UUID.fromString(Trust.record(Map.of(
                        "name",
                        "Left",
                        "email",
                        UUID.randomUUID() + "@uplift.test",
                        "appointments",
                        List.of(Map.of(
                                "kind", "PRACTITIONER", "schoolUrn", school, "from", "2020-09-01", "to", "2024-08-31")),
                        "supportDaysPerYear",
                        10))
                .path("id"));

        Events.publish(
                event(EventTypes.INTERVENTION_PROPOSED, intervention, school, Map.of(left, 1, UUID.randomUUID(), 1)));

        assertThat(answer(EventTypes.BOOKING_REFUSED).json().getList("reasons", String.class))
                .containsExactlyInAnyOrder(
                        "One of the people asked for is not among the trust's people.",
                        "One of the people asked for holds no post in the trust between 5 October 2026 and 26 March 2027.");
    }

    @Test
    void aProposalThatArrivesTwiceReservesOnce() {
        var receiver = Trust.school("Twice school");
        var person = Trust.teacher("Twice", Trust.school("Twice giver"), 12);
        var proposed = event(EventTypes.INTERVENTION_PROPOSED, intervention, receiver, Map.of(person, 6));

        Events.publish(proposed);
        Events.publish(proposed);
        Events.publish(event(EventTypes.INTERVENTION_PROPOSED, intervention, receiver, Map.of(person, 6)));
        settle(receiver, person);

        assertThat(answers()).extracting(Published::happened).containsExactly("reserved");
        ledger(person, 7, 0, 5);
    }

    @Test
    void aProposalThatArrivesAfterItsReleaseReservesNothing() {
        var receiver = Trust.school("Late school");
        var person = Trust.teacher("Late", Trust.school("Late giver"), 12);

        Events.publish(event(EventTypes.INTERVENTION_DECLINED, intervention, receiver, Map.of(person, 6)));
        Events.publish(event(EventTypes.INTERVENTION_PROPOSED, intervention, receiver, Map.of(person, 6)));
        settle(receiver, person);

        assertThat(answers()).isEmpty();
        ledger(person, 1, 0, 11);
        holding("RELEASED", 0);
    }

    @Test
    void aCompletionThatArrivesBeforeItsProposalIsDeliveredAllTheSame() {
        var receiver = Trust.school("Early school");
        var person = Trust.teacher("Early", Trust.school("Early giver"), 12);

        Events.publish(event(EventTypes.INTERVENTION_COMPLETED, intervention, receiver, Map.of(person, 6)));
        Events.publish(event(EventTypes.INTERVENTION_PROPOSED, intervention, receiver, Map.of(person, 6)));
        settle(receiver, person);

        assertThat(answers()).extracting(Published::happened).containsExactly("delivered");
    }

    @Test
    void anInterventionWithoutDaysAsksNothingOfTheLedger() {
        var receiver = Trust.school("Costly school");
        var person = Trust.teacher("Not asked", Trust.school("Not asked school"), 12);

        Events.publish(event(EventTypes.INTERVENTION_PROPOSED, intervention, receiver, Map.of()));
        Events.publish(event(EventTypes.INTERVENTION_STOPPED, intervention, receiver, Map.of()));
        settle(receiver, person);

        assertThat(answers()).isEmpty();
    }

    @Test
    void daysCountInTheAcademicYearOfTheFirstDay() {
        var receiver = Trust.school("Year school");
        var person = Trust.teacher("Yearly", Trust.school("Year giver"), 6);
        var other = UUID.randomUUID();

        Events.publish(
                event(EventTypes.INTERVENTION_PROPOSED, intervention, receiver, Map.of(person, 6), "2026-08-31"));
        Events.publish(event(EventTypes.INTERVENTION_PROPOSED, other, receiver, Map.of(person, 6), "2026-09-01"));

        assertThat(answer(EventTypes.BOOKING_RESERVED).json().getString("academicYear"))
                .isEqualTo("2025/26");
        assertThat(Events.await(EventTypes.BOOKING_RESERVED, other.toString())
                        .json()
                        .getString("academicYear"))
                .isEqualTo("2026/27");
    }

    @Test
    void ofTwoProposalsAtOnceForTheLastDaysOneWins() throws InterruptedException {
        var receiver = Trust.school("Contended school");
        var giver = Trust.school("Contended giver");
        var one = Trust.teacher("One", giver, 6);
        var two = Trust.teacher("Two", giver, 6);
        var proposals = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        var ready = new CountDownLatch(proposals.size());

        try (var threads = Executors.newFixedThreadPool(proposals.size())) {
            for (var proposal : proposals) {
                threads.submit(() -> {
                    ready.countDown();
                    ready.await();
                    handle(event(EventTypes.INTERVENTION_PROPOSED, proposal, receiver, Map.of(two, 4, one, 4)));
                    return null;
                });
            }
        }

        var answers =
                Events.await(BOOKINGS, proposals.size(), event -> proposals.contains(UUID.fromString(event.key())));
        assertThat(answers)
                .extracting(Published::happened)
                .containsExactlyInAnyOrder("reserved", "refused", "refused", "refused");
        ledger(one, 4, 0, 2);
        ledger(two, 4, 0, 2);
    }

    @Test
    void aHeadteacherSeesTheDaysOfWhoeverComesToHelp() {
        var receiver = Trust.school("Helped school");
        var person = Trust.teacher("Helper", Trust.school("Helping school"), 12);
        var head = UUID.randomUUID() + "@uplift.test";
        Trust.as("HEAD", head, receiver)
                .get("/api/capacity/people/" + person)
                .then()
                .statusCode(404);

        Events.publish(event(EventTypes.INTERVENTION_PROPOSED, intervention, receiver, Map.of(person, 6)));
        answer(EventTypes.BOOKING_RESERVED);

        Trust.as("HEAD", head, receiver)
                .get("/api/capacity/people/" + person)
                .then()
                .body("name", equalTo("Helper"));
    }

    /** Nothing happened to what is only stated: copies take it, a saga that acted on it would book again. */
    @Test
    void anInterventionThatIsStatedMovesNoDays() {
        var receiver = Trust.school("Stated school");
        var person = Trust.teacher("Stated", receiver, 12);
        var next = UUID.randomUUID();

        Events.publish(event(EventTypes.INTERVENTION_STATED, intervention, receiver, Map.of(person, 6)));
        Events.send(Proposals.withKey(
                intervention, event(EventTypes.INTERVENTION_PROPOSED, next, receiver, Map.of(person, 2))));

        Events.await(EventTypes.BOOKING_RESERVED, next.toString());
        assertThat(answers()).isEmpty();
        ledger(person, 2, 0, 10);
    }

    @Test
    void everyKindOfRecordStatesItselfByItsContract() {
        var receiver = Trust.school("Restated school");
        var person = Trust.teacher("Restated", receiver, 12);
        var unknown = UUID.randomUUID();
        Events.publish(event(EventTypes.INTERVENTION_PROPOSED, intervention, receiver, Map.of(person, 6)));
        var reserved = answer(EventTypes.BOOKING_RESERVED);
        Events.publish(event(EventTypes.INTERVENTION_PROPOSED, unknown, receiver, Map.of(unknown, 1)));
        Events.await(EventTypes.BOOKING_REFUSED, unknown.toString());

        Trust.administrator()
                .contentType("application/json")
                .body("{}")
                .post("/api/restatements/schools")
                .then()
                .statusCode(202);

        var stated = answer(EventTypes.BOOKING_STATED);
        assertThat(stated.sequence()).isEqualTo(reserved.sequence());
        assertThat(stated.json().getString("status")).isEqualTo("RESERVED");
        assertThat(stated.json().getInt("days")).isEqualTo(6);
        assertThat(Events.await(EventTypes.BOOKING_STATED, unknown.toString())
                        .json()
                        .getString("status"))
                .isEqualTo("REFUSED");
        Events.await(EventTypes.SCHOOL_STATED, "" + receiver);
        Events.await(EventTypes.PERSON_STATED, person.toString());
    }

    @Test
    void everyExampleOfAnInterventionsEventIsUnderstood() {
        var examples = EventContracts.all().stream()
                .filter(contract -> contract.aggregate().equals("intervention"))
                .flatMap(contract -> contract.examples().values().stream()
                        .map(data ->
                                Envelope.of(contract.event(), UUID.randomUUID().toString(), 1, data)))
                .toList();

        assertThat(examples).hasSizeGreaterThan(8).allSatisfy(this::handle);
    }

    /** As the inbox does, without the way through the broker. */
    private void handle(Envelope event) {
        QuarkusTransaction.requiringNew()
                .run(() -> saga.on(new IncomingEvent(
                        event.id(),
                        event.type().fullName(),
                        event.subject(),
                        event.sequence(),
                        event.time(),
                        event.actor(),
                        Proposals.tree(event.data()))));
    }

    private Published answer(EventType type) {
        return Events.await(type, intervention.toString());
    }

    private List<Published> answers() {
        return Events.on(BOOKINGS).stream()
                .filter(event -> event.key().equals(intervention.toString()))
                .toList();
    }

    /** A booking of one day, published on the same partition, shows that what came before it was handled. */
    private void settle(int receiver, UUID person) {
        var after = event(EventTypes.INTERVENTION_PROPOSED, UUID.randomUUID(), receiver, Map.of(person, 1));
        Events.send(Proposals.withKey(intervention, after));
        Events.await(EventTypes.BOOKING_RESERVED, after.subject());
    }

    private static void ledger(UUID person, int reserved, int delivered, int free) {
        Trust.administrator()
                .get("/api/capacity/people/" + person + "?year=2026/27")
                .then()
                .statusCode(200)
                .body("reserved", equalTo(reserved))
                .body("delivered", equalTo(delivered))
                .body("free", equalTo(free));
    }

    private static void balance(int school, int gives, int receives) {
        Trust.administrator()
                .get("/api/capacity/schools/" + school + "?year=2026/27")
                .then()
                .body("gives.total", equalTo(gives))
                .body("receives.total", equalTo(receives))
                .body("balance", equalTo(gives - receives));
    }

    private void holding(String status, Number days) {
        Awaitility.await()
                .untilAsserted(() -> Trust.administrator()
                        .get("/api/reconciliation?limit=200")
                        .then()
                        .body(
                                "items.find { it.interventionId == '%s' }.status".formatted(intervention),
                                equalTo(status))
                        .body(
                                "items.find { it.interventionId == '%s' }.changedAt".formatted(intervention),
                                startsWith("20"))
                        .body("items.find { it.interventionId == '%s' }.days".formatted(intervention), equalTo(days)));
    }
}
