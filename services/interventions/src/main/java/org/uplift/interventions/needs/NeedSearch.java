package org.uplift.interventions.needs;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which needs a list shows; what is absent does not narrow it. */
public record NeedSearch(
        @Parameter(description = "Of any of these schools") @QueryParam("school")
        List<Integer> school,

        @Parameter(description = "In any of these states: OPEN, MET") @QueryParam("status")
        List<String> status,

        @Parameter(description = "In any of these strands: GOVERNANCE, LEADERSHIP, SUBJECT, SEND, ICT, FINANCE")
        @QueryParam("strand")
        List<String> strand,

        @Parameter(description = "Only open ones that no intervention serves, not even a proposed one")
        @QueryParam("unserved")
        @DefaultValue("false")
        boolean unserved,

        @Parameter(description = "Words of the summary, the subject or the school's name") @QueryParam("q") @Nullable
        String q) {}
