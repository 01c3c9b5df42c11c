package org.uplift.schools.api.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.permission.Permission;

/**
 * What a second person is asked to approve, or was.
 *
 * @param post what it is called here, or what its kind is called
 * @param hub the hub whose schools it covers; without it and a school it is held across the trust
 * @param share as it is asked for
 * @param endsOn last day as it is asked for; absent for no end
 * @param powers what it would let them do beside what they may already, of what takes a second person
 * @param writtenBy who wrote it; absent for an administrator who is none of the trust's people
 * @param decidedBy who answered, likewise
 * @param reason why it was turned down
 * @param actions what whoever asks may answer now
 * @param whyNot why whoever asks may not answer it although they may others
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ApprovalRow(
        UUID id,
        ApprovalSubject subject,
        ApprovalState state,
        UUID personId,
        String person,
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
        List<Permission> powers,
        @Nullable String writtenBy,
        Instant writtenAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String reason,
        List<ApprovalAction> actions,
        @Nullable String whyNot) {

    public boolean waiting() {
        return state == ApprovalState.WAITING;
    }

    /** The school or the hub it is held at; nothing of a post across the trust. */
    public @Nullable String place() {
        return school == null ? hub : school;
    }
}
