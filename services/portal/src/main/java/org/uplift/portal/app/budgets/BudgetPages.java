package org.uplift.portal.app.budgets;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.uplift.finance.api.budgets.BudgetAction;
import org.uplift.finance.api.budgets.BudgetRecord;
import org.uplift.finance.api.budgets.BudgetRow;
import org.uplift.finance.api.budgets.BudgetSearch;
import org.uplift.finance.api.budgets.BudgetsApi;
import org.uplift.finance.api.budgets.CommitmentRow;
import org.uplift.interventions.api.commissioning.InterventionRow;
import org.uplift.interventions.api.commissioning.InterventionSearch;
import org.uplift.interventions.api.commissioning.InterventionsApi;
import org.uplift.platform.api.ListRequest;
import org.uplift.platform.api.Page;
import org.uplift.platform.api.PageRequest;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.services.Service;
import org.uplift.portal.kit.calls.Calls;
import org.uplift.portal.kit.calls.Section;
import org.uplift.portal.kit.figures.MoneyBar;
import org.uplift.portal.kit.listing.Cell;
import org.uplift.portal.kit.listing.Column;
import org.uplift.portal.kit.listing.Filter;
import org.uplift.portal.kit.listing.Listing;
import org.uplift.portal.kit.listing.Lists;
import org.uplift.portal.kit.listing.Option;
import org.uplift.portal.kit.page.PageAnswers;
import org.uplift.portal.kit.page.Words;
import org.uplift.portal.kit.record.ChangeWords;
import org.uplift.portal.kit.record.Histories;
import org.uplift.portal.kit.record.Names;
import org.uplift.portal.kit.record.Offer;
import org.uplift.portal.kit.record.RecordHead;
import org.uplift.portal.kit.record.Tab;
import org.uplift.portal.kit.session.OpenTo;
import org.uplift.portal.kit.session.Signed;
import org.uplift.schools.api.register.SchoolRow;

/** Budgets: the list, and one with what it is promised to. */
@Path("/budgets")
public class BudgetPages {

    static final ChangeWords WORDS = ChangeWords.of(
            Map.of("schoolUrn", "School's URN", "year", "Academic year", "actual", "Spent", "committed", "Committed"));

    private static final String EVERY_YEAR = "all";
    private static final int COMMITMENTS = 50;
    /** The most a service hands over at once. */
    private static final int MOST = 200;

    private final Calls calls;
    private final BudgetsApi budgets;
    private final InterventionsApi interventions;
    private final Names names;
    private final Lists lists;
    private final Histories histories;
    private final BudgetYears years;
    private final Signed signed;

    BudgetPages(
            Calls calls,
            BudgetsApi budgets,
            InterventionsApi interventions,
            Names names,
            Lists lists,
            Histories histories,
            BudgetYears years,
            Signed signed) {
        this.calls = calls;
        this.budgets = budgets;
        this.interventions = interventions;
        this.names = names;
        this.lists = lists;
        this.histories = histories;
        this.years = years;
        this.signed = signed;
    }

    @GET
    @OpenTo(Permission.BUDGETS_READ)
    @RunOnVirtualThread
    public Response list(@Context UriInfo asked) {
        var schools = names.schools().section();
        var listing = columns(Listing.<BudgetRow>of("budgets", "Budgets", "/budgets")
                        .counting("budget", "budgets")
                        .intro("What is set, spent, committed to interventions and left, in pounds."))
                .filter(Filter.search("Words", "In the code, the name or the school's name"))
                .filter(Filter.one("year", "Academic year", yearOptions(), years.now()));
        if (schools.present() && !schools.get().isEmpty()) {
            listing.filter(Filter.one("school", "School", schoolOptions(schools.get())));
        }
        if (signed.may(Permission.BUDGETS_WRITE)) {
            listing.door("Set a budget", "/budgets/new");
        }
        return lists.answer(
                listing.order("code")
                        .nothingYet(
                                "No budgets for " + years.now(),
                                "Budgets of the schools you reach appear here once finance has set them."
                                        + " Another academic year may have some.")
                        .from(
                                Service.FINANCE,
                                (filters, place) -> budgets.list(
                                        filters.without("year", EVERY_YEAR).as(BudgetSearch.class), place)),
                asked);
    }

    private static Listing.Builder<BudgetRow> columns(Listing.Builder<BudgetRow> listing) {
        return listing.column(Column.<BudgetRow>of(
                                "Budget",
                                one -> Cell.link(
                                        one.name(),
                                        "/budgets/" + one.code(),
                                        one.code() + ", " + owner(one.schoolUrn(), one.schoolName())))
                        .sortedBy("name"))
                .column(Column.<BudgetRow>of("Code", one -> Cell.text(one.code()))
                        .sortedBy("code")
                        .inExportsOnly())
                .column(Column.<BudgetRow>of("School", one -> Cell.text(owner(one.schoolUrn(), one.schoolName())))
                        .sortedBy("school")
                        .inExportsOnly())
                .column(Column.<BudgetRow>of("Year", one -> Cell.text(one.year().label()))
                        .inExportsOnly())
                .column(money("Amount", "amount", one -> Cell.money(one.amount())))
                .column(money("Spent", "actual", one -> Cell.money(one.actual())))
                .column(money("Committed", "committed", one -> Cell.money(one.committed())))
                .column(money("Left", "balance", one -> Cell.money(one.balance())))
                .column(Column.of(
                        "As a bar", one -> Cell.bar(MoneyBar.of(one.amount(), one.actual(), one.committed()))));
    }

