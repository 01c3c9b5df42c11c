package org.uplift.schools.capacity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.uplift.platform.access.Scope;
import org.uplift.platform.calendar.AcademicYear;
import org.uplift.platform.paging.Page;
import org.uplift.platform.paging.PageRequest;
import org.uplift.platform.paging.Pages;
import org.uplift.platform.problem.ProblemException;
import org.uplift.schools.people.Staff;
import org.uplift.schools.register.SchoolCard;
import org.uplift.schools.register.SchoolDirectory;

/** Reads the ledger: person by person, and school by school. */
@ApplicationScoped
class Accounts {

    private static final String HOLDINGS = "holdings-by-intervention";

    private final Bookings bookings;
    private final Staff staff;
    private final SchoolDirectory schools;
    private final Pages pages;

    Accounts(Bookings bookings, Staff staff, SchoolDirectory schools, Pages pages) {
        this.bookings = bookings;
        this.staff = staff;
        this.schools = schools;
        this.pages = pages;
    }

    @Transactional
    public PersonLedger ofPerson(Scope scope, UUID id, AcademicYear year) {
        var person = staff.find(scope, id).orElseThrow(() -> ProblemException.notFound("Person " + id));
        var lines = bookings.ofPerson(id);
        var receivers = schools.named(
                lines.stream().map(LedgerLine::receiverUrn).distinct().toList());
        var asked = YearOfDays.of(year, person.supportDaysPerYear(), lines);
        var years = Stream.concat(Stream.of(year), lines.stream().map(line -> new AcademicYear(line.startYear())))
                .distinct()
                .sorted((left, right) -> right.compareTo(left))
                .map(one -> YearOfDays.of(one, person.supportDaysPerYear(), lines))
                .toList();
        var booked = lines.stream()
                .filter(line -> line.startYear() == year.startYear())
                .map(line -> booked(line, receivers))
                .toList();
        return new PersonLedger(
                id,
                person.name(),
                year.label(),
                asked.entitlement(),
                asked.reserved(),
                asked.delivered(),
                asked.free(),
                booked,
                years);
    }

    private static BookedDays booked(LedgerLine line, Map<Integer, SchoolCard> receivers) {
        var receiver = receivers.get(line.receiverUrn());
        return new BookedDays(
                line.interventionId(),
                new AcademicYear(line.startYear()).label(),
                line.receiverUrn(),
                receiver == null ? "School " + line.receiverUrn() : receiver.name(),
                line.status(),
                Days.plain(line.days()));
    }

    @Transactional
    public SchoolBalance ofSchool(Scope scope, int urn, AcademicYear year) {
        var school = schools.find(scope, urn).orElseThrow(() -> ProblemException.notFound("School " + urn));
        var lines = bookings.ofSchool(scope, urn, year);
        var gives = flow(lines, line -> line.given() && line.receiverUrn() != urn);
        var receives = flow(lines, line -> line.receiverUrn() == urn && !isGiver(line, urn));
        return new SchoolBalance(
                urn,
                school.name(),
                year.label(),
                gives,
                receives,
                Days.plain(gives.total().subtract(receives.total())));
    }

    /** What the ledger holds of each intervention. */
    @Transactional
    public Page<Holding> holdings(PageRequest request) {
        var after = pages.start(HOLDINGS, request).map(List::getFirst).map(UUID::fromString);
        var found = bookings.holdings(after, request.limit() + 1);
        return pages.page(
                HOLDINGS,
                request,
                found,
                holding -> List.of(holding.interventionId().toString()));
    }

    private static boolean isGiver(LedgerLine line, int urn) {
        var giver = line.giverUrn();
        return giver != null && giver == urn;
    }

    private static SchoolBalance.Flow flow(List<LedgerLine> lines, Predicate<LedgerLine> way) {
        var reserved = Days.sum(lines.stream()
                .filter(way.and(line -> line.status() == BookingStatus.RESERVED))
                .map(LedgerLine::days));
        var delivered = Days.sum(lines.stream()
                .filter(way.and(line -> line.status() == BookingStatus.DELIVERED))
                .map(LedgerLine::days));
        return new SchoolBalance.Flow(reserved, delivered, Days.plain(reserved.add(delivered)));
    }
}
