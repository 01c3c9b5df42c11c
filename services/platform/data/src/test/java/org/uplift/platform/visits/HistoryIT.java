package org.uplift.platform.visits;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.uplift.platform.api.Change;
import org.uplift.platform.api.PageRequest;
import org.uplift.platform.audit.History;
import org.uplift.platform.testing.Events;
import org.uplift.platform.testing.Tokens;
import org.uplift.platform.testing.UpliftIT;

/** Field-level history: in the transaction of the change, newest first. */
@UpliftIT
class HistoryIT {

    @Inject
    Visiting visiting;

    @Inject
    History history;

    @Test
    void aNewRecordTellsWhatItBeganWith() {
        var id = visiting.plan(visit -> visit.themes = Set.of("reading", "behaviour"));

        assertThat(changes(id))
                .extracting(Change::what, Change::field, Change::before, Change::after)
                .containsExactlyInAnyOrder(
                        tuple("visit", "schoolUrn", null, "100001"),
                        tuple("visit", "title", null, "Learning walk"),
                        tuple("visit", "cost", null, "120.50"),
                        tuple("visit", "term.from", null, "2026-09-01"),
                        tuple("visit", "term.to", null, "2026-10-23"),
                        tuple("visit", "themes", null, "behaviour, reading"));
        assertThat(changes(id)).allSatisfy(change -> assertThat(change.actor()).isEqualTo("system:platform"));
    }

    @Test
    void whoeverChangedItIsNamedByPersonWhereTheyAreKnown() {
        // given
        Events.school(100_002);
        var person = Events.appoint("historian@uplift.test", "HEAD", 100_002);

        // when
        var id = given().auth()
                .oauth2(Tokens.of("historian@uplift.test"))
                .contentType("application/json")
                .body("{\"schoolUrn\": 100002, \"title\": \"Book look\"}")
                .post("/api/visits")
                .jsonPath()
                .getUUID("id");

        // then
        assertThat(changes(id)).extracting(Change::personId).containsOnly(person);
        assertThat(changes(visiting.plan(visit -> {})))
                .extracting(Change::personId)
                .containsOnlyNulls();
    }

    @Test
    void aChangeTellsOnlyTheFieldsThatChanged() {
        var id = visiting.plan(visit -> {});
        var earlier = visiting.plan(visit -> {});
        var before = changes(id).size();

        visiting.change(id, visit -> {
            visit.title = "Lesson visit";
            visit.cost = new BigDecimal("99.00");
            visit.term = new Term(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 12, 18));
            visit.fingerprint = "another";
            visit.previous = reference(earlier);
        });

