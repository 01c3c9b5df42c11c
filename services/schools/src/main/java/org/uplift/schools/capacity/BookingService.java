package org.uplift.schools.capacity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplift.events.EventType;
import org.uplift.events.EventTypes;
import org.uplift.platform.outbox.Announcement;
import org.uplift.platform.outbox.Outbox;
import org.uplift.platform.restatement.StatedKind;
import org.uplift.schools.api.capacity.BookingStatus;
import org.uplift.schools.people.HeldPost;
import org.uplift.schools.people.Staff;
import org.uplift.schools.people.StaffMember;
import org.uplift.schools.register.SchoolCard;
import org.uplift.schools.register.SchoolDirectory;

/** Reserves, releases and delivers people's days: this service's part in the commissioning saga. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class BookingService {

    private final Bookings bookings;
    private final Staff staff;
    private final SchoolDirectory schools;
    private final Outbox outbox;

    BookingService(Bookings bookings, Staff staff, SchoolDirectory schools, Outbox outbox) {
        this.bookings = bookings;
        this.staff = staff;
        this.schools = schools;
        this.outbox = outbox;
    }

    /** Reserves the days asked for, all or none, and answers; where it was decided before, that stands. */
    void reserve(Proposal proposal) {
        var asked = proposal.daysByPerson();
        if (asked.isEmpty() || bookings.find(proposal.interventionId()).isPresent()) {
            return;
        }
        var people = staff.lock(asked.keySet());
        var held = bookings.heldDays(asked.keySet(), proposal.year());
        var reasons = refusals(proposal, people, held);
        if (reasons.isEmpty()) {
            open(proposal, BookingStatus.RESERVED, lines(proposal, people), EventTypes.BOOKING_RESERVED);
        } else {
            var refused = new Booking(proposal, BookingStatus.REFUSED, List.of());
            bookings.add(refused);
            outbox.record(
                    refused,
                    new Announcement(
                            EventTypes.BOOKING_REFUSED, new BookingEvent.Refused(proposal.interventionId(), reasons)));
        }
    }

    /** Gives back what is held. Where nothing was ever asked, remembers it, so that a late proposal reserves nothing. */
    void release(Proposal proposal) {
        var booking = bookings.find(proposal.interventionId());
        if (booking.isPresent()) {
            if (booking.get().release()) {
                announce(booking.get(), EventTypes.BOOKING_RELEASED);
            }
        } else if (!proposal.daysByPerson().isEmpty()) {
            bookings.add(new Booking(proposal, BookingStatus.RELEASED, List.of()));
        }
    }

    /** Notes the days as given. Where the proposal was never seen, they were given all the same. */
    void deliver(Proposal proposal) {
        var booking = bookings.find(proposal.interventionId());
        if (booking.isPresent()) {
            if (booking.get().deliver()) {
                announce(booking.get(), EventTypes.BOOKING_DELIVERED);
            }
        } else if (!proposal.daysByPerson().isEmpty()) {
            var people = staff.lock(proposal.daysByPerson().keySet());
            open(proposal, BookingStatus.DELIVERED, lines(proposal, people), EventTypes.BOOKING_DELIVERED);
        }
    }

    private void open(Proposal proposal, BookingStatus status, List<BookedPerson> lines, EventType type) {
        var booking = new Booking(proposal, status, lines);
        bookings.add(booking);
        if (!lines.isEmpty()) {
            announce(booking, type);
        }
    }

    private void announce(Booking booking, EventType type) {
        outbox.record(booking, new Announcement(type, booking.event()));
    }

    /** A line for each person there is; of somebody nobody knows no days can be kept. */
    private static List<BookedPerson> lines(Proposal proposal, Map<UUID, StaffMember> people) {
        var lines = new ArrayList<BookedPerson>();
        proposal.daysByPerson().forEach((id, days) -> {
            var person = people.get(id);
            if (person != null) {
                lines.add(new BookedPerson(id, giver(proposal, person), Days.plain(days)));
            }
        });
        return lines;
    }

    private static @Nullable Integer giver(Proposal proposal, StaffMember person) {
        return person.postDuring(proposal.startsOn(), proposal.endsOn())
                .map(HeldPost::schoolUrn)
                .orElse(null);
    }

    private List<String> refusals(Proposal proposal, Map<UUID, StaffMember> people, Map<UUID, BigDecimal> held) {
        var reasons = new ArrayList<String>();
        proposal.daysByPerson().forEach((id, days) -> {
            var person = people.get(id);
            refusal(proposal, person, days, held.getOrDefault(id, BigDecimal.ZERO))
                    .ifPresent(reasons::add);
        });
        return reasons;
    }

    /** Names nobody: the sentence travels to other services, and names do not. */
    private Optional<String> refusal(
            Proposal proposal, @Nullable StaffMember person, BigDecimal days, BigDecimal held) {
        if (person == null || person.erased()) {
            return Optional.of("One of the people asked for is not among the trust's people.");
        }
        var post = person.postDuring(proposal.startsOn(), proposal.endsOn());
        if (post.isEmpty()) {
            return Optional.of("One of the people asked for holds no post in the trust between %s and %s."
                    .formatted(LedgerWords.day(proposal.startsOn()), LedgerWords.day(proposal.endsOn())));
        }
        var free = BigDecimal.valueOf(person.supportDaysPerYear()).subtract(held);
        if (free.compareTo(days) >= 0) {
            return Optional.empty();
        }
        return Optional.of("%s has %s free in %s and %s were asked for."
                .formatted(
                        LedgerWords.holder(post.get().post(), school(post.get().schoolUrn())),
                        Days.words(free.max(BigDecimal.ZERO)),
                        proposal.year(),
                        Days.plain(days).toPlainString()));
    }

    private Optional<String> school(@Nullable Integer urn) {
        return urn == null
                ? Optional.empty()
                : schools.named(List.of(urn)).values().stream().findFirst().map(SchoolCard::name);
    }

    /** How a booking states itself again. */
    @Produces
    @Singleton
    static StatedKind<Booking> stated() {
        return new StatedKind<>(EventTypes.BOOKING_STATED, Booking.class, Booking::stated);
    }
}
