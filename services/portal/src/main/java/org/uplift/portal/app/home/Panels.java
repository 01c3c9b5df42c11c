package org.uplift.portal.app.home;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uplift.codesign.api.practices.PracticeSearch;
import org.uplift.codesign.api.practices.PracticeStatus;
import org.uplift.codesign.api.practices.PracticesApi;
import org.uplift.finance.api.budgets.BudgetSearch;
import org.uplift.finance.api.budgets.BudgetsApi;
import org.uplift.interventions.api.commissioning.InterventionRow;
import org.uplift.interventions.api.commissioning.InterventionSearch;
import org.uplift.interventions.api.commissioning.InterventionsApi;
import org.uplift.interventions.api.commissioning.ReviewDue;
import org.uplift.interventions.api.needs.NeedSearch;
import org.uplift.interventions.api.needs.NeedsApi;
import org.uplift.platform.api.ListRequest;
import org.uplift.platform.api.Page;
import org.uplift.platform.calendar.AcademicYear;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.services.Service;
import org.uplift.portal.app.home.Panel.Frame;
import org.uplift.portal.app.home.Panel.Item;
import org.uplift.portal.kit.calls.Calls;
import org.uplift.portal.kit.page.Words;
import org.uplift.portal.kit.session.Signed;
import org.uplift.reporting.api.packs.PackSearch;
import org.uplift.reporting.api.packs.PackStatus;
import org.uplift.reporting.api.packs.PacksApi;
import org.uplift.schools.api.capacity.BookedDays;
import org.uplift.schools.api.capacity.BookingStatus;
import org.uplift.schools.api.capacity.CapacityApi;

/** What needs the reader: which parts home has follows from what they may do, each part from one call, all at once. */
@Singleton
class Panels {

    private static final int FEW = 5;

    private final Calls calls;
    private final InterventionsApi interventions;
    private final NeedsApi needs;
    private final PracticesApi practices;
    private final BudgetsApi budgets;
    private final PacksApi packs;
    private final CapacityApi capacity;
    private final Clock clock;

    Panels(
            Calls calls,
            InterventionsApi interventions,
            NeedsApi needs,
            PracticesApi practices,
            BudgetsApi budgets,
            PacksApi packs,
            CapacityApi capacity,
            Clock clock) {
        this.calls = calls;
        this.interventions = interventions;
        this.needs = needs;
        this.practices = practices;
        this.budgets = budgets;
        this.packs = packs;
        this.capacity = capacity;
        this.clock = clock;
    }

    /** The parts under way; each is waited for by asking it. The most pressing come first. */
    List<Supplier<Panel>> start(Signed signed) {
        var started = new ArrayList<Supplier<Panel>>();
        if (signed.may(Permission.INTERVENTIONS_REVIEW)) {
            started.add(reviews());
        }
        if (signed.may(Permission.INTERVENTIONS_PROPOSE)) {
            started.add(unmet());
        }
        if (signed.may(Permission.PRACTICES_DECIDE)) {
            started.add(decisions());
        }
        if (signed.may(Permission.INTERVENTIONS_READ) && !signed.may(Permission.INTERVENTIONS_REVIEW)) {
            started.add(support());
        }
        if (signed.may(Permission.BUDGETS_WRITE)) {
            started.add(tight());
        }
        if (signed.may(Permission.PACKS_WRITE)) {
            started.add(drafts());
        } else if (signed.may(Permission.PACKS_READ)) {
            started.add(published());
        }
        return started;
    }

    /** Where the reader gives days; only somebody who owes or gives any has this part. */
    Supplier<Panel> deployments() {
        return panel(
                new Frame(
                        "deployed",
                        "Where you give support",
                        "/interventions?live=true",
                        "No days of yours are booked."),
                Service.SCHOOLS,
                () -> new Page<>(
                        capacity.mine().bookings().stream()
                                .filter(booked -> booked.status() == BookingStatus.RESERVED)
                                .map(Panels::item)
                                .toList(),
                        null));
    }

    private Supplier<Panel> reviews() {
        var search = new InterventionSearch();
        search.review = List.of(ReviewDue.OVERDUE, ReviewDue.DUE);
        return panel(
                new Frame(
                        "reviews",
                        "Reviews due",
                        "/interventions?review=OVERDUE&review=DUE&sort=nextReviewOn",
                        "No review is due in the next two weeks."),
                Service.INTERVENTIONS,
                () -> interventions.list(search, few("nextReviewOn")).map(Panels::review));
    }

