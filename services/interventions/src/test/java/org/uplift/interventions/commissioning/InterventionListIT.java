package org.uplift.interventions.commissioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uplift.interventions.InterventionCalls.DAYS_AND_COST;
import static org.uplift.interventions.InterventionCalls.NEITHER;
import static org.uplift.interventions.InterventionCalls.TODAY;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uplift.interventions.InterventionCalls;
import org.uplift.platform.testing.Statements;
import org.uplift.platform.testing.UpliftIT;

/** What people look for among the interventions, and what each of them may do to one. */
@UpliftIT
class InterventionListIT {

    private static final UUID SUPPORTER = UUID.fromString("0199f1c0-0000-7000-8000-000000000021");

    @Inject
    DataSource database;

    @Test
    void everyFilterNarrowsAndSeveralNarrowTogether() {
        // given
        int first = 930_801;
        int second = 930_802;
        var waiting = InterventionCalls.proposed(InterventionCalls.need(first), DAYS_AND_COST);
        var need = InterventionCalls.need(second);
        var running = InterventionCalls.proposed(need, NEITHER);
        var stopped = InterventionCalls.proposed(need, NEITHER);
        InterventionCalls.act(stopped, "stop", "{\"reason\": \"A test\"}")
                .then()
                .statusCode(200);
        var both = "school=%d&school=%d".formatted(first, second);

        // then
        assertThat(ids(both)).containsExactly(stopped, running, waiting);
        assertThat(ids(both + "&status=PROPOSED,stopped")).containsExactly(stopped, waiting);
        assertThat(ids(both + "&live=true")).containsExactly(running);
        assertThat(ids(both + "&person=" + SUPPORTER)).containsExactly(waiting);
        assertThat(ids(both + "&budget=SI-2026")).containsExactly(waiting);
        assertThat(ids(both + "&person=" + UUID.randomUUID())).isEmpty();
        assertThat(ids(both + "&need=" + need)).containsExactly(stopped, running);
        assertThat(ids(both + "&strand=subject&route=SCHOOL_TO_SCHOOL")).hasSize(3);
        assertThat(ids(both + "&strand=ICT")).isEmpty();
        assertThat(ids(both + "&route=EXTERNAL")).isEmpty();
        assertThat(ids(both + "&q=COACHES specialist")).hasSize(3);
        assertThat(ids(both + "&q=school " + first)).containsExactly(waiting);
        assertThat(ids(both + "&q=coach_s")).isEmpty();
    }

