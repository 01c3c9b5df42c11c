package org.uplift.portal.app.schools;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.uplift.interventions.api.commissioning.InterventionRow;
import org.uplift.portal.kit.calls.Section;
import org.uplift.portal.kit.figures.Bars;
import org.uplift.portal.kit.page.Words;
import org.uplift.schools.api.capacity.BookingStatus;
import org.uplift.schools.api.capacity.SchoolBalance;

/** What a school gives and receives, drawn and line by line. */
public record SchoolSupport(Section<SchoolBalance> balance, Bars bars, List<Given> received, List<Given> given) {

    private static final List<String> KINDS = List.of("delivered", "reserved");

    /**
     * A line as people read it.
     *
     * @param other the other school; the trust where somebody works across it
     * @param intervention what it is called; where nobody told, that it is one
     */
    public record Given(
            UUID personId,
            String person,
            @Nullable Integer otherUrn,
            String other,
            UUID interventionId,
            String intervention,
            BigDecimal days,
            BookingStatus status) {}

    static SchoolSupport of(Section<SchoolBalance> balance, Optional<Section<List<InterventionRow>>> interventions) {
        if (!balance.present()) {
            return new SchoolSupport(balance, Bars.of(), List.of(), List.of());
        }
        var names = interventions.filter(Section::present).stream()
                .flatMap(section -> section.get().stream())
                .collect(Collectors.toMap(InterventionRow::id, InterventionRow::summary, (one, other) -> one));
        var held = balance.get();
        return new SchoolSupport(
                balance,
                Bars.of(row("Receives", held.receives()), row("Gives", held.gives())),
                given(held.receives(), names),
                given(held.gives(), names));
    }

    private static Bars.Days row(String label, SchoolBalance.Flow flow) {
        return new Bars.Days(
                label,
                List.of(new Bars.Amount("delivered", flow.delivered()), new Bars.Amount("reserved", flow.reserved())));
    }

    private static List<Given> given(SchoolBalance.Flow flow, Map<UUID, String> names) {
        return flow.lines().stream()
                .map(line -> new Given(
                        line.personId(),
                        line.person(),
                        line.schoolUrn(),
                        line.school(),
                        line.interventionId(),
                        names.getOrDefault(line.interventionId(), "The intervention"),
                        line.days(),
                        line.status()))
                .toList();
    }

    public List<String> kinds() {
        return KINDS;
    }

    /** What the two bars come to. */
    public String verdict() {
        var more = balance.get().balance();
        return switch (more.signum()) {
            case 0 -> "It gives as much as it receives.";
            case 1 -> "It gives " + Words.days(more) + " more than it receives.";
            default -> "It receives " + Words.days(more.negate()) + " more than it gives.";
        };
    }
}
