package org.uplift.interventions.needs;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uplift.events.EventTypes;
import org.uplift.interventions.InterventionCalls;
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
        Supplier<RequestSpecification> head = () -> InterventionCalls.as("HEAD", SCHOOL);

        // when
        var created = head.get().body(InterventionCalls.needBody(SCHOOL)).post("/api/needs");

        // then
        assertThat(created.statusCode()).isEqualTo(201);
        var id = created.jsonPath().getString("id");
        assertThat(created.header("Location")).endsWith("/api/needs/" + id);
        var read = head.get().get("/api/needs/" + id);
        assertThat(read.header("ETag")).isEqualTo(created.header("ETag"));
        assertThat(read.jsonPath().getList("evidence.kind")).containsExactly("work scrutiny", "results");
        assertThat(read.jsonPath().getString("strand")).isEqualTo("SUBJECT");
        assertThat(read.jsonPath().getString("status")).isEqualTo("OPEN");
        var event = Events.await(EventTypes.NEED_RECORDED, id);
        assertThat(event.json().getInt("schoolUrn")).isEqualTo(SCHOOL);
        assertThat(head.get().get("/api/needs/" + id + "/history").jsonPath().getList("items.field"))
                .contains("summary", "evidence");
    }

    @Test
    void aSchoolOutOfReachOrUnknownIsRefused() {
        // given
        Events.school(SCHOOL);
        Supplier<RequestSpecification> head = () -> InterventionCalls.as("HEAD", 930_399);

        // when
        var outOfReach = head.get().body(InterventionCalls.needBody(SCHOOL)).post("/api/needs");
        var unknown = InterventionCalls.as("DIRECTOR")
                .body(InterventionCalls.needBody(939_999))
                .post("/api/needs");

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
        var refused = InterventionCalls.as("DIRECTOR")
                .body("{\"evidence\": [{\"kind\": \"\", \"on\": \"2026-01-02\", \"note\": \"Seen\"}]}")
                .post("/api/needs");
        var future = InterventionCalls.as("DIRECTOR")
                .body(InterventionCalls.needBody(SCHOOL)
                        .replace(InterventionCalls.TODAY.minusDays(3).toString(), "2101-01-01"))
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
        IntStream.range(0, 5).forEach(i -> InterventionCalls.need(school));
        InterventionCalls.need(930_303);
        Supplier<RequestSpecification> head = () -> InterventionCalls.as("HEAD", school);

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

    @Test
    void needsThatNothingServesAreFound() {
        // given
        int school = 930_304;
        var unserved = InterventionCalls.need(school);
        var proposed = InterventionCalls.need(school);
        InterventionCalls.proposed(proposed, InterventionCalls.DAYS_AND_COST);
        var abandoned = InterventionCalls.need(school);
        InterventionCalls.act(
                InterventionCalls.proposed(abandoned, InterventionCalls.NEITHER), "stop", "{\"reason\": \"A test\"}");
        Supplier<RequestSpecification> reader = () -> InterventionCalls.as("DIRECTOR");

        // when
        var found = reader.get()
                .get("/api/needs?school=930304&school=930305&unserved=true&sort=-newest&count=true")
                .jsonPath();

        // then
        assertThat(found.getList("items.id", UUID.class)).containsExactly(unserved, abandoned);
        assertThat(found.getLong("total")).isEqualTo(2);
        assertThat(found.getList("items.schoolName", String.class)).containsOnly("School 930304");
        assertThat(statements(() -> reader.get().get("/api/needs?unserved=true&q=fluency&sort=school")))
                .isEqualTo(1);
        assertThat(reader.get()
                        .get("/api/needs?school=930304&q=reasoning")
                        .jsonPath()
                        .getList("items"))
                .hasSize(3);
        assertThat(reader.get()
                        .get("/api/needs?school=930304&q=100%25")
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
        assertThat(reader.get().get("/api/needs?sort=colour").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "OPEN, DIRECTOR, PROPOSE",
        "OPEN, HEAD, PROPOSE",
        "OPEN, PARTNER,",
        "OPEN, service,",
        "MET, DIRECTOR,",
        "MET, HEAD,"
    })
    void aNeedOffersWhatWhoeverAsksMayDo(String status, String role, @Nullable String action) {
        // given
        int school = 930_306;
        var need = InterventionCalls.need(school);
        if (status.equals("MET")) {
            InterventionCalls.act(
                            InterventionCalls.proposed(need, InterventionCalls.NEITHER),
                            "close",
                            InterventionCalls.closing(InterventionCalls.TODAY, "WORKED"))
                    .then()
                    .statusCode(200);
        }

        // when
        var read = InterventionCalls.as(role, school).get("/api/needs/" + need).jsonPath();

        // then
        assertThat(read.getString("status")).isEqualTo(status);
        assertThat(read.getString("schoolName")).isEqualTo("School " + school);
        assertThat(read.getList("actions", String.class)).isEqualTo(action == null ? List.of() : List.of(action));
    }

    /** The background asks the database too, so the least of some tries counts. */
    private static long statements(Runnable call) {
        return IntStream.range(0, 6)
                .mapToLong(i -> Statements.during(call))
                .min()
                .orElseThrow();
    }
}
