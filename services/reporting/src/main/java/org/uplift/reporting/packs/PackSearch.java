package org.uplift.reporting.packs;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which packs a list shows; what is absent does not narrow it. */
public record PackSearch(
        @Parameter(description = "In any of these states: DRAFT, PUBLISHED") @QueryParam("status")
        List<String> status,

        @Parameter(description = "For a meeting on this day or later") @QueryParam("from") @Nullable
        LocalDate from,

        @Parameter(description = "Words of the title") @QueryParam("q") @Nullable
        String q) {}
