package org.uplift.finance.budgets;

import org.uplift.finance.api.budgets.BudgetRow;
import org.uplift.finance.api.budgets.BudgetSearch;
import org.uplift.platform.access.Scope;
import org.uplift.platform.calendar.AcademicYear;
import org.uplift.platform.listing.Column;
import org.uplift.platform.listing.Conditions;
import org.uplift.platform.listing.Listing;

/** The list of budgets: what it shows, its orders, and what each filter means. */
final class BudgetList {

    static final String SHOWN = """
            new org.uplift.finance.api.budgets.BudgetRow(
                b.code, b.name, b.schoolUrn, school.name, b.year, b.amount, b.actual, b.committed, b.version)""";
    static final String FROM = "Budget b left join SchoolName school on school.urn = b.schoolUrn";

    static final Listing<BudgetRow> LISTING = Listing.of("budgets", BudgetRow.class)
            .show(SHOWN)
            .from(FROM)
            .unique("b.code")
            .order("code", Column.ascending("b.code"))
            .order("name", Column.ascending("lower(b.name)"))
            .order("school", Column.ascending("lower(school.name)").orNone())
            .order("year", Column.descending("b.year"), Column.ascending("b.code"))
            .order("amount", Column.ascending("b.amount"))
            .order("actual", Column.ascending("b.actual"))
            .order("committed", Column.ascending("b.committed"))
            .order("balance", Column.ascending("(b.amount - b.actual - b.committed)"))
            .done();

    private BudgetList() {}

    /** What a search means. */
    static Conditions of(BudgetSearch search, Scope scope) {
        return Conditions.within(scope, "b.schoolUrn")
                .anyOf("b.schoolUrn", search.school)
                .anyOf("b.year", search.year.stream().map(AcademicYear::label).toList())
                .text(search.q, "b.name", "b.code", "school.name");
    }
}
