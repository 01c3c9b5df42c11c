package org.uplift.interventions.commissioning;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.uplift.platform.access.Access;
import org.uplift.platform.access.Scope;
import org.uplift.platform.calendar.AcademicYear;

/**
 * Who may read an intervention: by their posts at its school, or because they deliver it, from the day it is
 * commissioned to the end of the school year it closes in.
 *
 * @param scope the schools where their posts let them read
 * @param deliverer the person who asks, where they are one of the trust's people
 */
public record Readers(Scope scope, Optional<UUID> deliverer) {

    private static final UUID NOBODY = new UUID(0, 0);

    /** What must hold of an intervention {@code i} at another school. */
    static final String DELIVERED = """
            (i.status <> PROPOSED and (i.closedOn is null or i.closedOn >= :yearStart)
             and exists (select 1 from SupportLine line where line.intervention = i and line.personId = :deliverer))""";

    static final String WITHIN = "(:wholeTrust = true or i.schoolUrn in :urns or " + DELIVERED + ")";

    public static Readers of(Access access) {
        return new Readers(access.scope(), access.personId());
    }

    Map<String, Object> parameters(LocalDate today) {
        return Map.of(
                "deliverer", deliverer.orElse(NOBODY),
                "yearStart", AcademicYear.of(today).firstDay());
    }
}
