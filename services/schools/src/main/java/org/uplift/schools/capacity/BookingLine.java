package org.uplift.schools.capacity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.ids.Ids;

/** The days of one person in a booking. */
@Entity
@Table(name = "booking_line")
class BookingLine {

    @Id
    private UUID id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "intervention_id", updatable = false)
    private Booking booking;

    @Column(name = "person_id")
    private UUID personId;

    @Column(name = "giver_urn")
    private @Nullable Integer giverUrn;

    private BigDecimal days;

    protected BookingLine() {}

    BookingLine(Booking booking, BookedPerson line) {
        this.id = Ids.next();
        this.booking = booking;
        this.personId = line.personId();
        this.giverUrn = line.giverUrn();
        this.days = line.days();
    }

    BookedPerson line() {
        return new BookedPerson(personId, giverUrn, Days.plain(days));
    }
}
