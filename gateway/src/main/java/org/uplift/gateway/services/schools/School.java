package org.uplift.gateway.services.schools;

import org.jspecify.annotations.Nullable;

/** A school as the register shows it. */
public record School(
        int urn,
        String name,
        @Nullable String phase,
        @Nullable String type,
        @Nullable String status,
        @Nullable String trust,
        @Nullable String hub,
        @Nullable Integer pupils,
        @Nullable Integer capacity,
        @Nullable String postcode,
        @Nullable String town,
        @Nullable Integer lowAge,
        @Nullable Integer highAge) {}
