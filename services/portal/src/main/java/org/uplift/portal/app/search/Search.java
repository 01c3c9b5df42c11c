package org.uplift.portal.app.search;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uplift.codesign.api.practices.PracticeSearch;
import org.uplift.codesign.api.practices.PracticesApi;
import org.uplift.finance.api.budgets.BudgetSearch;
import org.uplift.finance.api.budgets.BudgetsApi;
import org.uplift.interventions.api.commissioning.InterventionSearch;
import org.uplift.interventions.api.commissioning.InterventionsApi;
import org.uplift.platform.api.ListRequest;
import org.uplift.platform.api.Page;
import org.uplift.portal.kit.calls.Calls;
import org.uplift.portal.kit.calls.Section;
import org.uplift.portal.kit.session.Signed;
import org.uplift.schools.api.people.PeopleApi;
import org.uplift.schools.api.people.PeopleSearch;
import org.uplift.schools.api.register.SchoolSearch;
import org.uplift.schools.api.register.SchoolsApi;

/** Asks every service at once for what the reader may see, each for a few of its kind. */
@Singleton
class Search {

    private final Calls calls;
    private final SchoolsApi schools;
    private final PeopleApi people;
    private final InterventionsApi interventions;
    private final PracticesApi practices;
    private final BudgetsApi budgets;

    Search(
            Calls calls,
            SchoolsApi schools,
            PeopleApi people,
            InterventionsApi interventions,
            PracticesApi practices,
            BudgetsApi budgets) {
        this.calls = calls;
        this.schools = schools;
        this.people = people;
        this.interventions = interventions;
        this.practices = practices;
        this.budgets = budgets;
    }

    /** What one kind of thing came up with. */
    record Result(SearchKind kind, Section<Page<SearchResult>> found) {}

    /** @param atMost how many of each kind */
    List<Result> find(String text, int atMost, Signed signed) {
        var underWay = Arrays.stream(SearchKind.values())
                .filter(kind ->
                        kind.orRelated() ? signed.mayOrIsRelated(kind.permission()) : signed.may(kind.permission()))
                .map(kind ->
                        new Asked(kind, calls.start(kind.service(), () -> ask(kind, text, ListRequest.first(atMost)))))
                .toList();
        return underWay.stream()
                .map(asked -> new Result(asked.kind(), asked.pending().section()))
                .toList();
    }

    private record Asked(SearchKind kind, Calls.Pending<Page<SearchResult>> pending) {}

    private Page<SearchResult> ask(SearchKind kind, String text, ListRequest place) {
        return switch (kind) {
            case SCHOOL ->
                schools.list(schoolsOf(text), place)
                        .map(school -> finding(kind, school.urn(), school.name(), school.phase(), school.postcode()));
            case PERSON ->
                people.list(peopleOf(text), place)
                        .map(person -> finding(kind, person.id(), person.name(), person.posts()));
            case INTERVENTION ->
                interventions
                        .list(interventionsOf(text), place)
                        .map(one -> finding(
                                kind,
                                one.id(),
                                one.summary(),
                                one.status().label(),
                                one.strand().label()));
            case PRACTICE ->
                practices
                        .list(practicesOf(text), place)
                        .map(practice -> finding(
                                kind,
                                practice.id(),
                                practice.title(),
                                practice.status().label()));
            case BUDGET ->
                budgets.list(budgetsOf(text), place)
                        .map(budget -> finding(
                                kind,
                                budget.code(),
                                budget.name(),
                                budget.code(),
                                budget.year().label()));
        };
    }

    private static SchoolSearch schoolsOf(String text) {
        var search = new SchoolSearch();
        search.q = text;
        return search;
    }

    private static PeopleSearch peopleOf(String text) {
        var search = new PeopleSearch();
        search.q = text;
        return search;
    }

    private static InterventionSearch interventionsOf(String text) {
        var search = new InterventionSearch();
        search.q = text;
        return search;
    }

    private static PracticeSearch practicesOf(String text) {
        var search = new PracticeSearch();
        search.q = text;
        return search;
    }

    private static BudgetSearch budgetsOf(String text) {
        var search = new BudgetSearch();
        search.q = text;
        return search;
    }

    private static SearchResult finding(SearchKind kind, Object id, String name, @Nullable String... about) {
        return new SearchResult(
                name,
                Stream.of(about)
                        .filter(Objects::nonNull)
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining(", ")),
                kind.list() + "/" + id);
    }
}
