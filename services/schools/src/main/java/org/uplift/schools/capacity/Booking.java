package org.uplift.schools.capacity;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.UpdateTimestamp;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.audit.Audited;
import org.uplift.platform.audit.Unaudited;
import org.uplift.platform.calendar.AcademicYear;
import org.uplift.platform.outbox.Aggregate;
import org.uplift.schools.api.capacity.BookingStatus;

/** The days booked for one intervention, or the memory that none are to be. */
@Entity
@Table(name = "booking")
class Booking extends Aggregate implements Audited {

    @Id
    @Column(name = "intervention_id")
    private UUID interventionId;

    @Enumerated(EnumType.STRING)
    private BookingStatus status;

    @Column(name = "receiver_urn")
    private int receiverUrn;

    @Column(name = "academic_year")
    private int startYear;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "ends_on")
    private @Nullable LocalDate endsOn;

    @OneToMany(mappedBy = "booking", cascade = CascadeType.ALL)
    @OrderBy("personId")
    private List<BookingLine> lines = new ArrayList<>();

    /** When it last changed: what the services hold of something that changes now is not yet the same. */
    @UpdateTimestamp
    @Unaudited
    @Column(name = "changed_at")
    private Instant changedAt;

    protected Booking() {}

    /** A booking in the state it starts its life in. */
    Booking(Proposal proposal, BookingStatus status, List<BookedPerson> lines) {
        this.interventionId = proposal.interventionId();
        this.status = status;
        this.receiverUrn = proposal.schoolUrn();
        this.startYear = proposal.year().startYear();
        this.startsOn = proposal.startsOn();
        this.endsOn = proposal.endsOn();
        lines.forEach(line -> this.lines.add(new BookingLine(this, line)));
    }

    /** Gives the days back; says whether there were any to give. Days delivered stay delivered. */
    boolean release() {
        return move(BookingStatus.RESERVED, BookingStatus.RELEASED);
    }

    /** Notes that the days were given; says whether that is news. */
    boolean deliver() {
        return move(BookingStatus.RESERVED, BookingStatus.DELIVERED);
    }

    private boolean move(BookingStatus from, BookingStatus to) {
        if (status != from) {
            return false;
        }
        status = to;
        return true;
    }

    BookingEvent event() {
        var held = lines.stream().map(BookingLine::line).toList();
        return new BookingEvent(interventionId, receiverUrn, new AcademicYear(startYear).label(), held, total(held));
    }

    BookingEvent.Stated stated() {
        var told = event();
        var held = !told.lines().isEmpty();
        return new BookingEvent.Stated(
                interventionId,
                status,
                receiverUrn,
                told.academicYear(),
                held ? told.lines() : null,
                held ? told.days() : null);
    }

    private static BigDecimal total(List<BookedPerson> lines) {
        return Days.sum(lines.stream().map(BookedPerson::days));
    }

    @Override
    public String aggregateId() {
        return interventionId.toString();
    }

    @Override
    public String auditType() {
        return "booking";
    }

    @Override
    public String auditId() {
        return aggregateId();
    }
}
