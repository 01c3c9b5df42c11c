package org.uplift.schools.api.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A post somebody holds, with the school's name.
 *
 * @param kind the code of its kind: {@code HEAD}
 * @param post what it is called here, or what its kind is called
 * @param hub the hub whose schools it covers; without it and a school it is held across the trust
 * @param share of full time, 0.05 to 1
 * @param state whether it gives anything
 * @param approvals what of it waits for a second person or was turned down last, for those who may write or approve
 *     appointments and for whoever holds it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AppointmentRow(
        UUID appointmentId,
        String kind,
        String post,
        @Nullable Integer schoolUrn,
        @Nullable String school,
        @Nullable String hub,
        BigDecimal share,
        boolean interim,
        @JsonProperty("from") LocalDate startsOn,
        @JsonProperty("to") @Nullable LocalDate endsOn,
        AppointmentState state,
        List<ApprovalRow> approvals) {

    @SuppressWarnings("NullAway") // a service of the version before does not tell
    public AppointmentRow {
        state = state == null ? AppointmentState.STANDS : state;
        approvals = approvals == null ? List.of() : approvals;
    }

    /** Whether it gives anything on its days: it waits for nobody, and nobody turned it down. */
    public boolean stands() {
        return state == AppointmentState.STANDS;
    }

    /** Its last day and share as they are asked for, where a wider one waits; what stands otherwise. */
    public Optional<ApprovalRow> wider() {
        return approvals.stream()
                .filter(asked -> asked.waiting() && asked.subject() == ApprovalSubject.TERMS)
                .findFirst();
    }

    public boolean past(LocalDate today) {
        return stands() && endsOn != null && endsOn.isBefore(today);
    }

    public boolean coming(LocalDate today) {
        return stands() && startsOn.isAfter(today);
    }

    public boolean now(LocalDate today) {
        return stands() && !past(today) && !coming(today);
    }

    /** {@code Headteacher, Alderwick Primary School}; of a post across the trust what it is called alone. */
    public String title() {
        var at = place();
        return at == null ? post : post + ", " + at;
    }

    /** The post with what is out of the ordinary of it: {@code Headteacher (interim, 0.6 of full time)}. */
    public String told() {
        var extra = Stream.of(
                        interim ? "interim" : "",
                        partTime() ? share.stripTrailingZeros().toPlainString() + " of full time" : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return extra.isEmpty() ? post : post + " (" + extra + ")";
    }

    /** Whether it is less than full time. */
    public boolean partTime() {
        return share.compareTo(BigDecimal.ONE) < 0;
    }

    /** The school or the hub it is held at; nothing of a post across the trust. */
    public @Nullable String place() {
        return school == null ? hub : school;
    }
}