        var all = changes(id);
        assertThat(all.subList(0, all.size() - before))
                .extracting(Change::field, Change::before, Change::after)
                .containsExactlyInAnyOrder(
                        tuple("title", "Learning walk", "Lesson visit"),
                        tuple("cost", "120.50", "99.00"),
                        tuple("term.to", "2026-10-23", "2026-12-18"),
                        tuple("previous", null, earlier.toString()));
    }

    @Test
    void aFieldSetTwiceBeforeItIsWrittenIsOneChange() {
        var id = visiting.plan(visit -> {});

        visiting.change(id, visit -> visit.title = "First thought");
        visiting.change(id, visit -> {
            visit.title = "Second thought";
            visit.title = "First thought";
        });

        assertThat(changes(id))
                .filteredOn(change -> change.field().equals("title"))
                .hasSize(2);
    }

    @Test
    void whatIsPersistedAndThenSetReadsAsItWasStored() {
        var id = QuarkusTransaction.requiringNew().call(() -> {
            var planned = visiting.plan(visit -> {});
            visiting.change(planned, visit -> visit.title = "Renamed at once");
            return planned;
        });

        assertThat(changes(id))
                .filteredOn(change -> change.field().equals("title"))
                .extracting(Change::before, Change::after)
                .containsExactly(tuple(null, "Renamed at once"));
    }

    @Test
    void aCollectionOfValuesIsOneField() {
        var id = visiting.plan(visit -> visit.themes = Set.of("reading"));

        visiting.change(id, visit -> visit.themes.add("attendance"));

        assertThat(changes(id).getFirst())
                .extracting(Change::field, Change::before, Change::after)
                .containsExactly("themes", "reading", "attendance, reading");
    }

    @Test
    void aPartFilesItsChangesUnderItsRecord() {
        var id = visiting.plan(visit -> visit.findings.add(new Finding(visit, "Calm corridors")));

        visiting.change(id, visit -> visit.findings.getFirst().text = "Calm, orderly corridors");
        visiting.change(id, visit -> visit.findings.clear());

        assertThat(changes(id))
                .filteredOn(change ->
                        change.what().equals("finding") && change.field().equals("text"))
                .extracting(Change::before, Change::after)
                .containsExactly(
                        tuple("Calm, orderly corridors", null),
                        tuple("Calm corridors", "Calm, orderly corridors"),
                        tuple(null, "Calm corridors"));
    }

    @Test
    void aRemovedRecordTellsWhatItWas() {
        var id = visiting.plan(visit -> {});

        visiting.remove(id);

        assertThat(changes(id))
                .filteredOn(change -> change.field().equals("title"))
                .extracting(Change::before, Change::after)
                .containsExactly(tuple("Learning walk", null), tuple(null, "Learning walk"));
    }

    @Test
    void aChangeThatRollsBackLeavesNoHistory() {
        var id = visiting.plan(visit -> {});
        var before = changes(id);

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    visiting.change(id, visit -> visit.title = "Never");
                    visiting.titled("this query flushes");
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");

        assertThat(changes(id)).isEqualTo(before);
    }

    @Test
    void theActorIsWhoeverSentTheRequestAndTheHistoryIsPagedNewestFirst() {
        Events.school(100_040);
        Events.appoint("editor@history.test", "HEAD", 100_040);
        var token = Tokens.of("editor@history.test");
        var id = given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body("{\"schoolUrn\": 100040, \"title\": \"Title 0\"}")
                .post("/api/visits")
                .jsonPath()
                .getString("id");
        for (var i = 1; i <= 3; i++) {
            given().auth()
                    .oauth2(token)
                    .contentType("application/json")
                    .body("{\"schoolUrn\": 100040, \"title\": \"Title %d\"}".formatted(i))
                    .post("/api/visits/{id}/rename", id)
                    .then()
                    .statusCode(200);
        }

        var first = given().auth()
                .oauth2(token)
                .get("/api/visits/{id}/history?limit=2", id)
                .jsonPath();
        var second = given().auth()
                .oauth2(token)
                .queryParam("after", first.getString("next"))
                .get("/api/visits/{id}/history?limit=2", id)
                .jsonPath();

        assertThat(first.getList("items.after")).containsExactly("Title 3", "Title 2");
        assertThat(second.getList("items.after")).startsWith("Title 1");
        assertThat(first.getString("items[0].actor")).isEqualTo(Events.actor("editor@history.test"));
    }

    @Test
    void theValuesInAHistoryCanBeForgotten() {
        var id = visiting.plan(visit -> {});

        QuarkusTransaction.requiringNew().run(() -> history.forgetValues("visit", id.toString()));

        assertThat(changes(id)).isNotEmpty().allSatisfy(change -> {
            assertThat(change.before()).isNull();
            assertThat(change.after()).isNull();
        });
    }

    private Visit reference(UUID id) {
        return io.quarkus.arc.Arc.container()
                .instance(jakarta.persistence.EntityManager.class)
                .get()
                .getReference(Visit.class, id);
    }

    private List<Change> changes(UUID id) {
        return history.of("visit", id.toString(), new PageRequest(200, null)).items();
    }
}
