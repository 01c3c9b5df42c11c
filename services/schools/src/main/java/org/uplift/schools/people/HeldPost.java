package org.uplift.schools.people;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.permission.Permission;
import org.uplift.schools.api.people.AppointmentState;

/**
 * A post somebody holds.
 *
 * @param kind the code of its kind
 * @param post what it is called here, or what its kind is called
 * @param schoolUrn where; absent for a hub and for the whole trust
 * @param hub where; absent for a school and for the whole trust
 * @param share of full time, 0.05 to 1
 * @param startsOn first day
 * @param endsOn last day; absent while it has no end
 * @param state whether it gives anything
 * @param powers what of its kind's powers a second person has approved
 */
public record HeldPost(
        UUID appointmentId,
        String kind,
        String post,
        @Nullable Integer schoolUrn,
        @Nullable String hub,
        BigDecimal share,
        boolean interim,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        AppointmentState state,
        Set<Permission> powers) {

    /** Whether the post is held on any day of a period; one that waits for a second person is not. */
    public boolean during(LocalDate from, LocalDate to) {
        return stands() && !startsOn.isAfter(to) && !endsBefore(from);
    }

    boolean stands() {
        return state == AppointmentState.STANDS;
    }

    boolean endsBefore(LocalDate day) {
        return endsOn != null && endsOn.isBefore(day);
    }
}
