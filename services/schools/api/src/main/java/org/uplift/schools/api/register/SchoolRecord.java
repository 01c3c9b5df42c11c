package org.uplift.schools.api.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One school as it is read by itself: what the register says of it and what stands beside it.
 *
 * @param links the schools it came from or became
 * @param latestInspection the last of its inspections that are recorded
 * @param actions what whoever asks may do to it now
 * @param version what its {@code ETag} shows
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SchoolRecord(
        int urn,
        @Nullable String laestab,
        String name,
        String phase,
        String type,
        String status,
        @Nullable String trust,
        @Nullable String hub,
        @Nullable Integer pupils,
        @Nullable Integer capacity,
        @Nullable BigDecimal fsmPercent,
        @Nullable String postcode,
        @Nullable String town,
        @Nullable String localAuthority,
        @Nullable LocalDate openedOn,
        @Nullable LocalDate closedOn,
        @Nullable Integer lowAge,
        @Nullable Integer highAge,
        @Nullable String ukprn,
        @Nullable String street,
        @Nullable String website,
        List<SchoolLink> links,
        @Nullable LatestInspection latestInspection,
        List<SchoolAction> actions,
        long version) {}
