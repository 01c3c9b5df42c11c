package org.uplift.interventions.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uplift.interventions.Cycle.NEEDS;

import io.restassured.specification.RequestSpecification;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.uplift.interventions.Cycle;
import org.uplift.platform.testing.Events;
import org.uplift.platform.testing.Statements;
import org.uplift.platform.testing.UpliftIT;

@UpliftIT
class NeedIT {

    private static final int SCHOOL = 930_301;

    @Test
    void aHeadRecordsANeedWithItsEvidence() {
        // given
        Events.school(SCHOOL);
        Supplier<RequestSpecification> head = () -> Cycle.as("school-leader", SCHOOL);

        // when
        var created = head.get().body(Cycle.needBody(SCHOOL)).post("/api/needs");

        // then
        assertThat(created.statusCode()).isEqualTo(201);
        var id = created.jsonPath().getString("id");
        assertThat(created.header("Location")).endsWith("/api/needs/" + id);
        var read = head.get().get("/api/needs/" + id);
        assertThat(read.header("ETag")).isEqualTo(created.header("ETag"));
        assertThat(read.jsonPath().getList("evidence.kind")).containsExactly("work scrutiny", "results");
        assertThat(read.jsonPath().getString("strand")).isEqualTo("SUBJECT");
        assertThat(read.jsonPath().getString("status")).isEqualTo("OPEN");
        var event = Events.await(NEEDS, id, "recorded");
        assertThat(event.json().getInt("schoolUrn")).isEqualTo(SCHOOL);
        assertThat(head.get().get("/api/needs/" + id + "/history").jsonPath().getList("items.field"))
                .contains("summary", "evidence");
    }

    @Test
    void aSchoolOutOfReachOrUnknownIsRefused() {
        // given
        Events.school(SCHOOL);
        Supplier<RequestSpecification> head = () -> Cycle.as("school-leader", 930_399);

        // when
        var outOfReach = head.get().body(Cycle.needBody(SCHOOL)).post("/api/needs");
        var unknown = Cycle.as("trust-executive").body(Cycle.needBody(939_999)).post("/api/needs");

        // then
        assertThat(outOfReach.statusCode()).isEqualTo(422);
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.jsonPath().getString("type")).isEqualTo("urn:uplift:problem:unknown-school");
        assertThat(unknown.jsonPath().getString("errors[0].pointer")).isEqualTo("/schoolUrn");
    }

    @Test
    void whatIsMissingIsToldWithPointers() {
        // given
        Events.school(SCHOOL);

        // when
        var refused = Cycle.as("trust-executive")
                .body("{\"evidence\": [{\"kind\": \"\", \"on\": \"2026-01-02\", \"note\": \"Seen\"}]}")
                .post("/api/needs");
        var future = Cycle.as("trust-executive")
                .body(Cycle.needBody(SCHOOL).replace(Cycle.TODAY.minusDays(3).toString(), "2101-01-01"))
                .post("/api/needs");

        // then
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.jsonPath().getList("errors.pointer", String.class))
                .containsExactlyInAnyOrder("/schoolUrn", "/strand", "/summary", "/evidence/0/kind");
        assertThat(future.jsonPath().getString("errors[0].pointer")).isEqualTo("/evidence/0/on");
    }

    @Test
    void aListShowsOnlyWhatIsWithinReachAndCostsTheSameHoweverLong() {
        // given
        int school = 930_302;
        IntStream.range(0, 5).forEach(i -> Cycle.need(school));
        Cycle.need(930_303);
        Supplier<RequestSpecification> head = () -> Cycle.as("school-leader", school);

        // when
        var mine = head.get().get("/api/needs?status=open&strand=SUBJECT").jsonPath();
        var others = head.get().get("/api/needs?school=930303").jsonPath();

        // then
        assertThat(mine.getList("items.schoolUrn", Integer.class)).hasSize(5).containsOnly(school);
        assertThat(others.getList("items")).isEmpty();
        assertThat(head.get().get("/api/needs?status=MET").jsonPath().getList("items"))
                .isEmpty();
        assertThat(statements(() -> head.get().get("/api/needs?limit=1")))
                .isEqualTo(statements(() -> head.get().get("/api/needs?limit=5")));
    }

    /** The background asks the database too, so the least of some tries counts. */
    private static long statements(Runnable call) {
        return IntStream.range(0, 6)
                .mapToLong(i -> Statements.during(call))
                .min()
                .orElseThrow();
    }
}
