package org.uplift.schools.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** The data of {@code school.registered} and {@code school.changed}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SchoolEvent(
        int urn,
        String name,
        String phase,
        String type,
        String status,
        @Nullable String trust,
        @Nullable String hub,
        @Nullable String laestab,
        @Nullable Integer pupils,
        @Nullable Integer capacity,
        @Nullable String postcode) {}
