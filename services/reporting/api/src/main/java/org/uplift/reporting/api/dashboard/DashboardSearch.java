package org.uplift.reporting.api.dashboard;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which schools the dashboard shows, and for which year; what is absent does not narrow it. */
public final class DashboardSearch {

    @Parameter(description = "Only schools of this trust")
    @QueryParam("trust")
    public @Nullable String trust;

    @Parameter(description = "Only schools of this hub")
    @QueryParam("hub")
    public @Nullable String hub;

    @Parameter(description = "Only schools of this phase, in the words of GIAS")
    @QueryParam("phase")
    public @Nullable String phase;

    @Parameter(description = "The academic year days are counted in, like 2026/27; the current one unless told")
    @QueryParam("year")
    public @Nullable String year;

    /** More than the largest trust has: the dashboard is one page unless told. */
    @Parameter(description = "How many schools, 1 to 200")
    @QueryParam("limit")
    @DefaultValue("200")
    public int limit = 200;

    @Parameter(description = "The next of the page before")
    @QueryParam("after")
    public @Nullable String after;
}
