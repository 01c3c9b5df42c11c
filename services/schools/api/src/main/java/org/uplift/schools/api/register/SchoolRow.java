package org.uplift.schools.api.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A school in a list: what lists and exports of schools show; phase, type and status in the words of Get Information
 * About Schools.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SchoolRow(
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
        @Nullable LocalDate openedOn) {}
