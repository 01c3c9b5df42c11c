package org.uplift.schools.api.capacity;

import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.api.Strand;

/** Who is looked for. */
public final class MatchSearch {

    @Parameter(description = "The URN of the school to be supported", required = true)
    @QueryParam("receiver")
    public @Nullable Integer receiver;

    @Parameter(description = "The strand of support", required = true)
    @QueryParam("strand")
    public @Nullable Strand strand;

    @Parameter(description = "The subject, in any case; absent for any")
    @QueryParam("subject")
    public @Nullable String subject;

    @Parameter(description = "The phase; absent for the receiver's")
    @QueryParam("phase")
    public @Nullable String phase;

    @Parameter(description = "Days needed of one person; half a day unless said")
    @QueryParam("days")
    public @Nullable BigDecimal days;

    @Parameter(description = "The first day; today unless said")
    @QueryParam("from")
    public @Nullable LocalDate from;

    @Parameter(description = "The last day; the end of the academic year unless said")
    @QueryParam("to")
    public @Nullable LocalDate to;
}