    private Supplier<Panel> unmet() {
        var search = new NeedSearch();
        search.unserved = true;
        return panel(
                new Frame(
                        "unmet",
                        "Needs with no support yet",
                        "/needs?unserved=true",
                        "Every open need has support under way."),
                Service.INTERVENTIONS,
                () -> needs.list(search, few(null))
                        .map(need -> new Item(
                                need.summary(),
                                about(need.strand().label(), day("Recorded", need.recordedOn())),
                                "/needs/" + need.id(),
                                "")));
    }

    private Supplier<Panel> decisions() {
        var search = new PracticeSearch();
        search.status = List.of(PracticeStatus.PUT_TO_EXECUTIVE);
        return panel(
                new Frame(
                        "decisions",
                        "Practices waiting for a decision",
                        "/practices?status=PUT_TO_EXECUTIVE",
                        "No practice has been put to the Principals Executive."),
                Service.CODESIGN,
                () -> practices
                        .list(search, few(null))
                        .map(practice -> new Item(
                                practice.title(), practice.status().label(), "/practices/" + practice.id(), "")));
    }

    private Supplier<Panel> support() {
        var search = new InterventionSearch();
        search.live = true;
        return panel(
                new Frame(
                        "support",
                        "Support under way",
                        "/interventions?live=true",
                        "No school of yours has support under way."),
                Service.INTERVENTIONS,
                () -> interventions.list(search, few("nextReviewOn")).map(Panels::review));
    }

    private Supplier<Panel> tight() {
        var year = AcademicYear.of(LocalDate.now(clock));
        var search = new BudgetSearch();
        search.year = List.of(year);
        return panel(
                new Frame(
                        "tight",
                        "Budgets with the least left",
                        "/budgets?year=" + Words.inAddress(year.label()) + "&sort=balance",
                        "No budget has been set for " + year + "."),
                Service.FINANCE,
                () -> budgets.list(search, few("balance"))
                        .map(budget -> new Item(
                                budget.name(),
                                "%s of %s left".formatted(Words.money(budget.balance()), Words.money(budget.amount())),
                                "/budgets/" + Words.inAddress(budget.code()),
                                budget.balance().signum() <= 0 ? "Nothing left" : "")));
    }

    private Supplier<Panel> drafts() {
        var search = new PackSearch();
        search.status = List.of(PackStatus.DRAFT);
        return panel(
                new Frame("packs", "Board packs to publish", "/packs?status=DRAFT", "No pack is being drafted."),
                Service.REPORTING,
                () -> packs.list(search, few("meetingOn"))
                        .map(pack -> new Item(
                                pack.title(),
                                "For the meeting on " + Words.day(pack.meetingOn()),
                                "/packs/" + pack.id(),
                                pack.meetingOn().isBefore(LocalDate.now(clock).plusWeeks(1)) ? "Due" : "")));
    }

    private Supplier<Panel> published() {
        var search = new PackSearch();
        search.status = List.of(PackStatus.PUBLISHED);
        return panel(
                new Frame("packs", "Board packs to read", "/packs", "No pack has been published yet."),
                Service.REPORTING,
                () -> packs.list(search, few("-meetingOn"))
                        .map(pack -> new Item(
                                pack.title(),
                                "For the meeting on " + Words.day(pack.meetingOn()),
                                "/packs/" + pack.id(),
                                "")));
    }

    private Supplier<Panel> panel(Frame frame, Service service, Callable<Page<Item>> call) {
        var pending = calls.start(service, call);
        return () -> new Panel(frame, pending.section());
    }

    private static Item review(InterventionRow one) {
        var next = one.nextReviewOn();
        return new Item(
                one.summary(),
                about(Words.of(one.strand()), next == null ? "" : day("Review due", next)),
                "/interventions/" + one.id(),
                one.reviewOverdue() ? "Overdue" : "");
    }

    private static Item item(BookedDays booking) {
        var ends = booking.endsOn();
        return new Item(
                booking.receiver(),
                about(
                        Words.days(booking.days()),
                        ends == null ? "" : Words.shortDay(booking.startsOn()) + " to " + Words.shortDay(ends)),
                "/interventions/" + booking.interventionId(),
                "");
    }

    private static String about(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(". "));
    }

    private static String day(String what, @Nullable LocalDate day) {
        return day == null ? "" : what + " " + Words.shortDay(day);
    }

    private static ListRequest few(@Nullable String sort) {
        return new ListRequest(FEW, null, sort, true);
    }
}