    /** Whose it is. */
    static String owner(@Nullable Integer schoolUrn, @Nullable String schoolName) {
        if (schoolUrn == null) {
            return "Central";
        }
        return Words.school(schoolName, schoolUrn);
    }

    private static Column<BudgetRow> money(String title, String order, Function<BudgetRow, Cell> cell) {
        return Column.of(title, cell).sortedByMost(order).number();
    }

    private List<Option> yearOptions() {
        return Stream.concat(
                        years.all().stream().map(year -> new Option(year, year)),
                        Stream.of(new Option(EVERY_YEAR, "Every year")))
                .toList();
    }

    private static List<Option> schoolOptions(List<SchoolRow> schools) {
        return schools.stream()
                .map(school -> new Option(Integer.toString(school.urn()), school.name()))
                .toList();
    }

    @GET
    @Path("/{code}")
    @OpenTo(Permission.BUDGETS_READ)
    @RunOnVirtualThread
    public Response budget(
            @RestPath String code,
            @RestQuery @Nullable String tab,
            @RestQuery @Nullable String after,
            @RestQuery @Nullable String done) {
        var paid = new InterventionSearch();
        paid.budget = code;
        var marker = after == null || "history".equals(tab) ? null : after;
        var held = calls.start(Service.FINANCE, () -> budgets.commitments(code, new PageRequest(COMMITMENTS, marker)));
        var known = calls.start(Service.INTERVENTIONS, () -> interventions.list(paid, ListRequest.first(MOST)));
        var schools = names.schools();
        var budget = calls.start(Service.FINANCE, () -> budgets.read(code).getEntity())
                .await();
        var head = head(budget, done)
                .tabs("/budgets/" + code, tab, Tab.of("budget", "Budget"), Tab.of("history", "History"));
        if (head.at("history")) {
            return PageAnswers.page(histories.page(
                    head, Service.FINANCE, place -> budgets.history(code, place), "budget", WORDS, after));
        }
        return PageAnswers.page(Templates.budget(
                head,
                budget,
                MoneyBar.of(budget.amount(), budget.actual(), budget.committed()),
                commitments(held.section(), known.section(), schools.section())));
    }

    private static RecordHead head(BudgetRecord budget, @Nullable String done) {
        var head = RecordHead.of(budget.name())
                .caption("Budget " + budget.code())
                .back("Budgets", "/budgets")
                .sub(owner(budget.schoolUrn(), budget.schoolName()) + ", " + budget.year())
                .actions(
                        budget.actions(),
                        Offer.of(BudgetAction.EDIT, "Change the budget", "/budgets/" + budget.code() + "/edit"));
        return done == null ? head : head.done(done.equals("set") ? "The budget is set." : "The budget is changed.");
    }

    /** What it is promised to, with the names only others know. */
    public record Commitments(Section<Page<CommitmentRow>> held, Section<?> named, List<Line> lines) {

        /** @param href empty where the reader may not open the intervention */
        public record Line(CommitmentRow commitment, String summary, String href, String school) {}
    }

    private Commitments commitments(
            Section<Page<CommitmentRow>> held, Section<Page<InterventionRow>> known, Section<List<SchoolRow>> schools) {
        var summaries = known.present()
                ? known.get().items().stream()
                        .collect(Collectors.toMap(InterventionRow::id, InterventionRow::summary, (one, same) -> one))
                : Map.<UUID, String>of();
        var schoolNames = schools.present()
                ? schools.get().stream().collect(Collectors.toMap(SchoolRow::urn, SchoolRow::name, (one, same) -> one))
                : Map.<Integer, String>of();
        var lines = held.present()
                ? held.get().items().stream()
                        .map(one -> {
                            var summary = Optional.ofNullable(summaries.get(one.interventionId()));
                            return new Commitments.Line(
                                    one,
                                    summary.orElse("An intervention"),
                                    summary.isPresent() && signed.may(Permission.INTERVENTIONS_READ)
                                            ? "/interventions/" + one.interventionId()
                                            : "",
                                    Optional.ofNullable(schoolNames.get(one.schoolUrn()))
                                            .orElse("School " + one.schoolUrn()));
                        })
                        .toList()
                : List.<Commitments.Line>of();
        return new Commitments(held, known, lines);
    }

    @CheckedTemplate(basePath = "budgets")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance budget(
                RecordHead head, BudgetRecord budget, MoneyBar bar, Commitments commitments);
    }
}
