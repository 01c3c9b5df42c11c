package org.uplift.schools;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.uplift.events.EventContract;
import org.uplift.events.EventContracts;
import org.uplift.events.EventType;
import org.uplift.events.EventTypes;
import org.uplift.events.Topics;
import org.uplift.platform.testing.Envelope;
import org.uplift.platform.testing.Events;
import org.uplift.platform.testing.Published;
import org.uplift.platform.testing.Restated;
import org.uplift.platform.testing.UpliftIT;

/** What is really sent keeps what the contracts promise, and every event there is a contract for is really sent. */
@UpliftIT
class EventsSentIT {

    private static final String BOOKINGS = Topics.BOOKING;
    private static final String INSPECTIONS = Topics.INSPECTION;

    @Test
    void everyEventOfThisServiceIsSentAndKeepsItsContract() {
        var urn = Trust.school("Sent school");
        put("/api/schools/" + urn + "/hub", "{\"hub\": \"North\"}");
        var person = Trust.teacher("Sent", urn, 12);
        var booking = bookings(urn, person);
        change(person);
        signIns(urn);
        kindOfPost();
        Trust.administrator().contentType(ContentType.JSON).post("/api/people/" + person + "/erase");
        Events.await(EventTypes.PERSON_ERASED, person.toString());
        Events.await(EventTypes.SCHOOL_CHANGED, String.valueOf(urn));

        var inspection = Trust.inspected(urn, LocalDate.of(2026, 3, 10));
        Events.await(EventTypes.INSPECTION_RECORDED, inspection.toString());
        Restated.all("schools");
        Events.await(EventTypes.POST_KIND_STATED, "HEAD");
        Events.await(EventTypes.SCHOOL_STATED, String.valueOf(urn));
        Events.await(EventTypes.PERSON_STATED, person.toString());
        Events.await(EventTypes.BOOKING_STATED, booking.toString());
        Events.await(EventTypes.INSPECTION_STATED, inspection.toString());

        var sent = new ArrayList<Published>();
        List.of(Topics.SCHOOL, Topics.PERSON, Topics.SIGN_IN, Topics.POST_KIND, BOOKINGS, INSPECTIONS)
                .forEach(topic -> Events.on(topic).stream()
                        .filter(event -> !"system:test".equals(event.headers().get("ce_actor")))
                        .forEach(sent::add));

        assertThat(sent).allSatisfy(event -> EventContracts.validate(event.type(), event.data()));
        var types = new TreeSet<String>();
        sent.forEach(event -> types.add(event.type()));
        assertThat(types)
                .containsExactlyElementsOf(new TreeSet<>(EventContracts.all().stream()
                        .filter(contract -> contract.service().equals("schools"))
                        .map(EventContract::type)
                        .toList()));
    }

    /** One that was released, one that was delivered and one that was refused; the first of them. */
    private static UUID bookings(int receiver, UUID person) {
        var first = UUID.randomUUID();
        var second = UUID.randomUUID();
        var third = UUID.randomUUID();
        Events.publish(proposal(EventTypes.INTERVENTION_PROPOSED, first, receiver, person, 3));
        Events.publish(proposal(EventTypes.INTERVENTION_STOPPED, first, receiver, person, 3));
        Events.publish(proposal(EventTypes.INTERVENTION_PROPOSED, second, receiver, person, 3));
        Events.publish(proposal(EventTypes.INTERVENTION_COMPLETED, second, receiver, person, 3));
        Events.publish(proposal(EventTypes.INTERVENTION_PROPOSED, third, receiver, person, 300));
        Events.await(EventTypes.BOOKING_RELEASED, first.toString());
        Events.await(EventTypes.BOOKING_DELIVERED, second.toString());
        Events.await(EventTypes.BOOKING_REFUSED, third.toString());
        return first;
    }

    private static void kindOfPost() {
        var code =
                "SENT_" + UUID.randomUUID().toString().replaceAll("[^a-f]", "").toUpperCase(Locale.ROOT);
        var kind = Map.of(
                "code", code, "title", "Sent", "heldAt", List.of("SCHOOL"), "permissions", List.of(), "daysOwed", 0);
        Trust.administrator().contentType(ContentType.JSON).body(kind).post("/api/post-kinds");
        Trust.administrator()
                .header("If-Match", "*")
                .contentType(ContentType.JSON)
                .body(kind)
                .put("/api/post-kinds/" + code)
                .then()
                .statusCode(200);
    }

    /** One that is linked on its owner's first page, switched off and on, and ended. */
    private static void signIns(int school) {
        var email = UUID.randomUUID() + "@uplift.test";
        var id = Trust.record(Map.of(
                        "name",
                        "Signs in",
                        "email",
                        email,
                        "appointments",
                        List.of(Map.of("kind", "SENCO", "schoolUrn", school, "from", "2020-09-01"))))
                .<String>path("id");
        Trust.as(email).get("/api/me").then().statusCode(200);
        for (var act : List.of("disable", "enable", "end")) {
            Trust.administrator()
                    .contentType(ContentType.JSON)
                    .body(Map.of("reason", "Tried"))
                    .post("/api/people/" + id + "/sign-in/" + act)
                    .then()
                    .statusCode(200);
        }
        Events.await(EventTypes.SIGN_IN_ENDED, id);
    }

    private static Envelope proposal(EventType type, UUID id, int receiver, UUID person, int days) {
        var data = """
                {"interventionId": "%s", "schoolUrn": %d, "startsOn": "2026-10-05", "endsOn": "2027-03-26",
                 "support": [{"personId": "%s", "days": %d}]}""".formatted(id, receiver, person, days);
        return Envelope.of(type, id.toString(), 1, data);
    }

    private static void change(UUID person) {
        var path = "/api/people/" + person;
        var read = Trust.administrator().get(path);
        Trust.administrator()
                .header("If-Match", read.header("ETag"))
                .contentType(ContentType.JSON)
                .body(Map.of("name", "Changed", "email", read.<String>path("email")))
                .put(path)
                .then()
                .statusCode(200);
    }

    private static void put(String path, String body) {
        Trust.administrator()
                .contentType(ContentType.JSON)
                .body(body)
                .put(path)
                .then()
                .statusCode(200);
    }
}