    @Test
    void reviewsDueAndOverdueAreFound() {
        // given
        int school = 930_803;
        var need = InterventionCalls.need(school);
        var overdue = InterventionCalls.proposed(need, NEITHER);
        reviewOn(overdue, TODAY.minusDays(1));
        var due = InterventionCalls.proposed(need, NEITHER);
        reviewOn(due, TODAY.plusDays(14));
        var later = InterventionCalls.proposed(need, NEITHER);
        reviewOn(later, TODAY.plusDays(15));
        var paused = InterventionCalls.proposed(need, NEITHER);
        InterventionCalls.act(paused, "pause", "{\"reason\": \"A test\"}")
                .then()
                .statusCode(200);
        reviewOn(paused, TODAY.minusDays(9));
        var at = "school=" + school;

        // then
        assertThat(ids(at + "&review=OVERDUE")).containsExactly(overdue);
        assertThat(ids(at + "&review=due")).containsExactly(due);
        assertThat(ids(at + "&review=OVERDUE&review=DUE")).containsExactlyInAnyOrder(overdue, due);
        assertThat(ids(at + "&sort=nextReviewOn")).containsExactly(paused, overdue, due, later);
        assertThat(list(at + "&review=OVERDUE").getBoolean("items[0].reviewOverdue"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "newest",
                "school",
                "status",
                "strand",
                "route",
                "startsOn",
                "endsOn",
                "nextReviewOn",
                "days",
                "cost"
            })
    void everyOrderCanBeReadAPageAtATimeInBothDirections(String sort) {
        // given
        var schools = "school=930811&school=930812";
        if (ids(schools).isEmpty()) {
            var need = InterventionCalls.need(930_811);
            InterventionCalls.proposed(need, DAYS_AND_COST);
            InterventionCalls.proposed(need, NEITHER);
            InterventionCalls.proposed(InterventionCalls.need(930_812), DAYS_AND_COST);
            InterventionCalls.act(InterventionCalls.proposed(need, NEITHER), "stop", "{\"reason\": \"A test\"}");
        }

        for (var order : List.of(sort, "-" + sort)) {
            // when
            var whole = ids(schools + "&sort=" + order);

            // then
            assertThat(whole).hasSize(4);
            assertThat(inPages(schools + "&limit=1&sort=" + order)).isEqualTo(whole);
        }
    }

    @Test
    void aListIsOneStatementAndItsTotalOneMore() {
        // given
        InterventionCalls.proposed(InterventionCalls.need(930_821), DAYS_AND_COST);
        var reader = InterventionCalls.as("DIRECTOR");

        // then
        assertThat(statements(() -> reader.get("/api/interventions?school=930821&live=true&q=coach&sort=school")))
                .isEqualTo(1);
        assertThat(statements(() -> reader.get("/api/interventions?school=930821&count=true")))
                .isEqualTo(2);
        assertThat(list("school=930821&count=true").getLong("total")).isEqualTo(1);
        assertThat(list("school=930821").getMap("")).doesNotContainKey("total");
        assertThat(list("school=930821").getString("items[0].schoolName")).isEqualTo("School 930821");
    }

    @Test
    void anUnknownOrderIsRefusedWithThoseThereAre() {
        var refused = InterventionCalls.as("DIRECTOR").get("/api/interventions?sort=colour");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.jsonPath().getString("detail"))
                .startsWith("The parameter sort is one of newest, school, status,");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "COMMISSIONED; DIRECTOR;     REVIEW CLOSE STOP PAUSE",
                "COMMISSIONED; HEAD;       REVIEW",
                "COMMISSIONED; PARTNER; REVIEW",
                "COMMISSIONED; GOVERNOR;            ",
                "PROPOSED;     DIRECTOR;     STOP",
                "PROPOSED;     HEAD;       ",
                "PAUSED;       DIRECTOR;     STOP RESUME",
                "PAUSED;       PARTNER; ",
                "STOPPED;      DIRECTOR;     ",
                "STOPPED;      administrator;       "
            })
    void actionsAreWhatWhoeverAsksMayDoWhereItStands(String status, String role, String actions) {
        // given
        var intervention = InterventionCalls.proposed(
                InterventionCalls.need(930_831), status.equals("PROPOSED") ? DAYS_AND_COST : NEITHER);
        switch (status) {
            case "PAUSED" -> InterventionCalls.act(intervention, "pause", "{\"reason\": \"A test\"}");
            case "STOPPED" -> InterventionCalls.act(intervention, "stop", "{\"reason\": \"A test\"}");
            default -> {}
        }

        // when
        var read = InterventionCalls.as(role, 930_831)
                .get("/api/interventions/" + intervention)
                .jsonPath();

        // then
        assertThat(read.getString("status")).isEqualTo(status);
        assertThat(read.getString("schoolName")).isEqualTo("School 930831");
        assertThat(read.getList("actions", String.class))
                .containsExactlyInAnyOrderElementsOf(actions == null ? List.of() : List.of(actions.split(" ")));
    }

    private static List<UUID> ids(String query) {
        return list(query).getList("items.id", UUID.class);
    }

    private static List<UUID> inPages(String query) {
        var found = new ArrayList<UUID>();
        var page = list(query);
        found.addAll(page.getList("items.id", UUID.class));
        while (page.getString("next") != null) {
            page = list(query + "&after=" + page.getString("next"));
            found.addAll(page.getList("items.id", UUID.class));
        }
        return found;
    }

    private static JsonPath list(String query) {
        var response = InterventionCalls.as("DIRECTOR").get("/api/interventions?" + query);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        return response.jsonPath();
    }

    /** Nobody may set a review in the past, so time is made to pass in the row itself. */
    private void reviewOn(UUID intervention, LocalDate day) {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement("update intervention set next_review_on = ? where id = ?")) {
            update.setObject(1, day);
            update.setObject(2, intervention);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The background asks the database too, so the least of some tries counts. */
    private static long statements(Runnable call) {
        return java.util.stream.IntStream.range(0, 6)
                .mapToLong(i -> Statements.during(call))
                .min()
                .orElseThrow();
    }
}
