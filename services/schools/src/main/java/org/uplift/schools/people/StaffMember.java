package org.uplift.schools.people;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.access.Scope;
import org.uplift.schools.api.people.Skill;

/**
 * One of the trust's people, for the other features of this service.
 *
 * @param name their name, or {@link #ERASED}
 * @param supportDaysPerYear days they owe other schools each academic year
 */
public record StaffMember(
        UUID id,
        String name,
        @Nullable String email,
        int supportDaysPerYear,
        boolean erased,
        List<HeldPost> appointments,
        List<Skill> specialisms) {

    /** Stands for the name of somebody who was erased. */
    public static final String ERASED = "Erased person";

    /** The post they hold in a period: at a school rather than across the trust, the one held longest. */
    public Optional<HeldPost> postDuring(LocalDate from, LocalDate to) {
        return appointments.stream()
                .filter(held -> held.during(from, to))
                .min(Comparator.comparing((HeldPost held) -> held.schoolUrn() == null)
                        .thenComparing(HeldPost::startsOn)
                        .thenComparing(HeldPost::appointmentId));
    }

    /** Whether they work at a school in a period. */
    public boolean worksAt(int urn, LocalDate from, LocalDate to) {
        return appointments.stream().anyMatch(held -> Objects.equals(held.schoolUrn(), urn) && held.during(from, to));
    }

    /** Whether every place they work at lies within reach, so that all about them may be changed. */
    public boolean wholly(Scope scope) {
        return scope.wholeTrust()
                || appointments.stream().map(HeldPost::schoolUrn).allMatch(urn -> urn != null && scope.includes(urn));
    }
}
