package org.uplift.finance.budgets;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which budgets a list shows; what is absent does not narrow it. */
public record BudgetSearch(
        @Parameter(description = "Words of the code, the name or the school's name") @QueryParam("q") @Nullable
        String q,

        @Parameter(description = "Of any of these academic years, written like 2026/27") @QueryParam("year")
        List<String> year,

        @Parameter(description = "Of any of these schools") @QueryParam("school")
        List<Integer> school) {}
