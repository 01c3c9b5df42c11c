package org.uplift.portal.app.people;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.uplift.interventions.api.commissioning.InterventionRow;
import org.uplift.platform.api.Page;
import org.uplift.portal.kit.calls.Section;
import org.uplift.portal.kit.figures.Bars;
import org.uplift.schools.api.capacity.BookingStatus;
import org.uplift.schools.api.capacity.PersonLedger;

/** Somebody's support days of a year, drawn and line by line. */
public record SupportDays(Section<PersonLedger> ledger, Bars bars, List<Line> lines) {

    private static final List<String> KINDS = List.of("delivered", "reserved", "free");

    /** Days for one intervention. */
    public record Line(
            UUID interventionId, String intervention, int urn, String school, BigDecimal days, BookingStatus status) {}

    static SupportDays of(Section<PersonLedger> ledger, Optional<Section<Page<InterventionRow>>> interventions) {
        if (!ledger.present()) {
            return new SupportDays(ledger, Bars.of(), List.of());
        }
        var names = interventions.filter(Section::present).stream()
                .flatMap(section -> section.get().items().stream())
                .collect(Collectors.toMap(InterventionRow::id, InterventionRow::summary, (one, other) -> one));
        var year = ledger.get();
        var bar = new Bars.Days(
                "Owed in the year",
                List.of(
                        new Bars.Amount("delivered", year.delivered()),
                        new Bars.Amount("reserved", year.reserved()),
                        new Bars.Amount("free", year.free().max(BigDecimal.ZERO))));
        return new SupportDays(
                ledger,
                Bars.of(bar),
                year.bookings().stream()
                        .map(booked -> new Line(
                                booked.interventionId(),
                                names.getOrDefault(booked.interventionId(), "The intervention"),
                                booked.receiverUrn(),
                                booked.receiver(),
                                booked.days(),
                                booked.status()))
                        .toList());
    }

    public List<String> kinds() {
        return KINDS;
    }
}
