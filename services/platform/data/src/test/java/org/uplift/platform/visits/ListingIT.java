package org.uplift.platform.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uplift.platform.access.Scope;
import org.uplift.platform.api.ListRequest;
import org.uplift.platform.api.Page;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.ProblemType;
import org.uplift.platform.testing.Statements;
import org.uplift.platform.testing.UpliftIT;

/** Lists in any order, a page at a time. */
@UpliftIT
class ListingIT {

    private static final Scope TRUST = new Scope.Trust();

    @Inject
    Visiting visiting;

    @Inject
    VisitSearch search;

    @ParameterizedTest
    @CsvSource({
        "newest, G F E D C B A",
        "-newest, A B C D E F G",
        "title, A B C D E F G",
        "-title, G F E D C B A",
        // 10, 20, 20, 20, 30, none, none: equal ones by their age, those without a cost last in both directions
        "cost, D A C F B E G",
        "-cost, B F C A D G E",
        "school, D B A G F E C",
        "-school, C E F G A B D"
    })
    void everyOrderIsTheSameWhateverThePageIsLong(String sort, String expected) {
        // given
        var mark = sevenVisits();

        for (var limit = 1; limit <= 8; limit++) {
            // when
            var titles = all(mark, sort, limit);

            // then
            assertThat(titles).as("%s, %d at a time", sort, limit).isEqualTo(List.of(expected.split(" ")));
        }
    }

    @Test
    void theTotalIsSaidWhenItIsAskedForAndCostsOneMoreStatement() {
        var mark = sevenVisits();

        assertThat(page(mark, new ListRequest(2, null, "title", true)).total()).isEqualTo(7);
        assertThat(page(mark, new ListRequest(2, null, "title", false)).total()).isNull();
        assertThat(Statements.during(() -> page(mark, new ListRequest(2, null, "cost", false))))
                .isEqualTo(1);
        assertThat(Statements.during(() -> page(mark, new ListRequest(2, null, "cost", true))))
                .isEqualTo(2);
    }

    @Test
    void aValueOfTheProjectionReachesEveryRow() {
        assertThat(page(sevenVisits(), ListRequest.first(10)).items())
                .extracting(VisitLine::readOn)
                .containsOnly(LocalDate.of(2026, 11, 22));
    }

    @Test
    void aMarkerIsOfItsOwnOrderAndFiltersOnly() {
        // given
        var mark = sevenVisits();
        var next = page(mark, new ListRequest(2, null, "title", false)).next();

        // then
        for (var other : List.of("cost", "-title", "newest")) {
            refused(ProblemType.INVALID_CURSOR, mark, new ListRequest(2, next, other, false));
        }
        refused(ProblemType.INVALID_CURSOR, mark + " a", new ListRequest(2, next, "title", false));
        assertThat(page(mark, new ListRequest(2, next, "title", true)).items()).hasSize(2);
    }

    @Test
    void anUnknownOrderIsRefusedWithThoseThereAre() {
        assertThat(refused(ProblemType.INVALID_PARAMETER, "x", new ListRequest(2, null, "colour", false)))
                .isEqualTo("The parameter sort is one of newest, title, cost, school;"
                        + " put - in front for the other direction.");
    }

    @Test
    void signsAreNoLettersAndPatternsOfTheDatabaseMeanNothing() {
        // given
        var mark = UUID.randomUUID().toString().replaceAll("[0-9ab-]", "z");
        List.of("100% there", "100 there", "a_b there", "axb there", "wow! there")
                .forEach(title -> visit(mark, title, 1, null));

        // then
        assertThat(titles(mark + " 100%")).containsExactlyInAnyOrder("100% there", "100 there");
        assertThat(titles(mark + " A_B")).containsExactly("a_b there");
        assertThat(titles(mark + " there W!")).containsExactly("wow! there");
        assertThat(titles(mark + " 100  THERE")).containsExactlyInAnyOrder("100% there", "100 there");
        refused(ProblemType.INVALID_PARAMETER, "x".repeat(201), ListRequest.first(5));
    }

    @Test
    void nobodySeesWhatLiesBeyondTheirSchools() {
        // given
        var mark = sevenVisits();
        var reach = new Scope.Schools(Set.of(101));

        // when
        var page = search.list(reach, mark, Optional.empty(), new ListRequest(50, null, "title", true));

        // then
        assertThat(page.items()).extracting(VisitLine::title).containsExactly("A", "B", "D");
        assertThat(page.total()).isEqualTo(3);
        assertThat(search.list(new Scope.Schools(Set.of()), mark, Optional.empty(), ListRequest.first(5))
                        .items())
                .isEmpty();
    }

    private String refused(ProblemType type, String q, ListRequest request) {
        var thrown = assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> page(q, request))
                .actual();
        assertThat(thrown.type()).isEqualTo(type);
        return thrown.detail();
    }

    /** A to G, made in this order; the mark finds them and nobody else's. */
    private String sevenVisits() {
        var mark = UUID.randomUUID().toString();
        visit(mark, "A", 101, "20");
        visit(mark, "B", 101, "30");
        visit(mark, "C", 103, "20");
        visit(mark, "D", 101, "10");
        visit(mark, "E", 102, null);
        visit(mark, "F", 102, "20");
        visit(mark, "G", 102, null);
        return mark;
    }

    private void visit(String mark, String title, int school, @Nullable String cost) {
        visiting.plan(visit -> {
            visit.title = title;
            visit.schoolUrn = school;
            visit.cost = cost == null ? null : new BigDecimal(cost);
            visit.fingerprint = mark;
        });
    }

    private List<String> all(String mark, String sort, int limit) {
        var titles = new ArrayList<String>();
        String after = null;
        do {
            var page = page(mark, new ListRequest(limit, after, sort, false));
            page.items().forEach(visit -> titles.add(visit.title()));
            after = page.next();
        } while (after != null);
        return titles;
    }

    private List<String> titles(String q) {
        return page(q, ListRequest.first(50)).items().stream()
                .map(VisitLine::title)
                .toList();
    }

    private Page<VisitLine> page(String q, ListRequest request) {
        return search.list(TRUST, q, Optional.empty(), request);
    }
}
