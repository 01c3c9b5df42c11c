package org.uplift.finance.api.budgets;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.calendar.AcademicYear;

/** Which budgets a list shows; what is absent does not narrow it. */
public final class BudgetSearch {

    @Parameter(description = "Words of the code, the name or the school's name")
    @QueryParam("q")
    public @Nullable String q;

    @Parameter(description = "Of any of these academic years")
    @QueryParam("year")
    public List<AcademicYear> year = List.of();

    @Parameter(description = "Of any of these schools")
    @QueryParam("school")
    public List<Integer> school = List.of();
}
