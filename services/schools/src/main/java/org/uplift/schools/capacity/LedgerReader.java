package org.uplift.schools.capacity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.access.Scope;
import org.uplift.platform.api.IdPageRequest;
import org.uplift.platform.api.Page;
import org.uplift.platform.calendar.AcademicYear;
import org.uplift.platform.paging.Pages;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.ProblemType;
import org.uplift.schools.api.capacity.BookedDays;
import org.uplift.schools.api.capacity.BookingStatus;
import org.uplift.schools.api.capacity.FlowLine;
import org.uplift.schools.api.capacity.InterventionDays;
import org.uplift.schools.api.capacity.PersonLedger;
import org.uplift.schools.api.capacity.SchoolBalance;
import org.uplift.schools.api.capacity.YearOfDays;
import org.uplift.schools.people.Staff;
import org.uplift.schools.people.StaffMember;
import org.uplift.schools.register.SchoolCard;
import org.uplift.schools.register.SchoolDirectory;

/** Reads the ledger: person by person, and school by school. */
@ApplicationScoped
class LedgerReader {

    private final Bookings bookings;
    private final Staff staff;
    private final SchoolDirectory schools;
    private final Pages pages;

    LedgerReader(Bookings bookings, Staff staff, SchoolDirectory schools, Pages pages) {
        this.bookings = bookings;
        this.staff = staff;
        this.schools = schools;
        this.pages = pages;
    }

    @Transactional
    public PersonLedger ofPerson(Scope scope, UUID id, AcademicYear year) {
        var person = staff.find(scope, id).orElseThrow(() -> ProblemException.notFound("Person " + id));
        return ledger(person, year, line -> line.startYear() == year.startYear());
    }

    /** The ledger of whoever asks, with the bookings under way and to come, in the order of time. */
    @Transactional
    public PersonLedger own(Optional<UUID> asking, LocalDate today) {
        var person = asking.flatMap(staff::withId)
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_FOUND,
                        "You are not recorded among the trust's people, so you have no ledger."));
        var ledger = ledger(person, AcademicYear.of(today), line -> line.currentOrComing(today));
        return ledger.inOrderOfTime();
    }

    private PersonLedger ledger(StaffMember person, AcademicYear year, Predicate<LedgerLine> shown) {
        var lines = bookings.ofPerson(person.id());
        var receivers = schools.named(
                lines.stream().map(LedgerLine::receiverUrn).distinct().toList());
        var asked = inYear(year, person.supportDaysPerYear(), lines);
        var years = Stream.concat(Stream.of(year), lines.stream().map(line -> new AcademicYear(line.startYear())))
                .distinct()
                .sorted((left, right) -> right.compareTo(left))
                .map(one -> inYear(one, person.supportDaysPerYear(), lines))
                .toList();
        return new PersonLedger(
                person.id(),
                person.name(),
                year.label(),
                asked.entitlement(),
                asked.reserved(),
                asked.delivered(),
                asked.free(),
                lines.stream()
                        .filter(shown)
                        .map(line -> booked(line, receivers))
                        .toList(),
                years);
    }

    private static YearOfDays inYear(AcademicYear year, int entitlement, List<LedgerLine> lines) {
        var booked = lines.stream()
                .filter(line -> line.startYear() == year.startYear())
                .toList();
        var reserved = sum(booked, BookingStatus.RESERVED);
        var delivered = sum(booked, BookingStatus.DELIVERED);
        var owed = BigDecimal.valueOf(entitlement);
        return new YearOfDays(
                year.label(),
                owed,
                reserved,
                delivered,
                Days.plain(owed.subtract(reserved).subtract(delivered)));
    }

    private static BookedDays booked(LedgerLine line, Map<Integer, SchoolCard> receivers) {
        return new BookedDays(
                line.interventionId(),
                new AcademicYear(line.startYear()).label(),
                line.receiverUrn(),
                name(line.receiverUrn(), receivers),
                line.startsOn(),
                line.endsOn(),
                line.status(),
                Days.plain(line.days()));
    }

    private static String name(@Nullable Integer urn, Map<Integer, SchoolCard> named) {
        if (urn == null) {
            return "The trust";
        }
        var school = named.get(urn);
        return school == null ? "School " + urn : school.name();
    }

    @Transactional
    public SchoolBalance ofSchool(Scope scope, int urn, AcademicYear year) {
        var school = schools.find(scope, urn).orElseThrow(() -> ProblemException.notFound("School " + urn));
        var lines = bookings.ofSchool(scope, urn, year);
        var people =
                staff.named(lines.stream().map(LedgerLine::personId).distinct().toList());
        var named = schools.named(lines.stream()
                .flatMap(line -> Stream.of(Optional.ofNullable(line.giverUrn()), Optional.of(line.receiverUrn())))
                .flatMap(Optional::stream)
                .distinct()
                .toList());
        var gives = flow(
                lines.stream()
                        .filter(line -> line.given() && line.receiverUrn() != urn)
                        .toList(),
                line -> flowing(line, people, line.receiverUrn(), named));
        var receives = flow(
                lines.stream()
                        .filter(line -> line.receiverUrn() == urn && !isGiver(line, urn))
                        .toList(),
                line -> flowing(line, people, line.giverUrn(), named));
        return new SchoolBalance(
                urn,
                school.name(),
                year.label(),
                gives,
                receives,
                Days.plain(gives.total().subtract(receives.total())));
    }

    private static FlowLine flowing(
            LedgerLine line, Map<UUID, String> people, @Nullable Integer other, Map<Integer, SchoolCard> named) {
        return new FlowLine(
                line.interventionId(),
                line.personId(),
                people.getOrDefault(line.personId(), StaffMember.ERASED),
                other,
                name(other, named),
                line.startsOn(),
                line.endsOn(),
                line.status(),
                Days.plain(line.days()));
    }

    /** What the ledger holds of each intervention, the newest first. */
    @Transactional
    public Page<InterventionDays> holdings(IdPageRequest request) {
        var found = bookings.holdings(pages.start(request), request.limit + 1);
        return pages.page(request, found, InterventionDays::interventionId);
    }

    private static boolean isGiver(LedgerLine line, int urn) {
        var giver = line.giverUrn();
        return giver != null && giver == urn;
    }

    private static SchoolBalance.Flow flow(List<LedgerLine> lines, Function<LedgerLine, FlowLine> shown) {
        var reserved = sum(lines, BookingStatus.RESERVED);
        var delivered = sum(lines, BookingStatus.DELIVERED);
        return new SchoolBalance.Flow(
                reserved,
                delivered,
                Days.plain(reserved.add(delivered)),
                lines.stream().map(shown).toList());
    }

    private static BigDecimal sum(List<LedgerLine> lines, BookingStatus status) {
        return Days.sum(lines.stream().filter(line -> line.status() == status).map(LedgerLine::days));
    }
}
